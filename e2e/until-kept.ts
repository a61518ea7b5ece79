import { expect, type Page } from '@playwright/test'

/** Waits until main has these words: then they are in the journal. */
export async function untilKept(page: Page, words: string): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const state = await window.italica.call('window.state')
      return state.at === 'story' ? (await fetch(`story/${state.story.id}`)).text() : ''
    })
  await expect.poll(kept).toContain(words)
}
