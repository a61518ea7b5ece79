import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { docx } from '../src/storage/docx.arbitrary.ts'
import { choose, expect, firstPage, ROOT, test } from './app.ts'
import { manuscript, samplePath, storyShown } from './sample.ts'

test.use({ asks: true })

const SEED = join(ROOT, '../shared/seeds/dont-leave-me.txt')

const file = (page: Page) => page.getByRole('region', { name: 'The file' })
const story = (page: Page) => page.getByRole('region', { name: 'Your story' })
const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const openStory = (page: Page) => page.getByRole('button', { name: 'Open story' })

async function openingOf(
  launch: (...files: string[]) => Promise<ElectronApplication>,
  path: string,
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await launch(path)
  const page = await firstPage(app)
  await expect(story(page)).toBeVisible()
  return { app, page }
}

async function written(folder: string, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

test('a file is shown beside its story, with each decision and its evidence', async ({ launch }) => {
  const { page } = await openingOf(launch, samplePath('plain'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('the-long-way-home.txt')
  await expect(file(page).getByText('Site hosted by FreePages')).toHaveCSS(
    'text-decoration-line',
    'line-through',
  )
  await expect(story(page)).not.toContainText('FreePages')
  await expect(story(page).getByRole('heading')).toHaveText('The Long Way Home')

  await expect(card(page, '4 scenes')).toContainText('Two blank lines apart')
  await expect(card(page, '4 scenes')).toContainText('sure')
  await expect(card(page, 'Each line is a paragraph')).toBeVisible()
  await expect(card(page, 'Title: The Long Way Home')).toContainText('It stands above the text.')
  await expect(card(page, 'Author: Wren Alder')).toContainText('other stories by Wren Alder')
  await expect(card(page, 'Author: Wren Alder')).toContainText('have a look')
  await expect(card(page, 'Disclaimer, notes and feedback')).toContainText('Three fields.')
  await expect(card(page, 'Italics are lost')).toContainText('Your notes say that italics are thoughts')
  await expect(card(page, /^Removed:/)).toContainText('FreePages')
  await expect(card(page, 'Unicode (UTF-8)')).toBeVisible()
})

test('another rule for breaks makes other scenes, and the story opens as it was shown', async ({
  launch,
}) => {
  const { page } = await openingOf(launch, samplePath('plain'))
  await page.getByRole('radio', { name: 'any blank line' }).check()
  await expect(card(page, '5 scenes')).toContainText('your choice')
  await expect(file(page).getByText('scene', { exact: true })).toHaveCount(4)
  await page.getByRole('radio', { name: 'none', exact: true }).check()
  await expect(card(page, '1 scene')).toBeVisible()
  await page.getByRole('radio', { name: 'any blank line' }).check()
  await openStory(page).click()
  await storyShown(page)
  await expect(manuscript(page).locator('section[data-scene]')).toHaveCount(5)
})

test('what was removed can be kept', async ({ launch }) => {
  const { page } = await openingOf(launch, samplePath('plain'))
  const keep = page.getByRole('button', { name: /^Keep the line: Site hosted/ })
  await keep.click()
  await expect(keep).toHaveAttribute('aria-pressed', 'true')
  await expect(story(page)).toContainText('Site hosted by FreePages')
  await keep.click()
  await expect(story(page)).not.toContainText('Site hosted by FreePages')
})

test('title and author are the author’s to say', async ({ launch }) => {
  const { page } = await openingOf(launch, samplePath('plain'))
  await page.getByRole('radio', { name: 'someone else…' }).check()
  await page.getByLabel('Name').fill('Wren A.')
  await page.getByLabel('Name').press('Enter')
  await expect(card(page, 'Author: Wren A.')).toContainText('your choice')
  await expect(story(page)).toContainText('by Wren A.')
  await openStory(page).click()
  await storyShown(page)
  await expect(page.locator('.byline')).toHaveText('by Wren A.')
})

test('who asks for another title writes it at once', async ({ launch }) => {
  const { page } = await openingOf(launch, samplePath('plain'))
  await page.getByRole('radio', { name: 'another title…' }).check()
  await page.keyboard.type('Home')
  await page.keyboard.press('Tab')
  await expect(card(page, 'Title: Home')).toContainText('your choice')
})

test('a file in the wrong encoding reads right in another', async ({ launch, folder }) => {
  const words = 'Тихий дом\n\nОна долго смотрела на воду и молчала.\n\nНикто не пришёл до самого вечера.\n'
  const path = await written(folder, 'dom.txt', iconv.encode(words, 'koi8-r'))
  const { page } = await openingOf(launch, path)
  const encoding = page.getByLabel('Read as')
  await encoding.selectOption({ label: 'Western European (windows-1252)' })
  await expect(story(page)).not.toContainText('Она долго смотрела')
  await encoding.selectOption({ label: 'Unicode (UTF-8)' })
  await expect(page.getByRole('alert')).toContainText('this file is no text')
  await encoding.selectOption({ label: 'Cyrillic (KOI8-R)' })
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(story(page)).toContainText('Она долго смотрела на воду и молчала.')
  await expect(file(page)).toContainText('Никто не пришёл')
  await openStory(page).click()
  await expect(manuscript(page)).toContainText('Она долго смотрела на воду')
})

test('what a mark means can be changed', async ({ launch, folder }) => {
  const path = await written(
    folder,
    'marks.txt',
    'The Weir\n\nby Wren\n\nShe stopped. *He will never come back to this place.* The rope creaked.\n\nHe looked up. *I know she saw me on the bridge.* She was gone.\n',
  )
  const { page } = await openingOf(launch, path)
  const marks = page.getByRole('group', { name: 'What *…* means' })
  await marks.getByRole('radio', { name: 'strong' }).check()
  await expect(story(page).locator('strong')).toHaveCount(2)
  await expect(card(page, '*…* means strong')).toContainText('your choice')
  await marks.getByRole('radio', { name: 'leave as text' }).check()
  await expect(story(page)).toContainText('*He will never come back to this place.*')
  await marks.getByRole('radio', { name: 'thought' }).check()
  await openStory(page).click()
  await expect(manuscript(page).locator('i.thought')).toHaveText([
    'He will never come back to this place.',
    'I know she saw me on the bridge.',
  ])
})

test('“open as it is” opens what the importer found', async ({ launch }) => {
  const { page } = await openingOf(launch, samplePath('plain'))
  await page.getByRole('radio', { name: 'none', exact: true }).check()
  await expect(card(page, '1 scene')).toBeVisible()
  await page.getByRole('button', { name: 'Open as it is' }).click()
  await storyShown(page)
  await expect(manuscript(page).locator('section[data-scene]')).toHaveCount(4)
})

test('Enter opens, Escape goes back, and nothing is changed by that', async ({ launch, folder }) => {
  const text = 'The Weir\n\nby Wren\n\nShe let go of the rail.\n'
  const path = await written(folder, 'weir.txt', text)
  const { page } = await openingOf(launch, path)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^New story/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Not saved yet' })).toHaveCount(0)
  expect(await readFile(path, 'utf8')).toBe(text)

  await page.evaluate((path) => window.italica.call('story.open', { path }), path)
  await expect(story(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(manuscript(page)).toContainText('She let go of the rail.')
})

test('who has said so once is not asked again', async ({ launch }) => {
  const { app, page } = await openingOf(launch, samplePath('plain'))
  await page.getByLabel('Open such files without asking').check()
  await page.keyboard.press('Escape')
  await app.close()
  const second = await launch(samplePath('plain'))
  await storyShown(await firstPage(second))
  await second.close()

  const third = await firstPage(await launch())
  await third.getByLabel('Open old files without showing them first').uncheck()
  await third.evaluate((path) => window.italica.call('story.open', { path }), samplePath('plain'))
  await expect(story(third)).toBeVisible()
})

test('text stays text, whatever it looks like', async ({ launch, folder }) => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
  const path = await written(folder, 'hostile.txt', `${hostile}\n\nby ${hostile}\n\nShe read: ${hostile}\n`)
  const { page } = await openingOf(launch, path)
  await expect(file(page)).toContainText('<script>document.title=2</script>')
  await expect(page.locator('main img, main script')).toHaveCount(0)
  await expect(page).toHaveTitle('hostile.txt')
})

/** How many lines high each line of the file is that holds such words. */
const heights = (page: Page, words: string) =>
  page
    .locator('.old-file-line', { hasText: words })
    .evaluateAll((lines) =>
      lines.map((line) =>
        Math.round(line.clientHeight / Number.parseFloat(getComputedStyle(line).lineHeight)),
      ),
    )

for (const columns of [80, 68])
  test(`a line of ${columns} characters is not broken again, before the story opens and beside it`, async ({
    launch,
    folder,
  }) => {
    const line = `${'the tide came in over the flats '.repeat(3).slice(0, columns - 1)}.`
    const paragraph = Array(5).fill(line).join('\n')
    const path = await written(
      folder,
      `tide-${columns}.txt`,
      `Tide\nby Ann\n\n${paragraph}\n\n${paragraph}\n`,
    )
    const { app, page } = await openingOf(launch, path)
    await page.setViewportSize({ width: 1360, height: 860 })
    expect(await heights(page, 'the tide came')).toEqual(Array(10).fill(1))
    await openStory(page).click()
    await storyShown(page)
    await choose(app, 'view.original')
    await choose(app, 'view.inspector')
    await expect(page.locator('.original')).toContainText('the tide came')
    expect(await heights(page, 'the tide came')).toEqual(Array(10).fill(1))
  })

test('a Word file is shown as its words, with its rule between scenes', async ({ launch, folder }) => {
  const said = (words: string, look = '') => `<w:p>${look}<w:r><w:t>${words}</w:t></w:r></w:p>`
  const ruled = '<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr></w:pPr>'
  const tide = 'The tide came in, and nobody looked up from the nets.'
  const later = 'In the morning the boats were gone.'
  const path = await written(folder, 'tide.docx', docx(said(tide, ruled) + said(later)))
  const { page } = await openingOf(launch, path)
  await expect(card(page, '2 scenes')).toBeVisible()
  await expect(file(page)).toContainText(tide)
  await expect(file(page)).not.toContainText('<')
})

test('a web page is shown from where its words begin', async ({ launch, folder }) => {
  const style = Array(80).fill('p { margin: 0 }').join('\n')
  const words = '<p>The tide came in, and nobody looked up from the nets.</p>\n'.repeat(60)
  const path = await written(
    folder,
    'tide.html',
    `<!DOCTYPE html>\n<html>\n<head>\n<style>\n${style}\n</style>\n</head>\n<body>\n<h1>Tide</h1>\n${words}</body>\n</html>\n`,
  )
  const { page } = await openingOf(launch, path)
  await expect(file(page).getByText('<h1>Tide')).toBeInViewport()
  await expect(file(page).getByText('p { margin: 0 }').last()).not.toBeInViewport()
  await expect(story(page).getByRole('heading', { name: 'Tide' })).toBeInViewport()
})

test('a part that is alone says which it is, and which are not there', async ({ launch, folder }) => {
  const path = await written(
    folder,
    'tide1.txt',
    'Title: Tide (1/2)\nAuthor: Ann\nEMAIL: ann@example.org\nFEEDBACK: Yes please.\n\nThe tide came in, and it was _so_ cold.\n\nNobody looked up.\n\nEnd of part 1\n',
  )
  const { page } = await openingOf(launch, path)
  await expect(card(page, 'Part 1 of 2')).toContainText('Part 2 is not in this file.')
  await expect(story(page)).not.toContainText('End of part 1')
  await expect(card(page, /^Removed:/)).toContainText('End of part 1')
  await expect(story(page)).toContainText('Email: ann@example.org')
  await expect(card(page, '_…_ means emphasis')).toBeVisible()
})

test('file and story scroll in step, and the line is told', async ({ launch, folder }) => {
  const paragraphs = Array.from(
    { length: 400 },
    (_, at) => `Paragraph ${at + 1} began, as they all did, at the weir.`,
  )
  const path = await written(folder, 'long.txt', `The Weir\n\nby Wren\n\n${paragraphs.join('\n\n')}\n`)
  const { page } = await openingOf(launch, path)
  await file(page).hover()
  await page.mouse.wheel(0, 9000)
  await expect(page.getByText(/^line [2-9]\d\d of/)).toBeVisible()
  const shown = async (column: ReturnType<typeof file>) => {
    const text = await column.evaluate((each) => {
      const { top } = each.getBoundingClientRect()
      const items = [...each.querySelectorAll('[data-at]')]
      return items.find(
        (item) => item.textContent?.includes('Paragraph') && item.getBoundingClientRect().bottom > top + 20,
      )?.textContent
    })
    return Number(/Paragraph (\d+)/.exec(text ?? '')?.[1])
  }
  await expect
    .poll(async () => Math.abs((await shown(file(page))) - (await shown(story(page)))))
    .toBeLessThan(3)
})

test('the file this was made for', async ({ launch }) => {
  test.skip(!existsSync(SEED), 'The seed is not here')
  const { app, page } = await openingOf(launch, SEED)
  await expect(card(page, /^\d+ scenes$/)).toContainText('blank lines apart')
  await expect(card(page, /^Removed:/)).toBeVisible()
  await picture(app, page, 'opening-seed')
  await openStory(page).click()
  await storyShown(page)
})

test('no fault for those who hear it, and pictures for the eye', async ({ launch }) => {
  test.slow()
  const { app, page } = await openingOf(launch, samplePath('plain'))
  for (const width of [1360, 900])
    for (const theme of ['light', 'dark'] as const) {
      await wear(app, page, theme, width)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
      ).toEqual([])
    }
  await picture(app, page, 'opening')
  await expect(page.getByRole('tab', { name: 'The file' })).toBeVisible()
  await page.getByRole('tab', { name: 'The file' }).click()
  await expect(file(page)).toContainText('FreePages')
})

async function wear(
  app: ElectronApplication,
  page: Page,
  theme: 'light' | 'dark',
  width: number,
): Promise<void> {
  await choose(app, theme === 'light' ? 'view.themeLight' : 'view.themeDark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await page.setViewportSize({ width, height: 860 })
}

async function picture(app: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const)
    for (const width of [1360, 900]) {
      await wear(app, page, theme, width)
      await page.evaluate(async () => {
        await document.fonts.ready
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
      })
      await page.screenshot({ path: join(ROOT, `test-results/screens/${name}-${theme}-${width}.png`) })
    }
}
