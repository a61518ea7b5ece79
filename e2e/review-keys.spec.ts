import type { Page, Worker } from '@playwright/test'
import { p, scene, story } from '../src/export/story-builder.arbitrary.ts'
import { choose, expect, firstPage, test } from './app.ts'
import { manuscript, openStory, put, texts } from './manuscript.ts'

const panel = (page: Page) => page.getByRole('complementary', { name: 'Details and notes' })
const tab = (page: Page) => page.getByRole('tab', { name: /^Review/ })
const card = (page: Page, words: string) => panel(page).getByRole('article').filter({ hasText: words })
const current = (page: Page) => panel(page).locator('article[aria-current]')
const question = (page: Page) => panel(page).getByRole('form', { name: 'Who thinks this?' })
const marked = (page: Page) => manuscript(page).locator('i.thought')

/** Told in the past and the third person, with three thoughts in two scenes. */
const TALE = story(
  { title: 'Low water' },
  scene(
    p('Mara walked down to the boats. She had not slept, and her hands were cold. I hate this town.'),
    p('She sat on the wall and counted the lamps. Why do I even bother? The tide had turned.'),
  ),
  scene(p('She put the oars down and looked at the sky. I should never have told her. It began to rain.')),
)

test('the first review of a session has the keyboard, with its panel closed until then', async ({
  launch,
  folder,
}) => {
  const { app, page, path } = await openStory(launch, folder, TALE)
  await choose(app, 'view.inspector')
  await expect(panel(page)).toHaveCount(0)
  await app.close()

  const again = await firstPage(await launch(path))
  await manuscript(again).waitFor()
  const before = await texts(again)
  await expect(manuscript(again).locator('.proposal').first()).toBeVisible()
  await again.keyboard.press('Control+Shift+I')
  await expect(current(again)).toBeFocused()
  await again.keyboard.press('Enter')
  await expect(marked(again)).toHaveText(['I hate this town.'])
  expect(await texts(again)).toEqual(before)
})
