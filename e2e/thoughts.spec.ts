import type { Page } from '@playwright/test'
import { em, p, scene, story, thought } from '../src/export/story-builder.arbitrary.ts'
import { expect, test } from './app.ts'
import { manuscript, openStory, put, thoughts } from './manuscript.ts'

const KEY = 'Control+i'

/** One paragraph a case: where the caret or selection is, and what is thought after the key. */
const CASES: readonly (readonly [name: string, at: string, after: string])[] = [
  [
    'inside a sentence: that sentence',
    'It rained. He is| late. Then not.',
    'It rained. <He is late.> Then not.',
  ],
  [
    'the sentence without its tag',
    'No stamp. He won’t| come, she thought. Odd.',
    'No stamp. <He won’t come,> she thought. Odd.',
  ],
  ['a question without its tag', 'Why me|? she wondered.', '<Why me?> she wondered.'],
  ['a tag first', 'She thought, what| a fool.', 'She thought, <what a fool.>'],
  ['the first sentence', 'O|ne here. Two here.', '<One here.> Two here.'],
  ['the last sentence, without a stop', 'Three here. Four her|e', 'Three here. <Four here>'],
  [
    'in speech: the sentence within the quotes',
    '“Wait. Not yet|, no,” she said.',
    '“Wait. <Not yet, no,>” she said.',
  ],
  ['beside speech: what is not said', '“No.” It was| too late.', '“No.” <It was too late.>'],
  ['a selection: its text', 'She |went down |slowly.', 'She <went down> slowly.'],
  ['a selection of a word', 'The |boards| were wet.', 'The <boards> were wet.'],
]

/** Where the key toggles typing: what is typed then is thought, and only that. */
const TYPING: readonly (readonly [name: string, at: string, after: string])[] = [
  ['at the edge of what is said', '“|Nine here,” he said.', '“<Oh no. >Nine here,” he said.'],
  ['before a sentence', '|Five here.', '<Oh no. >Five here.'],
  ['between sentences', 'Six here.| Seven here.', 'Six here.<Oh no. > Seven here.'],
  ['after the last sentence', 'Eight here.|', 'Eight here.<Oh no. >'],
]

const plain = (marked: string) => marked.replace(/[|<>]/g, '')

test('the key marks a thought, and takes back exactly what it did', async ({ launch, folder }) => {
  const doc = story({ title: 'T' }, scene(...CASES.map(([, at]) => p(plain(at)))))
  const { page } = await openStory(launch, folder, doc)
  for (const [name, at, after] of CASES)
    await test.step(name, async () => {
      await put(page, at)
      await page.keyboard.press(KEY)
      expect(await thoughts(page, plain(at))).toBe(after)
      await page.keyboard.press(KEY)
      expect(await thoughts(page, plain(at))).toBe(plain(at))
      await page.keyboard.press(KEY)
      await page.keyboard.press('Control+z')
      expect(await thoughts(page, plain(at))).toBe(plain(at))
    })
})

test('at a boundary the key is for what is typed next', async ({ launch, folder }) => {
  const doc = story({ title: 'T' }, scene(...TYPING.map(([, at]) => p(plain(at)))))
  const { page } = await openStory(launch, folder, doc)
  for (const [name, at, after] of TYPING)
    await test.step(name, async () => {
      await put(page, at)
      await page.keyboard.press(KEY)
      await expect(toolbar(page)).toHaveAttribute('aria-pressed', 'true')
      await page.keyboard.type('Oh no. ')
      await page.keyboard.press(KEY)
      await expect(toolbar(page)).toHaveAttribute('aria-pressed', 'false')
      expect(await thoughts(page, plain(after))).toBe(after)
    })
})

const toolbar = (page: Page) => page.getByRole('button', { name: 'Thought' })

test('in an empty paragraph one types a thought, mistakes and all, over several paragraphs', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, story({ title: 'T' }, scene(p('Before.'))))
  await put(page, 'Before.|')
  await page.keyboard.press('Enter')
  await page.keyboard.press(KEY)
  await page.keyboard.type('Not agaim')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('n!')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Never.')
  await page.keyboard.press(KEY)
  await page.keyboard.type(' She sat down.')
  expect(await thoughts(page, 'Not again!')).toBe('<Not again!>')
  expect(await thoughts(page, 'Never. She sat down.')).toBe('<Never.> She sat down.')
})

test('what is typed after a thought is none, and an arrow key leaves one', async ({ launch, folder }) => {
  const doc = story({ title: 'T' }, scene(p(thought('Smooth.')), p('Last.')))
  const { page } = await openStory(launch, folder, doc)
  await put(page, 'Smooth.|')
  await page.keyboard.type(' Very.')
  expect(await thoughts(page, 'Smooth. Very.')).toBe('<Smooth.> Very.')
  await put(page, 'Last.|')
  await page.keyboard.press(KEY)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type(' Done.')
  expect(await thoughts(page, 'Last. Done.')).toBe('Last. Done.')
})

test('a selection over paragraphs marks the text in each', async ({ launch, folder }) => {
  const { page } = await openStory(
    launch,
    folder,
    story({ title: 'T' }, scene(p('One two.'), p('Three four.'))),
  )
  await put(page, 'One |two.')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press(KEY)
  expect(await thoughts(page, 'One two.')).toBe('One <two.>')
  expect(await thoughts(page, 'Three four.')).toBe('<Three four.>')
  await page.keyboard.press(KEY)
  expect(await thoughts(page, 'One two.')).toBe('One two.')
})

test('the key leaves other marks, and other thoughts, as they are', async ({ launch, folder }) => {
  const doc = story({ title: 'T' }, scene(p('I ', em('am'), ' late. ', thought('Again.'), ' So what?')))
  const { page } = await openStory(launch, folder, doc)
  const text = 'I am late. Again. So what?'
  await put(page, 'I am |late. Again. So what?')
  await page.keyboard.press(KEY)
  expect(await thoughts(page, text)).toBe('<I am late.> <Again.> So what?')
  await expect(manuscript(page).locator('i.thought em')).toHaveText('am')
  await expect(manuscript(page).locator('i.thought em')).toHaveCSS('font-style', 'normal')
  await page.keyboard.press(KEY)
  expect(await thoughts(page, text)).toBe('I am late. <Again.> So what?')
  await expect(manuscript(page).locator('em')).toHaveText('am')
  await expect(manuscript(page).locator('em')).toHaveCSS('font-style', 'italic')
})

test('inside a thought the key takes that thought off', async ({ launch, folder }) => {
  const doc = story({ title: 'T' }, scene(p('Then. ', thought('Not now.'), ' Later.')))
  const { page } = await openStory(launch, folder, doc)
  await put(page, 'Then. Not| now. Later.')
  await page.keyboard.press(KEY)
  expect(await thoughts(page, 'Then. Not now. Later.')).toBe('Then. Not now. Later.')
})

test('who thinks it is said beside the thought, by one of the story’s people', async ({ launch, folder }) => {
  const doc = story(
    { title: 'T', characters: ['Maren', 'Tobin'] },
    scene(p('She waited. ', thought('He won’t come.'), ' It rained.')),
  )
  const { page } = await openStory(launch, folder, doc)
  await put(page, 'She waited. He won’t| come. It rained.')
  const who = page.getByRole('button', { name: 'Who?' })
  await who.click()
  await page.getByRole('form', { name: 'Who thinks this?' }).getByRole('button', { name: 'Maren' }).click()
  await expect(page.getByRole('button', { name: 'Maren', exact: true })).toBeVisible()
  await expect(manuscript(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(who).toBeVisible()
})
