import { expect, type Page } from '@playwright/test'

/** Whether main has these words: then they are in the journal. */
export const mainHas = async (page: Page, words: string): Promise<boolean> => {
  const text = await page.evaluate(async () => {
    const state = await window.italica.call('window.state')
    return state.at === 'story' ? (await fetch(`story/${state.story.id}`)).text() : ''
  })
  return text.includes(words)
}

/** Waits until main has these words. */
export const untilKept = (page: Page, words: string): Promise<void> =>
  expect.poll(() => mainHas(page, words)).toBe(true)
