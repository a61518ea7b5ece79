import type { Page } from '@playwright/test'

export const panel = (page: Page) => page.getByRole('complementary', { name: 'Details and notes' })
export const tab = (page: Page) => page.getByRole('tab', { name: /^Review/ })
export const card = (page: Page, words: string | RegExp) =>
  panel(page).getByRole('article').filter({ hasText: words })
export const current = (page: Page) => panel(page).locator('article[aria-current]')
