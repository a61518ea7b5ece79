import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chapter, p, sceneWith, story } from '../src/export/story-builder.arbitrary.ts'
import { choose, expect, firstPage, test } from './app.ts'
import { manuscript, openStory, put, texts } from './manuscript.ts'
import { samplePath, storyShown } from './sample.ts'

const doc = story(
  { title: 'Two Lamps', author: 'Wren Alder', disclaimer: 'Not mine.' },
  chapter('First', { id: 'x' }, sceneWith({ id: 'a' }, p('One here.'), p('One more.'))),
)

const part = (page: Page, name: 'toolbar' | 'bar' | 'scenes' | 'page' | 'panel' | 'status') =>
  ({
    toolbar: page.getByRole('banner').getByRole('button', { name: 'Scenes' }),
    bar: page.locator('.bar').getByRole('button').first(),
    // The row of the scene with the cursor.
    scenes: page.getByRole('treeitem').and(page.locator('[tabindex="0"]')),
    page: manuscript(page),
    panel: page.getByRole('tab', { name: 'Details' }),
    status: page.getByRole('contentinfo').getByRole('button', { name: /^Size and theme/ }),
  })[name]

test('Tab does nothing in the text, and what is typed next goes on there', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, doc)
  await put(page, 'One| here.')
  await page.keyboard.press('Tab')
  await page.keyboard.type(',')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type(' two')
  expect(await texts(page)).toEqual(['One, two here.\nOne more.'])
  await put(page, 'First|')
  await page.keyboard.press('Tab')
  await page.keyboard.type(' night')
  await expect(manuscript(page).getByRole('heading', { name: 'First night' })).toBeVisible()
  await expect(manuscript(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect(await texts(page)).toEqual(['One here.\nOne more.'])
})

test('Tab goes on from detail to detail above the story, and into it', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, doc)
  const detail = (name: string) => page.getByRole('main').getByRole('textbox', { name, exact: true })
  await detail('Title').focus()
  for (const name of ['Author', 'Disclaimer', 'Manuscript']) {
    await page.keyboard.press('Tab')
    await expect(detail(name)).toBeFocused()
  }
})

test('F6 goes round all parts of the window and back to the cursor, Shift+F6 the other way', async ({
  launch,
}) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await storyShown(page)
  await expect(manuscript(page)).toHaveAccessibleDescription(/^Tab does nothing here\. F6 goes to/)
  await expect(part(page, 'bar')).toBeVisible()
  await page.keyboard.press('Control+End')
  const round = ['panel', 'status', 'toolbar', 'bar', 'scenes', 'page'] as const
  for (const each of round) {
    await page.keyboard.press('F6')
    await expect(part(page, each)).toBeFocused()
  }
  await page.keyboard.type('So they say.')
  expect((await texts(page)).at(-1)).toMatch(/So they say\.$/)
  for (const each of round.slice(0, -1).toReversed()) {
    await page.keyboard.press('Shift+F6')
    await expect(part(page, each)).toBeFocused()
  }

  await choose(app, 'view.inspector')
  await choose(app, 'view.scenes')
  await expect(page.getByRole('tree')).toHaveCount(0)
  await manuscript(page).focus()
  await page.keyboard.press('F6')
  await expect(part(page, 'status')).toBeFocused()
})

test('F6 goes to a story that can only be read, which Tab leaves', async ({ launch, folder }) => {
  const lock = { host: 'attic', pid: 7, beat: 3, id: 'theirs' }
  await writeFile(join(folder, '.Story.italica.lock'), JSON.stringify(lock))
  const { page } = await openStory(launch, folder, doc)
  await expect(page.getByText('This story is open on attic')).toBeVisible()
  for (const each of ['toolbar', 'bar', 'scenes', 'page'] as const) {
    await page.keyboard.press('F6')
    await expect(part(page, each)).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(manuscript(page)).not.toBeFocused()
})

test('while versions are compared, F6 goes between them and the list of versions', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openStory(launch, folder, doc)
  await choose(app, 'history.show')
  await page.getByRole('complementary').getByRole('listitem').getByRole('button').first().click()
  const compared = page.locator('.compared')
  await expect(compared).toBeVisible()
  await page.keyboard.press('F6')
  await expect(page.getByRole('tab', { name: 'History' })).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(compared.locator(':focus')).toBeVisible()
})

test('what splits the text at the caret does nothing from a field beside it', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, doc)
  await put(page, 'One |more|.')
  for (const name of ['Disclaimer', 'Characters']) {
    const field = page.getByRole('textbox', { name, exact: true }).last()
    await field.click()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+Alt+Enter')
    await expect(field).toBeFocused()
  }
  expect(await texts(page)).toEqual(['One here.\nOne more.'])
})
