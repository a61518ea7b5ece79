import type { BaseWindow, BrowserWindow, WebContents } from 'electron'
import type { Notice, Notices } from '../contract/api.ts'
import type { Condition } from '../contract/commands.ts'
import type { Problem } from '../contract/problems.ts'
import type { Arrival } from './arrival.ts'
import type { HeldCollection } from './held-collection.ts'
import type { HeldFile } from './held-file.ts'
import type { HeldStory } from './held-story.ts'

/** A window, and what it holds. */
export interface AppWindow {
  readonly browser: BrowserWindow
  /** null where it shows none. */
  story: HeldStory | null
  /** The file that is being opened here, and is no story yet; null where none is. */
  file: HeldFile | null
  /** The files that are looked through here; null where none are. */
  collection: HeldCollection | null
  /** The story's text that it can read; null where none came. */
  arrival: Arrival | null
  /** It shows nothing before: resolves when the story that is on its way has come. */
  expected: Promise<void>
  /** As the window said last. */
  conditions: ReadonlySet<Condition>
  /** What went wrong before the page could listen; null once it does. */
  unheard: Problem[] | null
}

const windows = new Map<number, AppWindow>()

/** All windows, oldest first. */
export const allWindows = (): readonly AppWindow[] => [...windows.values()]

export function addWindow(browser: BrowserWindow): AppWindow {
  const window: AppWindow = {
    browser,
    story: null,
    file: null,
    collection: null,
    arrival: null,
    expected: Promise.resolve(),
    conditions: new Set(),
    unheard: [],
  }
  const { id } = browser
  windows.set(id, window)
  browser.once('closed', () => windows.delete(id))
  return window
}

/** The window of a page; null for one that is closed. */
export const windowOf = (contents: WebContents): AppWindow | null =>
  allWindows().find((each) => each.browser.webContents === contents) ?? null

/** One of Electron's windows as ours; null for one that is closed or not ours. */
export const asAppWindow = (window: BaseWindow | null): AppWindow | null =>
  window === null ? null : (windows.get(window.id) ?? null)

/** The window the author looks at; null where none is in front. */
export const windowInFront = (): AppWindow | null =>
  allWindows().find((each) => each.browser.isFocused()) ?? null

/** The window that holds a story; null where none does. */
export const windowWith = (isIt: (story: HeldStory) => boolean): AppWindow | null =>
  allWindows().find((each) => each.story !== null && isIt(each.story)) ?? null

/** Tells a window something. One that is closing hears nothing. */
export function tell<N extends Notice>({ browser }: AppWindow, channel: N, notice: Notices[N]): void {
  if (!browser.isDestroyed()) browser.webContents.send(channel, notice)
}

/** Says what went wrong, as soon as the page listens. */
export function report(window: AppWindow, problem: Problem): void {
  if (window.unheard) window.unheard.push(problem)
  else tell(window, 'problem', problem)
}

/** The page listens from now on. */
export function startHearing(window: AppWindow): void {
  const problems = window.unheard ?? []
  window.unheard = null
  for (const problem of problems) tell(window, 'problem', problem)
}

export function tellAll<N extends Notice>(channel: N, notice: Notices[N]): void {
  for (const window of allWindows()) tell(window, channel, notice)
}

export function bringToFront({ browser }: AppWindow): void {
  if (browser.isMinimized()) browser.restore()
  browser.show()
  browser.focus()
}
