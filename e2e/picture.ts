import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { choose, expect, ROOT } from './app.ts'

const WIDTHS = [1360, 900, 640]
const THEMES = [
  ['light', 'view.themeLight'],
  ['dark', 'view.themeDark'],
] as const

/** For the eye: pictures of what is on the window, in each theme and width, under test-results/screens. */
export async function picture(
  app: ElectronApplication,
  page: Page,
  name: string,
  widths = WIDTHS,
): Promise<void> {
  for (const [theme, command] of THEMES) {
    await choose(app, command)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 860 })
      await page.evaluate(async () => {
        await document.fonts.ready
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
      })
      await page.screenshot({ path: join(ROOT, `test-results/screens/${name}-${theme}-${width}.png`) })
    }
  }
  await page.setViewportSize({ width: 1360, height: 860 })
}
