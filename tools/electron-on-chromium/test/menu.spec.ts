import { AxeBuilder } from '@axe-core/playwright'
import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

interface Node {
  role?: { value: string }
  name?: { value: string }
  ignored: boolean
  properties?: { name: string; value: { value: unknown } }[]
}

/** What a screen reader finds of the host's menus: they lie in closed shadow roots, where locators do not reach. */
async function menuNodes(cdp: CDPSession): Promise<string[]> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: Node[] }
  return nodes
    .filter(({ ignored, role }) => !ignored && /^menu/.test(role?.value ?? ''))
    .map(({ role, name, properties = [] }) => {
      const flags = properties
        .filter(
          ({ name: flag, value }) => value.value === true || (flag === 'checked' && value.value === 'true'),
        )
        .map(({ name: flag }) => flag)
        .filter((flag) => ['focused', 'disabled', 'checked', 'expanded'].includes(flag))
        .sort()
      return [role?.value, name?.value, ...flags].join(' ')
    })
}
const session = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)
const BAR = ['menubar Application menu', 'menuitem File', 'menuitem Edit', 'menuitem View']

test('a bar lies above the page and covers nothing of it', async ({ page }) => {
  expect(await menuNodes(await session(page))).toEqual(BAR)
  const places = await page.evaluate(() => [
    document.body.getBoundingClientRect().top,
    document.body.getBoundingClientRect().bottom === innerHeight,
    document.documentElement.scrollHeight === innerHeight,
  ])
  expect(places).toEqual([28, true, true])
  const fixed = await page.evaluate(() => {
    const overlay = document.createElement('p')
    overlay.style.cssText = 'position: fixed; margin: 0; top: env(safe-area-inset-top, 0px)'
    document.body.append(overlay)
    return overlay.getBoundingClientRect().top
  })
  expect(fixed).toBe(28)
})

test('has nothing that axe objects to', async ({ page }) => {
  await page.keyboard.press('Alt+f')
  const { violations } = await new AxeBuilder({ page: page as never }).setLegacyMode(true).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('Alt goes to the bar; arrows, Enter and Escape do what they do in menus', async ({ app, page }) => {
  const cdp = await session(page)
  const note = page.locator('#note')
  await note.focus()
  await page.keyboard.press('Alt')
  expect(await menuNodes(cdp)).toEqual([BAR[0], 'menuitem File focused', ...BAR.slice(2)])
  await page.keyboard.press('ArrowRight')
  expect(await menuNodes(cdp)).toContain('menuitem Edit focused')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  expect(await menuNodes(cdp)).toEqual(
    expect.arrayContaining(['menuitem File expanded', 'menuitem New Window focused']),
  )
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => app.evaluate(() => seen.menu)).toEqual(['save'])
  await expect(note).toBeFocused()

  await page.keyboard.press('F10')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  expect(await menuNodes(cdp)).toContain('menuitem File focused')
  await page.keyboard.press('Escape')
  await expect(note).toBeFocused()
  expect(await menuNodes(cdp)).toEqual(BAR)
})

test('Alt and a letter opens a menu, a letter chooses in it', async ({ app, page }) => {
  await page.locator('#note').focus()
  await page.keyboard.press('Alt+f')
  await page.keyboard.press('s')
  await expect.poll(() => app.evaluate(() => seen.menu)).toEqual(['save'])
  await expect(page.locator('#note')).toHaveValue('some words')
  await expect(page.locator('#note')).toBeFocused()
})

test('submenus open to the side; a disabled item does nothing', async ({ app, page }) => {
  const cdp = await session(page)
  await page.keyboard.press('Alt+f')
  await page.keyboard.press('e')
  await page.keyboard.press('ArrowRight')
  expect(await menuNodes(cdp)).toContain('menuitem Web Page focused')
  await page.keyboard.press('ArrowDown')
  expect(await menuNodes(cdp)).toContain('menuitem EPUB disabled focused')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowLeft')
  expect(await menuNodes(cdp)).toContain('menuitem Export focused')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(() => app.evaluate(() => seen.menu)).toEqual(['html'])
})

test('opens and chooses by mouse; a click elsewhere closes', async ({ app, page }) => {
  const cdp = await session(page)
  await page.mouse.click(20, 14)
  expect(await menuNodes(cdp)).toContain('menuitem File expanded')
  await page.mouse.click(600, 500)
  expect(await menuNodes(cdp)).toEqual(BAR)
  await page.mouse.click(20, 14)
  await page.mouse.click(60, 75)
  await expect.poll(() => app.evaluate(() => seen.menu)).toEqual(['save'])
  expect(await menuNodes(cdp)).toEqual(BAR)
})

test('check boxes, radio items and live changes show', async ({ app, page }) => {
  const cdp = await session(page)
  await page.keyboard.press('Control+Shift+d')
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
  await app.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu()
    const large = menu?.getMenuItemById('large')
    const help = menu?.getMenuItemById('help')
    if (large) large.checked = true
    if (help) help.enabled = false
  })
  await expect
    .poll(async () => {
      await page.keyboard.press('Alt+v')
      const nodes = await menuNodes(cdp)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      return nodes
    })
    .toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^menuitemcheckbox Dark.* checked/),
        'menuitemradio Small Type',
        'menuitemradio Large Type checked',
        'menuitem Keys disabled',
      ]),
    )
})

test('accelerators take what the page leaves, shifted symbols too', async ({ app, page }) => {
  await page.locator('#note').focus()
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Control+Shift+?')
  await expect.poll(() => app.evaluate(() => seen.menu)).toEqual(['save', 'help'])
  await page.evaluate(() =>
    addEventListener('keydown', (event) => event.key === 's' && event.preventDefault()),
  )
  await page.keyboard.press('Control+s')
  await page.evaluate(() => document.body.addEventListener('keydown', (event) => event.stopPropagation()))
  await page.keyboard.press('Control+Shift+?')
  await expect.poll(() => app.evaluate(() => seen.menu)).toEqual(['save', 'help', 'help'])
})

test('editing roles act where the keyboard was', async ({ page }) => {
  const note = page.locator('#note')
  await note.selectText()
  await page.keyboard.press('Alt+e')
  await page.keyboard.press('c')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(note).toBeFocused()
  await page.locator('#rich').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+e')
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect(page.locator('#rich')).toHaveText('some words')
})

test('a context menu shows, acts, and gives the keyboard back', async ({ app, page }) => {
  const cdp = await session(page)
  const note = page.locator('#note')
  await note.selectText()
  await note.click({ button: 'right' })
  await expect.poll(() => menuNodes(cdp)).toContain('menuitem Copy')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect.poll(() => app.evaluate(() => seen.menu)).toEqual(['count'])
  await expect(note).toBeFocused()
})

test('without a menu there is no bar, and the page has the whole window', async ({ app, page }) => {
  await app.evaluate(({ Menu }) => Menu.setApplicationMenu(null))
  await expect.poll(() => page.evaluate(() => document.body.getBoundingClientRect().top)).toBe(0)
  await page.keyboard.press('Alt')
  expect(await menuNodes(await session(page))).toEqual([])
})

test('in full screen the bar hides until Alt', async ({ app, page }) => {
  const cdp = await session(page)
  await (await app.browserWindow(page)).evaluate((window) => window.setFullScreen(true))
  await expect.poll(() => menuNodes(cdp)).toEqual([])
  expect(await page.evaluate(() => document.body.getBoundingClientRect().top)).toBe(0)
  await page.keyboard.press('Alt')
  expect(await menuNodes(cdp)).toContain('menuitem File focused')
  await page.keyboard.press('Escape')
  expect(await menuNodes(cdp)).toEqual([])
})

test('an open dialog of the page still leaves the menus their keys', async ({ app, page }) => {
  await page.evaluate(() => {
    const dialog = document.createElement('dialog')
    dialog.textContent = 'asks'
    document.body.append(dialog)
    dialog.showModal()
  })
  await page.keyboard.press('Control+s')
  await expect.poll(() => app.evaluate(() => seen.menu)).toEqual(['save'])
})
