import { once } from 'node:events'
import { readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { printStory } from '../src/story/file.ts'
import { node, schema } from '../src/story/schema/index.ts'
import { answerSave, choose, expect, firstPage, test } from './app.ts'
import { manuscript, openStory, put } from './manuscript.ts'

const doc = node('doc').createChecked(
  { title: 'Tide' },
  node('scene').create({ id: 's1' }, node('paragraph').create(null, schema.text('The tide was out.'))),
)
const lockOf = (folder: string) => join(folder, '.Story.italica.lock')

/** Leaves the mark of another program beside the story: a computer's name, and a process there. */
const mark = (folder: string, host: string, pid: number) =>
  writeFile(lockOf(folder), JSON.stringify({ host, pid, beat: 3, id: 'theirs' }))

test('a story that is open on another computer can be read, and not written', async ({ launch, folder }) => {
  await mark(folder, 'attic', 7)
  const { app, page, path } = await openStory(launch, folder, doc)
  await expect(page.getByText('This story is open on attic')).toBeVisible()
  const before = await readFile(path)
  await put(page, 'The tide was out.|')
  await page.keyboard.type('Not this.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'New scene' }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').getByText('Saved')).toHaveCount(0)
  await expect(manuscript(page)).toHaveText('The tide was out.')
  const kept = await page.evaluate(async () => {
    const state = await window.italica.call('window.state')
    if (state.at !== 'story') return null
    const slice = { content: [{ type: 'text', text: 'Sneaked in.' }] }
    const steps = [{ stepType: 'replace', from: 2, to: 2, slice }]
    return window.italica.call('story.steps', { id: state.story.id, version: 0, steps })
  })
  expect(kept).toEqual({ kind: 'reloaded' })

  // What they write meanwhile comes in all the same.
  await writeFile(path, String(before).replace('was out', 'was in'))
  await expect(manuscript(page)).toHaveText('The tide was in.')
  const gone = once(app.process(), 'exit')
  await choose(app, 'file.quit')
  await gone
  expect(await readFile(path, 'utf8')).toBe(String(before).replace('was out', 'was in'))
  expect(await readFile(lockOf(folder), 'utf8')).toContain('attic')
})

test('one can go on in a copy of it', async ({ launch, folder }) => {
  await mark(folder, 'attic', 7)
  const { page, path } = await openStory(launch, folder, doc)
  await page.getByRole('button', { name: 'Write in a copy' }).click()
  await expect(page.getByText('Draft, safe')).toBeVisible()
  await put(page, 'The tide was out.|')
  await page.keyboard.type(' Mine.')
  await expect(manuscript(page)).toHaveText('The tide was out. Mine.')
  expect(await readFile(path, 'utf8')).not.toContain('Mine.')
})

test('saved somewhere else, it is the author’s own', async ({ launch, folder }) => {
  await mark(folder, 'attic', 7)
  const { app, page } = await openStory(launch, folder, doc)
  const own = join(folder, 'Mine.italica')
  await answerSave(app, own)
  await choose(app, 'file.saveAs')
  await expect(page.getByText('This story is open on attic')).toBeHidden()
  await put(page, 'The tide was out.|')
  await page.keyboard.type(' Mine.')
  await expect.poll(() => readFile(own, 'utf8')).toContain('Mine.')
})

test('the mark of a program that has ended counts for nothing', async ({ launch, folder }) => {
  await mark(folder, hostname(), 2 ** 22 + 1) // more than there are processes
  const { app, page, path } = await openStory(launch, folder, doc)
  await put(page, 'The tide was out.|')
  await page.keyboard.type(' Mine.')
  await expect.poll(() => readFile(path, 'utf8')).toContain('Mine.')
  const gone = once(app.process(), 'exit')
  await choose(app, 'file.quit')
  await gone
  expect(await readFile(lockOf(folder), 'utf8').catch(() => 'none')).toBe('none')
})

test('so does that of a computer that was switched off', async ({ launch, folder }) => {
  await mark(folder, 'attic', 7)
  const longAgo = new Date(Date.now() - 10 * 60_000)
  await utimes(lockOf(folder), longAgo, longAgo)
  const { page } = await openStory(launch, folder, doc)
  await expect(manuscript(page)).toHaveText('The tide was out.')
  await expect(page.getByText('This story is open on attic')).toHaveCount(0)
})

test('another Italica on this computer, with a folder of its own, is respected', async ({
  launch,
  folder,
}) => {
  await mark(folder, hostname(), process.pid) // this test lives
  await writeFile(join(folder, 'Story.italica'), printStory({ doc, report: null, original: null }))
  const page = await firstPage(await launch(join(folder, 'Story.italica')))
  await expect(page.getByText('This story is open in another Italica')).toBeVisible()
})
