import { realpath } from 'node:fs/promises'
import type { Opened } from '../contract/open-story.ts'
import type { OpenProblem } from '../contract/problems.ts'
import type { Room } from '../storage/room.ts'
import type { Result } from '../story/result.ts'
import { type AppWindow, bringToFront, report, tell, windowWith } from './app-window.ts'
import { moveExport } from './exports.ts'
import { type HeldStory, renew, savedState, shown } from './held-story.ts'
import { readStory, type Wish } from './read-story.ts'

/** What opening needs from the rest of main. */
export interface OpeningDoor {
  readonly room: Room
  /** No story is opened before. */
  readonly ready: Promise<void>
  readonly newWindow: () => AppWindow
  /** A story is in a window, or has another file now. */
  readonly opened: (story: HeldStory) => void
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Opens a story: in the window that has it already, else in `window` where that is at the start screen, else
 * in a new one. One after another, so that no story comes up twice.
 */
export function open(door: OpeningDoor, wish: Wish, window: AppWindow | null): Promise<Opened> {
  const turn = Promise.all([last, door.ready]).then(() => openNow(door, wish, window))
  last = turn.catch(() => undefined) // who asked is told; the next in line need not know
  return turn
}

async function openNow(door: OpeningDoor, wish: Wish, window: AppWindow | null): Promise<Opened> {
  const holder = await windowThatHas(wish)
  if (holder) {
    bringToFront(holder)
    return { kind: holder === window ? 'here' : 'elsewhere' }
  }
  const read: Result<HeldStory, OpenProblem> = await readStory(door.room, wish)
  if (!read.ok) return { kind: 'failed', problem: read.error }
  const isHere = window !== null && !window.browser.isDestroyed() && window.story === null
  const target = isHere ? window : door.newWindow()
  give(door, target, read.value)
  if (!isHere) bringToFront(target)
  return { kind: isHere ? 'here' : 'elsewhere' }
}

async function windowThatHas(wish: Wish): Promise<AppWindow | null> {
  if (wish.kind === 'draft')
    return windowWith(({ keeping: { place } }) => place.kind === 'draft' && place.id === wish.id)
  if (wish.kind !== 'file') return null
  const path = await realpath(wish.path).catch(() => wish.path) // reading it will say what is wrong
  return windowWith(({ keeping: { place } }) => place.path === path)
}

/** Puts a story into a window, and tells the window of everything that happens to it. */
function give(door: OpeningDoor, window: AppWindow, story: HeldStory): void {
  window.story = story
  let { path } = story.keeping.place
  let isFaulty = false
  const showAll = () => tell(window, 'window.state', { at: 'story', story: shown(story) })
  story.keeping.listen((event) => {
    switch (event.kind) {
      case 'state':
        return tell(window, 'story.saved', savedState(story.keeping))
      case 'journal':
        if (event.fault && !isFaulty)
          report(window, { code: 'journal-not-written', reason: event.fault.errno })
        isFaulty = event.fault !== null
        return
      case 'place':
        moveExport(path, event.place.path)
        path = event.place.path
        door.opened(story)
        return showAll()
      case 'reloaded':
        renew(story)
        return showAll()
    }
  })
  door.opened(story)
  showAll()
}
