import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { node, schema } from '../src/story/schema/index.ts'
import { answerSave, choose, expect, firstPage, test } from './app.ts'
import { manuscript, openStory, put } from './manuscript.ts'

const doc = node('doc').createChecked(
  { title: 'Tide' },
  node('scene').create({ id: 's1' }, node('paragraph').create(null, schema.text('The tide was out.'))),
)

test('a story whose file is damaged opens as a copy of what it held last', async ({ launch, folder }) => {
  const { app, page, path } = await openStory(launch, folder, doc)
  await put(page, 'The tide was out.|')
  await page.keyboard.type(' So was she.')
  await expect.poll(() => readFile(path, 'utf8')).toContain('So was she.')
  const gone = once(app.process(), 'exit')
  await choose(app, 'file.quit')
  await gone
  const damaged = '{"format": "italica", "version'
  await writeFile(path, damaged)

  const again = await launch()
  const start = await firstPage(again)
  await choose(again, 'file.backups')
  const backup = start.getByRole('dialog').getByRole('button', { name: /^Open a copy of Story.italica/ })
  await expect(backup).toHaveCount(2)
  await backup.first().click()
  await expect(manuscript(start)).toContainText('The tide was out. So was she.')
  await expect(start.getByText('Draft, safe')).toBeVisible()
  expect(await readFile(path, 'utf8')).toBe(damaged)
})

test('everything goes into one archive: stories, drafts, history, backups', async ({ launch, folder }) => {
  const { app, page } = await openStory(launch, folder, doc)
  await put(page, 'The tide was out.|')
  await page.keyboard.type(' So was she.')
  await expect(manuscript(page)).toContainText('So was she.')
  const zip = join(folder, 'all.zip')
  await answerSave(app, zip)
  await choose(app, 'file.archive')
  await page.getByRole('dialog').getByRole('button', { name: 'Choose where…' }).click()
  await expect(page.getByText('Everything is in all.zip.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeFocused()

  const files = unzipSync(await readFile(zip))
  expect(strFromU8(files['stories/Story.italica'] ?? new Uint8Array())).toContain('So was she.')
  const kept = Object.keys(files).filter((name) => name.startsWith('app/stories/Story-'))
  expect(kept.some((name) => name.endsWith('/history.log'))).toBe(true)
  expect(kept.some((name) => name.endsWith('.backup.italica'))).toBe(true)
})

test('before anything was saved there is no backup, and it says when there will be', async ({
  app,
  page,
}) => {
  await choose(app, 'file.backups')
  await expect(page.getByRole('dialog')).toContainText('There is no backup yet.')
})
