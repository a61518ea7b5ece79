import { expect, ready, test } from './fixture.ts'

test.skip(!process.env.DISPLAY, 'needs a display')

test('shows windows of the size asked for, titled, zoomed, one beside the other', async ({ app, page }) => {
  const window = await app.browserWindow(page)
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 640])
  await window.evaluate((win) => win.setTitle('Story — Fixture'))
  await expect.poll(() => page.title()).toBe('Story — Fixture')
  await window.evaluate((win) => win.webContents.setZoomFactor(1.5))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(600)
  const [second] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('Control+n')])
  await ready(second)
  await expect.poll(() => second.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 640])
  await second.keyboard.press('Control+s')
  await expect.poll(() => app.evaluate(() => seen.menu)).toEqual(['save'])
})
