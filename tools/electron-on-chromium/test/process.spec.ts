import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { APP, expect, PROGRAM, ready, test } from './fixture.ts'

/** Living processes whose command line names `folder`. */
function processesOf(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
    } catch {
      return false // ended meanwhile
    }
  })
}

test('a second instance hands over its arguments and ends', async ({ app, page, userData }) => {
  await ready(page)
  const second = spawn(PROGRAM, [APP, `--user-data-dir=${userData}`, '/x/b.story'], { stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect
    .poll(() => app.evaluate(() => seen.second))
    .toMatchObject({ cwd: process.cwd(), data: { from: 'second' } })
  expect(await app.evaluate(() => seen.second?.argv.slice(1))).toEqual([
    APP,
    `--user-data-dir=${userData}`,
    '/x/b.story',
  ])
  await expect.poll(() => app.windows().length).toBe(2)
})

test('kill -9 takes Chromium along, and a new start at once works', async ({ launch, userData }) => {
  const first = await launch()
  await ready(await first.firstWindow())
  const gone = once(first.process(), 'exit')
  first.process().kill('SIGKILL')
  await gone
  const again = await launch()
  await ready(await again.firstWindow())
  const processes = processesOf(userData)
  await again.close()
  await expect.poll(() => processesOf(userData)).toEqual([])
  expect(processes.length).toBeGreaterThan(1)
})

test('quitting leaves no process and no lock', async ({ app, page, userData }) => {
  await ready(page)
  expect(existsSync(join(userData, 'InstanceSocket'))).toBe(true)
  await app.close()
  await expect.poll(() => processesOf(userData)).toEqual([])
  expect(readdirSync(userData).filter((name) => name.startsWith('Instance'))).toEqual([])
})

test('SIGTERM quits in good order', async ({ app, page }) => {
  await ready(page)
  const ended = once(app.process(), 'exit')
  app.process().kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
})

test('an app that fails to start says why and ends', async ({ userData }) => {
  const failing = spawn(PROGRAM, [join(userData, 'nowhere')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  failing.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const [code] = await once(failing, 'close')
  expect(code).toBe(1)
  expect(errors).toContain('ENOENT')
})
