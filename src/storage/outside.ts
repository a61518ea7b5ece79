import { basename, dirname, extname, join } from 'node:path'
import { isConflictCopy } from './conflict-copies.ts'
import { attempt } from './disk.ts'
import type { OpenStory } from './open-story.ts'
import type { Room } from './room.ts'
import { hashOnDisk, type WriteError } from './story-file.ts'

/** What others did to an open story's file. */
export type OutsideChange =
  /** They wrote it: the window has to take it in. Where there are changes here, saving waits for that. */
  | { readonly kind: 'changed' }
  /** It has another name now, and goes on under that. */
  | { readonly kind: 'moved'; readonly path: string }
  /** It is gone: what is open here is all there is. */
  | { readonly kind: 'gone' }
  /** It cannot be read. */
  | { readonly kind: 'unreadable'; readonly error: WriteError }

/** Sync tools write in several steps: how long to wait for the last of them, in ms. */
const REST = 500

/** Looks at the file of an open story; null where nothing happened to it that matters. */
export async function lookOutside(room: Room, open: OpenStory): Promise<OutsideChange | null> {
  if (open.place.kind === 'draft') return null
  const looked = await open.lookAtDisk()
  if (!looked.ok) return { kind: 'unreadable', error: looked.error }
  if (looked.value === 'same') return null
  if (looked.value === 'gone') return (await followRename(room, open)) ?? { kind: 'gone' }
  return { kind: 'changed' }
}

/** Calls back when something in the file's folder changed and has come to rest, until told to stop. */
export function watchOutside(room: Room, open: OpenStory, changed: () => void): () => void {
  let stopWaiting: () => void = () => undefined
  const wait = () => {
    stopWaiting()
    stopWaiting = room.clock.after(REST, changed)
  }
  const watch = () =>
    open.place.kind === 'file' ? room.disk.watch(dirname(open.place.path), wait) : () => undefined
  let stopWatching = watch()
  const stopListening = open.listen((event) => {
    if (event.kind !== 'place') return
    stopWatching()
    stopWatching = watch()
  })
  return () => {
    stopListening()
    stopWatching()
    stopWaiting()
  }
}

/** A file beside it that holds what ours held is ours, renamed. */
async function followRename(room: Room, open: OpenStory): Promise<OutsideChange | null> {
  const old = open.place.path
  const found = await attempt(old, async () => {
    for (const name of await room.disk.list(dirname(old))) {
      const path = join(dirname(old), name)
      if (name.startsWith('.') || extname(name) !== extname(old) || name === basename(old)) continue
      if (isConflictCopy(name, basename(old))) continue // the other side, though it may say the same
      const hash = await hashOnDisk(room.disk, path)
      if (hash !== null && open.wrote(hash)) return path
    }
    return null
  })
  if (!found.ok || found.value === null) return null
  const path = found.value
  await open.moveTo(path)
  return { kind: 'moved', path }
}
