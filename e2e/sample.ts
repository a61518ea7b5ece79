import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ROOT } from './app.ts'

/** The sample stories, by what is in them. */
const SAMPLES = {
  /** Scenes and no chapters; title, disclaimer, notes, feedback. */
  plain: 'the-long-way-home.txt',
  /** Chapters, several scenes each; many details. */
  chapters: 'what-the-gulls-know.txt',
} as const

export const samplePath = (name: keyof typeof SAMPLES): string =>
  join(ROOT, 'resources/samples', SAMPLES[name])

/** The manuscript. */
export const manuscript = (page: Page) => page.locator('.ProseMirror')

/** Waits until a story is in the window. */
export async function storyShown(page: Page): Promise<void> {
  await expect(manuscript(page)).toBeVisible()
}
