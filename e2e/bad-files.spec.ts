import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerOpen, choose, expect, test } from './app.ts'

const story = (change: object) =>
  JSON.stringify({
    format: 'italica',
    version: 1,
    doc: { type: 'doc', content: [{ type: 'scene', content: [{ type: 'paragraph' }] }] },
    report: null,
    original: null,
    ...change,
  })

/** What an author may choose by mistake, and what is said about it. */
const CASES: readonly (readonly [name: string, content: string | Uint8Array, said: string])[] = [
  ['empty.txt', '', 'empty.txt is empty'],
  ['blank.txt', ' \r\n\r\n\t ', 'blank.txt is empty'],
  ['picture.txt', new Uint8Array(3000).map((_, at) => (at * 37) % 32), 'picture.txt does not hold text'],
  ['cut.italica', story({}).slice(0, 80), 'cut.italica is damaged'],
  ['foreign.italica', '{"format":"other"}', 'foreign.italica is not a story'],
  ['wrong.italica', story({ doc: { type: 'doc', content: [] } }), 'wrong.italica is damaged'],
  ['newer.italica', story({ version: 999 }), 'newer.italica comes from a newer Italica'],
]

for (const [name, content, said] of CASES)
  test(`${name}: ${said}`, async ({ app, page, folder }) => {
    const path = join(folder, name)
    await writeFile(path, content)
    await answerOpen(app, path)
    await choose(app, 'file.open')
    await expect(page.getByText(said)).toBeVisible()
    expect(await readFile(path)).toEqual(Buffer.from(content))
    // The way on: what was there before is there still.
    await expect(page.getByRole('button', { name: /New story/ })).toBeVisible()
  })

test('from a damaged story it is one step to the backups', async ({ app, page, folder }) => {
  const path = join(folder, 'cut.italica')
  await writeFile(path, story({}).slice(0, 80))
  await answerOpen(app, path)
  await choose(app, 'file.open')
  await page.getByRole('alert').getByRole('button', { name: 'Backups…' }).click()
  await expect(page.getByRole('dialog', { name: 'Backups' })).toBeVisible()
})

test('an empty folder has no story in it', async ({ app, page, folder }) => {
  const path = join(folder, 'stories.txt')
  await mkdir(path)
  await answerOpen(app, path)
  await choose(app, 'file.open')
  await expect(page.getByText('There are no old files in stories.txt')).toBeVisible()
})

test('a file of 200 MB is too large, and said so at once', async ({ app, page, folder }) => {
  const path = join(folder, 'huge.txt')
  await writeFile(path, 'Once upon a time ')
  await truncate(path, 200_000_000)
  await answerOpen(app, path)
  await choose(app, 'file.open')
  await expect(page.getByText('huge.txt is too large')).toBeVisible()
})
