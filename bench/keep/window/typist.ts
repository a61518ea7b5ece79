import type { Page } from '@playwright/test'
import { chance } from '../chance.ts'

const WORDS =
  'the tide had gone out and left her standing with salt on both hands, “grey” water. Why now?'.split(' ')

/** Someone who writes by real keys, without a pause longer than a breath, until the page is gone. */
export async function write(page: Page, seed: number): Promise<void> {
  const pick = chance(seed)
  const { keyboard } = page
  const press = async (keys: string, times = 1) => {
    for (let each = 0; each < times; each += 1) await keyboard.press(keys)
  }
  const words = async () => {
    const count = 1 + pick(5)
    for (let each = 0; each < count; each += 1)
      await keyboard.type(`${WORDS[pick(WORDS.length)]} `, { delay: pick(12) })
  }
  /** Chosen at random; what is often done stands there often. */
  const deeds: readonly (() => Promise<void>)[] = [
    words,
    words,
    words,
    words,
    words,
    () => press('Enter'),
    () => press('Shift+Enter'),
    () => press('Backspace', 1 + pick(8)),
    () => press('ArrowDown', 1 + pick(6)),
    () => press('ArrowUp', 1 + pick(6)),
    () => press('End'),
    () => press('Control+i'), // the sentence around the caret, or what is typed next
    () => press('Control+e'),
    async () => {
      await press('Control+Shift+ArrowLeft', 1 + pick(4))
      await press(['Control+i', 'Control+b', 'Control+u', 'Delete'][pick(4)] ?? 'Delete')
      await press('ArrowRight')
    },
    () => press('Control+Enter'), // parts the scene
    async () => {
      await press('Control+PageDown') // to the next scene’s start
      await press('Backspace') // which joins it to the one before
    },
    () => press('Alt+Shift+ArrowUp'),
    () => press('Alt+Shift+ArrowDown'),
    () => press('Control+z', 1 + pick(3)),
    () => press('Control+Shift+z'),
    () => press('Control+s'),
    () => page.waitForTimeout(pick(1_300)), // long enough, at times, for an autosave
  ]
  for (;;) await deeds[pick(deeds.length)]?.()
}
