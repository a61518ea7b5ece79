import type { Page } from '@playwright/test'
import { expect, firstPage, test } from './app.ts'
import { manuscript, samplePath, storyShown } from './sample.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: 'All commands' })
const options = (page: Page) => palette(page).getByRole('option')

test('every command is found by a few letters and run from where the author was', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await manuscript(page).getByText('Tobin stood at the stern').click()
  await page.keyboard.press('Control+Shift+P')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('splt')
  await expect(options(page).first()).toContainText('Split scene here')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toHaveCount(0)
  await expect(page.getByText(/^Scene \d of 5$/)).toBeVisible()
  await expect(manuscript(page)).toBeFocused()
})

test('the arrow keys choose, with the chosen one named to a screen reader', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await storyShown(page)
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('theme')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('dark')
  await page.keyboard.press('ArrowDown')
  const named = await palette(page).getByRole('combobox').getAttribute('aria-activedescendant')
  await expect(palette(page).locator(`[id="${named}"]`)).toHaveAttribute('aria-selected', 'true')
})

test('what cannot be run now is greyed and stands last', async ({ page }) => {
  await page.keyboard.press('Control+Shift+P')
  await expect(options(page).filter({ hasText: 'Export again' })).toHaveAttribute('aria-disabled', 'true')
  await expect(options(page).first()).toHaveAttribute('aria-disabled', 'false')
  await expect(options(page).last()).toHaveAttribute('aria-disabled', 'true')
})

test('Escape closes it and gives the focus back', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await page.getByRole('tab', { name: 'Details' }).focus()
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toHaveCount(0)
  await expect(page.getByRole('tab', { name: 'Details' })).toBeFocused()
})

test('it chooses a theme', async ({ page }) => {
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('dark')
  await options(page)
    .filter({ hasText: /^DarkView/ })
    .click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(27, 26, 29)')
})

test('the sheet of shortcuts lists all keys', async ({ page }) => {
  await page.keyboard.press('F1')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByText('Split scene here')).toBeVisible()
  await expect(sheet.getByRole('definition').filter({ hasText: 'CtrlShiftP' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('a search that finds nothing says so', async ({ page }) => {
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('zzzz')
  await expect(palette(page).getByText('No command of that name.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeVisible()
})
