import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Node } from '@tiptap/pm/model'
import { chapter, p, sceneWith, story, thought } from '../src/export/story-builder.arbitrary.ts'
import { choose, expect, test } from './app.ts'
import { manuscript, openStory, put, texts, thoughts } from './manuscript.ts'

const bar = (page: Page) => page.getByRole('search', { name: 'Find and replace' })
const field = (page: Page) => bar(page).getByRole('textbox', { name: 'Find', exact: true })
const replacement = (page: Page) => bar(page).getByRole('textbox', { name: 'Replace with' })
const said = (page: Page) => bar(page).getByRole('status')
const button = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true })
/** What is marked on the page, and what of it as the one that is looked at. */
const marked = (page: Page) => manuscript(page).locator('.hit')
const current = (page: Page) => manuscript(page).locator('.hit-current')
/** The line with the hit that is looked at. */
const line = (page: Page) => manuscript(page).locator('p:has(.hit-current), h2:has(.hit-current)')

const lanterns = () =>
  story(
    { title: 'Lanterns' },
    sceneWith({ id: 's1' }, p('The lamp was out.'), p('She lit another Lamp.')),
    chapter(
      'A lamp in the window',
      { id: 'c1' },
      sceneWith(
        { id: 's2' },
        p('Lamps, lamps, nothing but lamps.'),
        p(thought('No lamp for me.'), ' He sat.'),
      ),
      sceneWith({ id: 's3' }, p('It was dark.')),
    ),
  )

async function lookFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await expect(field(page)).toBeFocused()
  await field(page).fill(words)
}

test('what is looked for is counted, marked and gone through, across scenes and titles, and round', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, lanterns())
  await lookFor(page, 'lamp')
  await expect(said(page)).toHaveText('1 of 7')
  await expect(marked(page)).toHaveCount(7)
  await expect(line(page)).toHaveText('The lamp was out.')
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveText('She lit another Lamp.')
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveText('A lamp in the window')
  await expect(said(page)).toHaveText('3 of 7')
  await page.keyboard.press('Shift+Enter')
  await expect(line(page)).toHaveText('She lit another Lamp.')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(said(page)).toHaveText('From the end: 7 of 7')
  await expect(line(page)).toHaveText('No lamp for me. He sat.')
  await button(page, 'Next').click()
  await expect(said(page)).toHaveText('From the start again: 1 of 7')
  await field(page).fill('lantern')
  await expect(said(page)).toHaveText('Nothing found')
  await expect(marked(page)).toHaveCount(0)
})

test('the search begins at the caret, with what is selected there, and Enter waits for no pause', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, lanterns())
  await put(page, 'She lit |another| Lamp.')
  await page.keyboard.press('Control+f')
  await expect(field(page)).toHaveValue('another')
  await expect(said(page)).toHaveText('1 of 1')
  await page.keyboard.press('Escape')
  await put(page, 'Lamps, lamps|, nothing but lamps.')
  await lookFor(page, 'lamp')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('6 of 7')
})

test('whole words, the same case and thoughts alone are looked for where asked', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, lanterns())
  await lookFor(page, 'lamp')
  await button(page, 'Whole words').click()
  await expect(said(page)).toHaveText('1 of 4')
  await button(page, 'Match case').click()
  await expect(said(page)).toHaveText('1 of 3')
  await button(page, 'In thoughts').click()
  await expect(said(page)).toHaveText('1 of 1')
  await expect(line(page)).toHaveText('No lamp for me. He sat.')
  await expect(button(page, 'In thoughts')).toHaveAttribute('aria-pressed', 'true')
})

test('Escape leaves the page with the hit selected, and F3 goes on from there', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, lanterns())
  await lookFor(page, 'lamp')
  await expect(said(page)).toHaveText('1 of 7')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('2 of 7')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(marked(page)).toHaveCount(0)
  await expect(manuscript(page)).toBeFocused()
  const selected = () => page.evaluate(() => getSelection()?.toString())
  expect(await selected()).toBe('Lamp')
  await page.keyboard.press('F3')
  await page.keyboard.type('light')
  await expect(manuscript(page).getByRole('heading', { name: 'A light in the window' })).toBeVisible()
  await page.keyboard.press('Shift+F3')
  expect(await selected()).toBe('Lamp')
  await page.keyboard.press('Shift+F3')
  await page.keyboard.press('Shift+F3')
  await expect(page.getByText('From the end')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.getByText('From the start again')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.getByText('From the start again')).toHaveCount(0)
  await page.keyboard.press('Control+f')
  await expect(field(page)).toHaveValue('lamp')
  await expect(said(page)).toHaveText('2 of 6')
})

test('the count follows what is written on the page while the bar is open', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, lanterns())
  await lookFor(page, 'lamp')
  await expect(said(page)).toHaveText('1 of 7')
  await manuscript(page).getByText('It was dark.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' No lamp')
  await expect(marked(page)).toHaveCount(8)
  await expect(said(page)).toHaveText('8 found')
  await page.keyboard.press('F3')
  await expect(said(page)).toHaveText('From the start again: 1 of 8')
  await expect(manuscript(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
})

test('what is found by the way is left alone where the whole word is not there', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, lanterns())
  await put(page, 'She lit| another Lamp.')
  await lookFor(page, 'dark')
  await expect(current(page)).toHaveText('dark')
  await field(page).fill('darkling')
  await expect(said(page)).toHaveText('Nothing found')
  await page.keyboard.press('Escape')
  await page.keyboard.type(' up')
  await expect.poll(async () => (await texts(page)).join(' ')).toContain('She lit up another Lamp.')
  expect((await texts(page)).join(' ')).toContain('It was dark.')

  await lookFor(page, 'dark')
  await expect(current(page)).toHaveText('dark')
  await field(page).fill('darkest')
  await page.keyboard.press('Escape')
  await page.keyboard.type(' yet')
  await expect.poll(async () => (await texts(page)).join(' ')).toContain('It was dark.')
})

test('one is replaced and the next one looked at; a thought stays one', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, lanterns())
  await page.keyboard.press('Control+h')
  await field(page).fill('lamp')
  await button(page, 'In thoughts').click()
  await expect(said(page)).toHaveText('1 of 1')
  await replacement(page).fill('candle')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('1 replaced')
  expect(await thoughts(page, 'No candle for me. He sat.')).toBe('<No candle for me.> He sat.')
  await button(page, 'In thoughts').click()
  await button(page, 'Replace').click()
  await expect(manuscript(page).getByText('The candle was out.')).toBeVisible()
  await expect(said(page)).toHaveText('1 of 5')
  await expect(line(page)).toHaveText('She lit another Lamp.')
})

test('all are replaced but those left out, and one undo takes it back from the bar', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, lanterns())
  const before = await texts(page)
  await page.keyboard.press('Control+h')
  await field(page).fill('lamp')
  await replacement(page).fill('candle')
  await button(page, 'Look at each…').click()
  const dialog = page.getByRole('dialog', { name: 'Replace these?' })
  await expect(dialog.getByRole('checkbox')).toHaveCount(8)
  await expect(dialog.locator('.replace-list .check').first()).toHaveText('The lamp → candle was out.')
  await dialog.getByRole('checkbox', { name: 'She lit another' }).uncheck()
  await dialog.getByRole('button', { name: 'Replace 6' }).click()
  await expect(said(page)).toHaveText('6 replaced')
  expect(await texts(page)).toEqual([
    'The candle was out.\nShe lit another Lamp.',
    'candles, candles, nothing but candles.\nNo candle for me. He sat.',
    'It was dark.',
  ])
  await expect(manuscript(page).getByRole('heading', { name: 'A candle in the window' })).toBeVisible()
  await expect(replacement(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts(page)).toEqual(before)
  await expect(said(page)).toHaveText(/7/)
  await expect(bar(page)).toBeVisible()
})

test('a double click replaces all once, though the new words have the old ones in them', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, lanterns())
  await page.keyboard.press('Control+h')
  await field(page).fill('dark')
  await replacement(page).fill('darkish')
  await expect(said(page)).toHaveText('1 of 1')
  await button(page, 'Replace all').dblclick({ delay: 80 })
  await expect(said(page)).toHaveText('1 replaced')
  await expect(manuscript(page).getByText('It was darkish.')).toBeVisible()
})

test('undo from the bar takes back what was replaced there, and nothing on the page before that', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, lanterns())
  await put(page, 'It was dark.|')
  await page.keyboard.type(' Very.')
  await page.keyboard.press('Control+h')
  await field(page).fill('dark')
  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveText('1 of 1')
  await expect(manuscript(page).getByText('It was dark. Very.')).toBeVisible()
  await replacement(page).fill('light')
  await button(page, 'Replace all').click()
  await expect(manuscript(page).getByText('It was light. Very.')).toBeVisible()
  await replacement(page).focus()
  await page.keyboard.press('Control+z')
  await expect(manuscript(page).getByText('It was dark. Very.')).toBeVisible()
  await expect(replacement(page)).toHaveValue('light')
  await page.keyboard.press('Control+z')
  await button(page, 'Match case').focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+y')
  await expect(manuscript(page).getByText('It was light. Very.')).toBeVisible()
})

/** A scene for each number; every fiftieth has what is looked for. */
const long = (): Node =>
  story(
    { title: 'Many scenes' },
    ...Array.from({ length: 500 }, (_, at) =>
      sceneWith(
        { id: `s${at}` },
        p(`Scene ${at} begins.`),
        ...Array.from({ length: 6 }, () =>
          p('Nobody spoke, and the boats lay turned over along the shore. '.repeat(4)),
        ),
        p(at % 50 === 49 ? `A heron stood there, at ${at}.` : 'Nothing stood there.'),
      ),
    ),
  )

/** Where the hit that is looked at stands on the page: 0 at its top, 1 at its end. */
const height = (page: Page) =>
  current(page).evaluate((hit) => {
    const window = hit.closest('.manuscript')?.getBoundingClientRect() ?? new DOMRect()
    const { top, bottom } = hit.getBoundingClientRect()
    return ((top + bottom) / 2 - window.top) / window.height
  })

async function expectInTheMiddle(page: Page): Promise<void> {
  await expect.poll(() => height(page)).toBeGreaterThan(1 / 3)
  await expect.poll(() => height(page)).toBeLessThan(2 / 3)
}

test('what stands far off in a long story comes into the middle of the page', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, long())
  await lookFor(page, 'heron')
  await expect(line(page)).toHaveText('A heron stood there, at 49.')
  await expectInTheMiddle(page)
  for (let nth = 2; nth <= 4; nth += 1) await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('4 of 10')
  await expect(line(page)).toHaveText('A heron stood there, at 199.')
  await expectInTheMiddle(page)
  await expect(marked(page).first()).toHaveText('heron')
  await line(page).click()
  await page.keyboard.press('Shift+F3')
  await expect(line(page)).toHaveText('A heron stood there, at 199.')
  await page.keyboard.press('F3')
  await expect(line(page)).toHaveText('A heron stood there, at 249.')
  await expectInTheMiddle(page)
  await expect(manuscript(page)).toBeFocused()
})

test('a list of thousands is there at once, and goes on to its end', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, long())
  await page.keyboard.press('Control+h')
  await field(page).fill('boats')
  await replacement(page).fill('hulls')
  await expect(said(page)).toHaveText('1 of 12,000')
  await button(page, 'Look at each…').click()
  const dialog = page.getByRole('dialog', { name: 'Replace these?' })
  await expect(dialog.getByText('boats → hulls').first()).toBeVisible()
  expect(await dialog.locator('input').count()).toBeLessThan(1000)
  await dialog.getByRole('checkbox', { name: 'All of them' }).uncheck()
  await expect(dialog.getByRole('button', { name: 'Replace 0' })).toHaveAttribute('aria-disabled', 'true')
  const list = dialog.getByRole('region', { name: 'Replacements' })
  await expect(async () => {
    await list.evaluate((list) => list.scrollTo(0, list.scrollHeight))
    await expect(list.locator('.chunk').last().locator('input').last()).toBeInViewport({ timeout: 500 })
  }).toPass()
  await list.locator('input').last().check()
  await dialog.getByRole('button', { name: 'Replace 1', exact: true }).click()
  await expect(said(page)).toHaveText('1 replaced')
})

test('in a narrow window what lies over the page gives way to the bar', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, lanterns())
  await page.setViewportSize({ width: 640, height: 800 })
  await page.keyboard.press('Control+Shift+D')
  await expect(page.getByRole('complementary', { name: 'Details and notes' })).toBeVisible()
  await lookFor(page, 'lamp')
  await expect(page.getByRole('complementary', { name: 'Details and notes' })).toHaveCount(0)
  await button(page, 'Whole words').click()
  await expect(said(page)).toHaveText('1 of 4')
  await expect(field(page)).toBeFocused()
})

test('the text stays where it is when the bar comes and goes', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, long())
  await page.getByRole('treeitem', { name: /^Scene 20 begins/ }).click()
  const begins = manuscript(page).getByText('Scene 21 begins.')
  await begins.scrollIntoViewIfNeeded()
  const top = async () => Math.round((await begins.boundingBox())?.y ?? Number.NaN)
  const before = await top()
  await page.keyboard.press('Control+f')
  await expect(bar(page)).toBeVisible()
  await expect.poll(top).toBe(before)
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect.poll(top).toBe(before)
})

test('every way to it is there: the menu, the toolbar, other keys', async ({ launch, folder }) => {
  const { app, page } = await openStory(launch, folder, lanterns())
  await choose(app, 'edit.replace')
  await expect(replacement(page)).toBeVisible()
  await field(page).fill('lamp')
  await choose(app, 'edit.find')
  await expect(replacement(page)).toHaveCount(0)
  await page.keyboard.press('Control+g')
  await expect(said(page)).toHaveText('1 of 7')
  await page.keyboard.press('Control+Shift+G')
  await expect(said(page)).toHaveText('From the end: 7 of 7')
  await button(page, 'Close').click()
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(manuscript(page).locator('section[data-scene]')).toHaveCount(3)
  await page.keyboard.press('F6')
  await expect(manuscript(page)).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(bar(page).locator(':focus')).toHaveCount(1)
})

test('a story that can only be read is searched, and nothing is replaced in it', async ({
  launch,
  folder,
}) => {
  const theirs = { host: 'attic', pid: 7, beat: 3, id: 'theirs' }
  await writeFile(join(folder, '.Story.italica.lock'), JSON.stringify(theirs))
  const { page } = await openStory(launch, folder, lanterns())
  await expect(page.getByText('This story is open on attic')).toBeVisible()
  await page.keyboard.press('Control+h')
  await field(page).fill('lamp')
  await expect(said(page)).toHaveText('1 of 7')
  await expect(marked(page)).toHaveCount(7)
  await expect(replacement(page)).toHaveCount(0)
  await expect(button(page, 'Show replace')).toHaveCount(0)
})

test('looking for something leaves a comparison for the page', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, lanterns())
  await put(page, 'It was dark.|')
  await page.keyboard.type(' Very.')
  await page.getByRole('tab', { name: 'History' }).click()
  await page
    .getByRole('button', { name: /When you opened it/ })
    .first()
    .click()
  await expect(page.locator('.compared ins').first()).toBeVisible()
  await lookFor(page, 'very')
  await expect(page.locator('.compared')).toHaveCount(0)
  await expect(line(page)).toHaveText('It was dark. Very.')
})
