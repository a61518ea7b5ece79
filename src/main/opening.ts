import { join } from 'node:path'
import type { Opened } from '../contract/open-story.ts'
import type { OpenProblem } from '../contract/problems.ts'
import { createDraft } from '../storage/opening.ts'
import type { Room } from '../storage/room.ts'
import type { Shelf } from '../storage/shelf.ts'
import type { Result } from '../story/result.ts'
import { type AppWindow, allWindows, bringToFront, report, tell, windowWith } from './app-window.ts'
import { Arrival } from './arrival.ts'
import { moveExport } from './exports.ts'
import { bodyOf, holdCollection } from './held-collection.ts'
import { type HeldFile, holdFile } from './held-file.ts'
import { endStory, type HeldStory, hold, renew, savedState } from './held-story.ts'
import { openProblem } from './problems-of.ts'
import { importedPath, readStory, type Wish } from './read-story.ts'
import { realPath } from './real-path.ts'
import { isSample } from './samples.ts'
import { currentSettings } from './settings.ts'
import { stateOf } from './window-state.ts'

/** What opening needs from the rest of main. */
export interface OpeningDoor {
  readonly room: Room
  readonly shelf: Shelf
  /** No story is opened before. */
  readonly ready: Promise<void>
  readonly newWindow: () => AppWindow
  /** A story is in a window, or has another file now. */
  readonly opened: (story: HeldStory) => void
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Opens a story: in the window that has it already, else in `window` where that is at the start screen, else
 * in a new one. One after another, so that no story comes up twice. A file that has to be imported is shown
 * beside the story first, unless the settings say otherwise.
 */
export const open = (door: OpeningDoor, wish: Wish, window: AppWindow | null): Promise<Opened> =>
  inTurn(door, () => openNow(door, wish, window))

/** Makes a story of the file that a window shows; what cannot be read any more stays shown. */
export const openShown = (
  door: OpeningDoor,
  window: AppWindow,
  id: string,
  by: 'choices' | 'importer',
): Promise<Opened> =>
  inTurn(door, async () => {
    const { file } = window
    if (file?.id !== id) return { kind: 'cancelled' }
    const story = await file.thread.take(by === 'choices' ? file.choices : {})
    if (!story.ok) return { kind: 'failed', problem: openProblem(story.error, file.path) }
    const draft = hold(door.room, await createDraft(door.room, story.value), 'imported')
    const held = { ...draft, madeOf: file.path, isPassing: isSample(file.path) }
    await leaveFile(window)
    give(door, window, held)
    return { kind: 'here' }
  })

/** Goes on in a copy of the story that a window shows: a draft, which is nobody else's. */
export const openCopy = (door: OpeningDoor, window: AppWindow, id: string): Promise<Opened> =>
  inTurn(door, async () => {
    const { story } = window
    if (story?.id !== id) return { kind: 'cancelled' }
    const copy = hold(door.room, await createDraft(door.room, story.keeping.story), 'opened')
    await endStory(story)
    give(door, window, { ...copy, caret: story.caret })
    return { kind: 'here' }
  })

/** Goes back to the start screen from the file that a window shows. */
export async function cancelShown(window: AppWindow, id: string): Promise<void> {
  if (window.file?.id !== id) return
  await leaveFile(window)
  tell(window, 'window.state', stateOf(window))
}

/** Goes back to the start screen from the files that a window looks through; what was saved stays. */
export async function closeCollection(window: AppWindow, id: string): Promise<void> {
  if (window.collection?.id !== id) return
  await leaveCollection(window)
  tell(window, 'window.state', stateOf(window))
}

/** Opens one of the stories that a window looks through: here where there is no other, else in another window. */
export const openCollected = async (
  door: OpeningDoor,
  window: AppWindow,
  id: string,
  story: number,
): Promise<Opened> => {
  const { collection } = window
  if (collection?.id !== id) return { kind: 'cancelled' }
  const { stories } = bodyOf(collection)
  const row = stories.find((each) => each.id === story)
  if (!row) return { kind: 'cancelled' }
  if (row.saved !== null && collection.folder !== null)
    return open(door, { kind: 'file', path: join(collection.folder, row.saved) }, window)
  const [first, ...others] = row.files
  const file = collection.files[row.id]
  if (first !== undefined && others.length === 0 && file)
    return open(door, { kind: 'file', path: file.path }, window)
  return inTurn(door, async () => {
    const taken = await collection.thread.take(story)
    if (!taken) return { kind: 'cancelled' }
    const held = hold(door.room, await createDraft(door.room, taken), 'imported')
    const isOnlyOne = stories.length === 1
    if (isOnlyOne) await leaveCollection(window)
    return place(door, isOnlyOne ? window : null, (target) => give(door, target, held))
  })
}

async function leaveCollection(window: AppWindow): Promise<void> {
  const { collection } = window
  window.collection = null
  await collection?.thread.end()
}

async function leaveFile(window: AppWindow): Promise<void> {
  const { file } = window
  window.file = null
  await file?.thread.end()
}

function inTurn(door: OpeningDoor, work: () => Promise<Opened>): Promise<Opened> {
  const turn = Promise.all([last, door.ready]).then(work)
  last = turn.catch(() => undefined) // who asked is told; the next in line need not know
  return turn
}

async function openNow(door: OpeningDoor, wish: Wish, window: AppWindow | null): Promise<Opened> {
  const holder = await windowThatHas(wish)
  if (holder) {
    bringToFront(holder)
    return { kind: holder === window ? 'here' : 'elsewhere' }
  }
  if (wish.kind === 'collection') return place(door, window, (target) => lookThrough(target, wish))
  const arrival = arrivalIn(window && isFree(window) ? window : null)
  const read = await readWish(door, wish, arrival)
  if (!read.ok) {
    arrival.refused()
    return { kind: 'failed', problem: read.error }
  }
  const { value } = read
  return place(door, window, (target) => {
    target.arrival = arrival
    if ('thread' in value) show(target, value)
    else give(door, target, value)
  })
}

function arrivalIn(window: AppWindow | null): Arrival {
  if (!window) return new Arrival(null)
  window.arrival = new Arrival((id) => tell(window, 'story.coming', { id }))
  return window.arrival
}

/** Fills `window` where there is nothing in it, else a new one, which comes to the front. */
function place(door: OpeningDoor, window: AppWindow | null, fill: (target: AppWindow) => void): Opened {
  const isHere = window !== null && isFree(window)
  const target = isHere ? window : door.newWindow()
  fill(target)
  if (!isHere) bringToFront(target)
  return { kind: isHere ? 'here' : 'elsewhere' }
}

const isFree = ({ browser, story, file, collection }: AppWindow) =>
  !browser.isDestroyed() && story === null && file === null && collection === null

async function readWish(
  door: OpeningDoor,
  wish: Exclude<Wish, { kind: 'collection' }>,
  arrival: Arrival,
): Promise<Result<HeldStory | HeldFile, OpenProblem>> {
  const path = importedPath(wish)
  return path === null || currentSettings().openWithoutAsking
    ? readStory(door.room, wish, arrival)
    : holdFile(path)
}

async function windowThatHas(wish: Wish): Promise<AppWindow | null> {
  if (wish.kind === 'draft')
    return windowWith(({ keeping: { place } }) => place.kind === 'draft' && place.id === wish.id)
  if (wish.kind !== 'file') return null
  const path = await realPath(wish.path)
  const shows = allWindows().find(({ file }) => file?.path === path)
  return (
    shows ??
    windowWith(({ keeping, goingTo, madeOf }) => [keeping.place.path, goingTo, madeOf].includes(path))
  )
}

/** Shows a file, and the story it would be. */
function show(window: AppWindow, file: HeldFile): void {
  window.file = file
  window.browser.once('closed', () => void file.thread.end())
  tell(window, 'window.state', stateOf(window))
}

/** Looks through files in a window. */
function lookThrough(window: AppWindow, { name, files }: Extract<Wish, { kind: 'collection' }>): void {
  const collection = holdCollection(name, files, ({ id }) => tell(window, 'collection.changed', { id }))
  window.collection = collection
  window.browser.once('closed', () => void collection.thread.end())
  tell(window, 'window.state', stateOf(window))
}

/** Puts a story into a window, and tells the window of everything that happens to it. */
function give(door: OpeningDoor, window: AppWindow, story: HeldStory): void {
  window.story = story
  let { path } = story.keeping.place
  story.caret ??= door.shelf.caretIn(path)
  let isFaulty = false
  const showAll = () => tell(window, 'window.state', stateOf(window))
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
        story.readOnly = null // saved elsewhere, it is the author's own
        door.opened(story)
        return showAll()
      case 'reloaded':
        renew(story)
        return showAll()
    }
  })
  story.session.versions.listen(() => tell(window, 'history.changed', null))
  story.session.listen((what) => {
    if (what === 'copies') showAll()
    else tell(window, 'story.outside', { id: story.id })
  })
  story.lock.follow(story.keeping)
  door.opened(story)
  showAll()
  if (story.said) report(window, story.said)
}
