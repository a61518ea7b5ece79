import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { p, scene, story } from '../src/export/story-builder.arbitrary.ts'
import { choose, expect, firstPage, test } from './app.ts'
import { manuscript, openStory, put, texts } from './manuscript.ts'

const panel = (page: Page) => page.getByRole('complementary', { name: 'Details and notes' })
const cards = (page: Page) => panel(page).getByRole('article')
const current = (page: Page) => panel(page).locator('article[aria-current]')
const offer = (page: Page) => panel(page).getByRole('button', { name: 'Look at spelling and grammar too' })
const progress = (page: Page) => panel(page).locator('.review-spelling')
const nothing = (page: Page) => panel(page).getByRole('heading', { name: /^Nothing/ })
/** The workers that read for grammar. */
const readers = (page: Page) => page.workers().filter((each) => each.url().includes('grammar'))

/** Harper loads in some seconds; on a machine with much else to do, in more. */
const PATIENCE = { timeout: 60_000 }

/** Told in the past and the third person, without a thought; of three slips one stands there twice. */
const TALE = story(
  { title: 'The lamp' },
  scene(
    p('Mara untied the boat and rowed out. It was definately late, and the tide had turned.'),
    p('Tom held the lamp. It showed the vraic on the rocks, where she waited with baited breath.'),
    p('He called once. The oars had occured to nobody, and it was definately dark.'),
  ),
)
const COINED = story(
  { title: 'The lamp' },
  scene(p('Mara untied the boat. The seperator lay on the sand, and nobody had seen it.')),
)

const showReview = (page: Page) => page.getByRole('tab', { name: /^Review/ }).click()

/** Harper is loaded, and has read it all. */
async function switchOn(page: Page): Promise<void> {
  await showReview(page)
  await offer(page).click()
  await expect(cards(page).first()).toBeVisible(PATIENCE)
  await expect(progress(page)).toHaveCount(0, PATIENCE)
}

test('a misspelt word is proposed, and one click puts it right wherever it stands', async ({
  launch,
  folder,
}) => {
  test.slow()
  const { page } = await openStory(launch, folder, TALE)
  await switchOn(page)
  await expect(cards(page)).toHaveCount(3)
  await expect(current(page)).toContainText('2 places')
  await current(page).getByRole('button', { name: 'definitely', exact: true }).click()
  await expect(manuscript(page)).toContainText('It was definitely late')
  await expect(manuscript(page)).toContainText('it was definitely dark')
  await expect(current(page)).toContainText('baited breath')

  await page.keyboard.press('Control+z')
  await expect(manuscript(page)).toContainText('It was definately late')
  await expect(current(page)).toContainText('definately')
  await current(page).focus()
  await page.keyboard.press('2')
  await expect(manuscript(page)).toContainText('It was defiantly late')
})

test('one click adds a word to the author’s own, and it is right from then on', async ({
  launch,
  folder,
}) => {
  test.slow()
  const { app, page } = await openStory(launch, folder, COINED)
  await switchOn(page)
  await current(page).getByRole('button', { name: 'Add to my words' }).click()
  await expect(panel(page).getByText('“seperator” is one of your words now.')).toBeVisible()
  await expect(nothing(page)).toBeVisible()
  await put(page, 'Mara untied the boat.| The seperator lay on the sand, and nobody had seen it.')
  await page.keyboard.type(' Another seperator was definately there.')
  await expect(cards(page)).toHaveCount(1, PATIENCE)
  await expect(cards(page)).toContainText('definately')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await app.close()

  const again = await firstPage(await launch(`${folder}/Story.italica`))
  await showReview(again)
  await expect(cards(again)).toHaveCount(1, PATIENCE)
  await expect(progress(again)).toHaveCount(0, PATIENCE)
  await expect(cards(again)).toContainText('definately')
})

test('the author’s words are looked at, added to and taken off by keyboard', async ({ launch, folder }) => {
  test.slow()
  const { app, page } = await openStory(launch, folder, COINED)
  await switchOn(page)
  await page.keyboard.press('Control+Shift+I')
  await page.keyboard.press('a')
  await expect(nothing(page)).toBeVisible()
  await expect(panel(page).locator('[data-current]')).toBeFocused()

  await choose(app, 'review.words')
  const sheet = page.getByRole('dialog', { name: 'My words' })
  await expect(sheet.getByRole('listitem')).toHaveText(['seperator'])
  await sheet.getByRole('textbox', { name: 'Words' }).fill('vraic')
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('listitem')).toHaveText(['seperator', 'vraic'])
  expect((await new AxeBuilder({ page }).setLegacyMode().include('dialog').analyze()).violations).toEqual([])
  await sheet.getByRole('button', { name: 'Remove seperator' }).click()
  await page.keyboard.type('half')
  await page.keyboard.press('Escape')
  await expect(sheet.getByRole('textbox', { name: 'Words' })).toHaveValue('')
  await expect(sheet.getByRole('listitem')).toHaveText(['vraic'])
  await page.keyboard.press('Escape')
  await expect(cards(page)).toContainText('seperator')
})

test('switched off, nothing is loaded; switched off again, it is gone', async ({ launch, folder }) => {
  test.slow()
  const { app, page } = await openStory(launch, folder, TALE)
  await showReview(page)
  await expect(nothing(page)).toBeVisible()
  expect(readers(page)).toHaveLength(0)
  await offer(page).click()
  await expect(cards(page)).toHaveCount(3, PATIENCE)
  expect(readers(page)).toHaveLength(1)

  await choose(app, 'review.grammar')
  await expect(cards(page)).toHaveCount(2)
  await expect(panel(page).getByText('baited breath')).toHaveCount(0)
  await choose(app, 'review.misspelling')
  await expect(offer(page)).toBeVisible()
  await expect(cards(page)).toHaveCount(0)
  await expect.poll(() => readers(page).length).toBe(0)
})

test('where it finds nothing, it says that it has looked', async ({ launch, folder }) => {
  test.slow()
  const plain = story({ title: 'The lamp' }, scene(p('Mara untied the boat and rowed out to the lamp.')))
  const { page } = await openStory(launch, folder, plain)
  await showReview(page)
  await offer(page).click()
  await expect(progress(page)).toHaveText('Spelling and grammar are looked at too.', PATIENCE)
})

test('where it does not come up, it says so calmly, and all else works', async ({ launch, folder }) => {
  test.slow()
  const { page } = await openStory(launch, folder, TALE)
  await page.evaluate(() => {
    const { Worker: Real } = window
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(String(url).replace('grammar.js', 'nowhere.js'), options)
        window.Worker = Real
      }
    }
  })
  await showReview(page)
  await offer(page).click()
  await expect(progress(page)).toHaveText(/cannot be looked at just now/, PATIENCE)
  await put(
    page,
    'Tom held the lamp.| It showed the vraic on the rocks, where she waited with baited breath.',
  )
  await page.keyboard.type(' He waited.')
  expect((await texts(page)).join('\n')).toContain('Tom held the lamp. He waited.')
  await progress(page).getByRole('button', { name: 'Try again' }).click()
  await expect(cards(page)).toHaveCount(3, PATIENCE)
})

test('cards of spelling and grammar can be used by everyone', async ({ launch, folder }) => {
  test.slow()
  const { app, page } = await openStory(launch, folder, TALE)
  await switchOn(page)
  for (const theme of ['view.themeLight', 'view.themeDark'] as const) {
    await choose(app, theme)
    expect((await new AxeBuilder({ page }).setLegacyMode().include('.review').analyze()).violations).toEqual(
      [],
    )
  }
})

test('a misspelt word is put right, or learnt, where it stands in the text', async ({ launch, folder }) => {
  test.slow()
  const { page } = await openStory(launch, folder, TALE)
  await switchOn(page)
  const tip = page.getByRole('group', { name: /^Spelling/ })
  await manuscript(page).locator('.proposal', { hasText: 'occured' }).click()
  await tip.getByRole('button', { name: 'occurred' }).click()
  await expect(manuscript(page)).toContainText('The oars had occurred to nobody')
  await manuscript(page).locator('.proposal', { hasText: 'definately' }).first().click()
  await tip.getByRole('button', { name: 'Add to my words' }).click()
  await expect(manuscript(page).locator('.proposal', { hasText: 'definately' })).toHaveCount(0)
  await expect(cards(page)).toHaveCount(1)
})
