import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

interface Outcome {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs the built command line as npm does. */
function italica(args: readonly string[], stdin?: string): Promise<Outcome> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['out/cli/italica.js', ...args],
      { maxBuffer: 1e9 },
      (error, out, stderr) =>
        done({
          code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
          out,
          error: stderr,
        }),
    )
    child.stdin?.end(stdin)
  })
}

const TEXT = `Title: Low Water
Author: Ida Marsh

She was older then me. "I know," he said.

Well, I hope you do--I do."

He came in."Sit," she said , and sat down.
`

let folder = ''
const file = (name: string) => join(folder, name)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'italica-check-'))
  await writeFile(file('old.txt'), TEXT)
})
afterEach(() => rm(folder, { recursive: true }))

test('prints repairs in story order, each as the text before and after', async () => {
  const { code, out } = await italica(['check', file('old.txt'), '--json'])
  expect(code).toBe(0)
  const repairs = JSON.parse(out)
  expect(repairs.map(({ rule }: { rule: string }) => rule)).toEqual([
    'then-than',
    'straight-quotes',
    'lost-quote',
    'dash',
    'quote-space',
    'punctuation',
  ])
  expect(repairs[0]).toEqual({
    scene: 's1',
    block: 0,
    start: 14,
    end: 18,
    before: 'then',
    after: 'than',
    rule: 'then-than',
    confidence: 'very likely',
    reasons: ['Two things are compared here.'],
    joins: null,
    places: 1,
  })
  expect(repairs[1]).toMatchObject({ before: '"', after: '“', places: 5 })
  expect(repairs[2]).toMatchObject({ block: 1, start: 0, end: 5, before: 'Well,', after: '"Well,' })
})

test('tells them in words', async () => {
  const { out } = await italica(['check', file('old.txt')])
  expect(out).toContain(
    'Then or than: She was older [then → than] me. "I know," he said. Two things are compared here. Very likely.',
  )
  expect((await italica(['check', '-'], 'All is well.\n')).out).toBe('Nothing to repair.\n')
})

test('makes those that are sure enough, in a story of its own', async () => {
  const { code, error } = await italica([
    'check',
    file('old.txt'),
    '--accept',
    'likely',
    '-o',
    file('new.italica'),
  ])
  expect({ code, error }).toEqual({ code: 0, error: 'Accepted 10 of 10.\n' })
  expect(await readFile(file('old.txt'), 'utf8')).toBe(TEXT)
  const page = await italica(['export', file('new.italica'), '--to', 'html', '-o', '-'])
  expect(page.out).toContain('She was older than me. “I know,” he said.')
  expect(page.out).toContain('Well, I hope you do—I do.”')
  expect(page.out).toContain('He came in. “Sit,” she said, and sat down.')
})

test('is called wrongly without a place for what is accepted', async () => {
  expect((await italica(['check', file('old.txt'), '--accept', 'likely'])).code).toBe(2)
  expect((await italica(['check', file('old.txt'), '--accept', 'surely', '-o', '-'])).code).toBe(2)
})
