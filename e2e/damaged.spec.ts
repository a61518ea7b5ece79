import { once } from 'node:events'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printStory } from '../src/story/file.ts'
import { node, schema } from '../src/story/schema/index.ts'
import { answerOpen, choose, expect, firstPage, test } from './app.ts'
import { manuscript, openStory, put } from './manuscript.ts'
import { untilKept } from './until-kept.ts'

const doc = node('doc').createChecked(
  { title: 'Tide' },
  ['The tide was out.', 'Nobody came.'].map((text, i) =>
    node('scene').create({ id: `s${i + 1}` }, node('paragraph').create(null, schema.text(text))),
  ),
)
const whole = printStory({ doc, report: null, original: null })

/** How a file may come back from a bad disk, and what of it is open then. */
const CASES: readonly (readonly [how: string, content: string | Buffer, open: string, gone: string])[] = [
  ['cut off', whole.slice(0, whole.indexOf('Nobody came.') + 6), 'The tide was out.', 'came'],
  [
    'with a bit turned',
    whole.replace('{"type":"paragraph"', '{"type"zparagraph"'),
    'Nobody came.',
    '\uFFFD\uFFFD',
  ],
  [
    'with bytes that are no text',
    Buffer.concat([Buffer.from(whole), Buffer.from([0xff, 0xfe])]),
    'Nobody came.',
    'þ',
  ],
]

for (const [how, content, open, gone] of CASES)
  test(`a story ${how} opens as far as it can be read`, async ({ app, page, folder, home }) => {
    const path = join(folder, 'Tide.italica')
    await writeFile(path, content)
    await answerOpen(app, path)
    await choose(app, 'file.open')
    await expect(page.getByRole('alert')).toContainText('Tide.italica was damaged, and is open as far as')
    await expect(manuscript(page)).toContainText(open)
    await expect(manuscript(page)).not.toContainText(gone)
    await expect(page.getByText('Draft, safe')).toBeVisible()
    expect(await readFile(path)).toEqual(Buffer.from(content))
    const [copy = ''] = await readdir(join(home, 'stories/kept'))
    expect(await readFile(join(home, 'stories/kept', copy))).toEqual(Buffer.from(content))
  })

test('a damaged draft opens as far as it can be read, and is listed once', async ({ launch, home }) => {
  const drafts = join(home, 'stories/drafts')
  await mkdir(drafts, { recursive: true })
  await writeFile(join(drafts, 'd1.italica'), whole.slice(0, whole.indexOf('Nobody came.') + 6))
  const page = await firstPage(await launch())
  await page.getByRole('region', { name: 'Not saved yet' }).getByRole('button').first().click()
  await expect(manuscript(page)).toContainText('The tide was out.')
  const lists = await page.evaluate(() => window.italica.call('start.lists'))
  expect(lists.drafts).toHaveLength(1)
})

test('what was not saved to a file that is gone is offered at the start', async ({ launch, folder }) => {
  const { app, page, path } = await openStory(launch, folder, doc)
  await put(page, 'Nobody came.|')
  await page.keyboard.type(' Not even she.')
  await untilKept(page, 'Not even she.')
  const gone = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await gone
  await rename(path, join(folder, 'elsewhere.bak'))

  const again = await firstPage(await launch())
  const left = again.getByRole('region', { name: 'Not saved, and their file is gone' })
  await left.getByRole('button', { name: /^Story\.italica/ }).click()
  await expect(manuscript(again)).toContainText('Nobody came. Not even she.')
  const lists = await again.evaluate(() => window.italica.call('start.lists'))
  expect([lists.orphans.length, lists.drafts.length]).toEqual([0, 1])
})
