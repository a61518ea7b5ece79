import type { ElectronApplication, Page } from '@playwright/test'
import type { CommandId } from '../src/contract/commands.ts'
import { faults } from './accessibility.ts'
import { choose, expect, firstPage, test } from './app.ts'
import { samplePath, storyShown } from './sample.ts'

type Act = (page: Page, app: ElectronApplication) => Promise<unknown>

const command =
  (id: CommandId): Act =>
  (_page, app) =>
    choose(app, id)
const tab =
  (name: string): Act =>
  (page) =>
    page.getByRole('tab', { name }).click()
const pressEscape: Act = (page) => page.keyboard.press('Escape')
const nothing: Act = async () => undefined

/** Turns down all that is proposed, by key, and opens the list of it. */
async function turnAllDown(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+I')
  const card = page.locator('article[aria-current]')
  await expect(card).toBeFocused()
  const end = page.getByRole('heading', { name: 'Nothing left to look at' })
  while (!(await end.isVisible())) {
    const before = await page.locator('.review-sum').textContent()
    await page.keyboard.press('Backspace')
    await expect(page.locator('.review-sum')).not.toHaveText(before ?? '')
    await expect(page.locator('.review [data-current]')).toBeFocused()
  }
  await page.getByText(/^Turned down/).click()
}

/** Every screen of a story: how to get there, what says that it is there, how to leave it. */
const SCREENS: readonly (readonly [
  name: string,
  enter: Act,
  sign: (page: Page) => ReturnType<Page['locator']>,
  leave: Act,
])[] = [
  ['the review', tab('Review'), (page) => page.locator('article[aria-current]'), nothing],
  [
    'the question who thinks',
    command('review.thinker'),
    (page) => page.getByRole('form', { name: 'Who thinks this?' }),
    pressEscape,
  ],
  [
    'a proposal in the text',
    (page) => page.locator('.proposal').first().click(),
    (page) => page.locator('.proposal-tip'),
    pressEscape,
  ],
  [
    'what was turned down, and nothing left',
    turnAllDown,
    (page) => page.getByRole('button', { name: 'Propose again' }).first(),
    nothing,
  ],
  ['the scene’s tab', tab('Scene'), (page) => page.getByLabel('Synopsis'), nothing],
  ['the chapter’s tab', tab('Chapter'), (page) => page.getByLabel('Posted on'), nothing],
  ['the details', tab('Details'), (page) => page.getByLabel('Disclaimer').last(), nothing],
  [
    'the history',
    tab('History'),
    (page) => page.getByRole('button', { name: /^More about/ }).first(),
    nothing,
  ],
  ['a name for a version', command('history.keep'), (page) => page.getByRole('dialog'), pressEscape],
  [
    'what changed since a version',
    async (page) => {
      await page.locator('.ProseMirror').getByText('It was worse at night').click()
      await page.keyboard.type('And colder. ')
      await page.keyboard.press('Control+Shift+ArrowRight')
      await page.keyboard.press('Control+i')
      await page
        .getByRole('button', { name: /As it came from the old file/ })
        .first()
        .click()
    },
    (page) => page.locator('.compared ins').first(),
    (page) => page.getByRole('button', { name: 'Back to the page' }).click(),
  ],
  [
    'the old file',
    command('view.original'),
    (page) => page.locator('.original-lines'),
    command('view.original'),
  ],
  ['the backups', command('file.backups'), (page) => page.getByRole('dialog'), pressEscape],
  ['the archive', command('file.archive'), (page) => page.getByRole('dialog'), pressEscape],
  [
    'a scene’s menu',
    (page) => page.getByRole('treeitem').nth(1).click({ button: 'right' }),
    (page) => page.getByRole('menu'),
    pressEscape,
  ],
  ['a title being changed', command('scene.rename'), (page) => page.locator('.title-field'), pressEscape],
  [
    'what is looked for',
    async (page, app) => {
      await choose(app, 'edit.replace')
      await page.getByRole('textbox', { name: 'Find', exact: true }).fill('the')
    },
    (page) => page.locator('.hit-current'),
    nothing,
  ],
  [
    'each replacement',
    (page) => page.getByRole('button', { name: 'Look at each…' }).click(),
    (page) => page.getByRole('dialog'),
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Close', exact: true }).first().click()
    },
  ],
  ['the palette', command('help.palette'), (page) => page.getByRole('dialog'), pressEscape],
  ['the shortcuts', command('help.keys'), (page) => page.getByRole('dialog'), pressEscape],
  ['the words about Italica', command('help.about'), (page) => page.getByRole('dialog'), pressEscape],
  ['the export dialog', command('file.export'), (page) => page.getByRole('dialog'), pressEscape],
  ['the preview', command('view.preview'), (page) => page.locator('.preview-page').first(), nothing],
]

async function wear(app: ElectronApplication, page: Page, theme: 'light' | 'dark'): Promise<void> {
  await choose(app, theme === 'light' ? 'view.themeLight' : 'view.themeDark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

for (const theme of ['light', 'dark'] as const) {
  test(`the start screen has no fault, ${theme}`, async ({ app, page }) => {
    await wear(app, page, theme)
    expect(await faults(page)).toEqual([])
    await page.evaluate(() => window.italica.call('story.openFiles', ['/nowhere/gone.txt']))
    expect(await faults(page)).toEqual([])
  })

  test(`no screen of a story has a fault, ${theme}`, async ({ launch }) => {
    test.slow()
    const app = await launch(samplePath('chapters'))
    const page = await firstPage(app)
    await storyShown(page)
    await page.getByRole('treeitem', { name: /^It was worse at night/ }).click()
    await wear(app, page, theme)
    for (const [name, enter, sign, leave] of SCREENS)
      await test.step(name, async () => {
        await enter(page, app)
        await expect(sign(page)).toBeVisible()
        expect(await faults(page), name).toEqual([])
        await leave(page, app)
      })
  })
}
