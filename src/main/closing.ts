import { once } from 'node:events'
import { type AppWindow, allWindows, tell } from './app-window.ts'
import { endStory } from './held-story.ts'
import { logError } from './log.ts'
import { changeSettings } from './settings.ts'
import { placeOf } from './windows.ts'

/** How long a window has to send what it has not sent yet, in ms; a healthy one needs a few. */
const PATIENCE = 2_000

/** Windows that are about to go, by their story's id, and how to tell that all was sent. */
const flushing = new Map<string, () => void>()

/** A window has sent all its steps. */
export function flushed(id: string): void {
  flushing.get(id)?.()
}

/** Windows being closed. */
const leaving = new WeakMap<AppWindow, Promise<void>>()

/**
 * Closes a window without a question: the story is saved where it has a file, and stays a draft where not.
 * What cannot be saved is in the journal and comes back with the story.
 */
export function leave(window: AppWindow, afterwards: (window: AppWindow) => Promise<void>): Promise<void> {
  const going = leaving.get(window) ?? leaveNow(window, afterwards)
  leaving.set(window, going)
  return going
}

async function leaveNow(window: AppWindow, afterwards: (window: AppWindow) => Promise<void>): Promise<void> {
  changeSettings({ window: placeOf(window.browser) })
  try {
    await flush(window)
    if (window.story) await endStory(window.story)
    await window.collection?.thread.end()
    await afterwards(window)
  } catch (error) {
    logError(error) // the journal has all; a window that never closes would help nobody
  }
  const closed = once(window.browser, 'closed')
  window.browser.destroy()
  await closed
}

/** Lets a window that is asked to close wait until its story is safe. */
export function leaveSafely(window: AppWindow, afterwards: (window: AppWindow) => Promise<void>): void {
  window.browser.on('close', (event) => {
    event.preventDefault()
    void leave(window, afterwards)
  })
}

/** Closes all windows in this way. */
export async function leaveAll(afterwards: (window: AppWindow) => Promise<void>): Promise<void> {
  await Promise.all(allWindows().map((each) => leave(each, afterwards)))
}

function flush(window: AppWindow): Promise<void> {
  const { story, browser } = window
  if (!story || browser.webContents.isCrashed()) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      flushing.delete(story.id)
      resolve()
    }
    const timer = setTimeout(done, PATIENCE)
    flushing.set(story.id, done)
    tell(window, 'story.flush', { id: story.id })
  })
}
