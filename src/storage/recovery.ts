import type { Conflict } from '../contract/outside.ts'
import { readBackup } from './backups.ts'
import { attempt, type Disk, isMissing } from './disk.ts'
import { Journal } from './journal/journal.ts'
import {
  type Leftover,
  pointsOf,
  type Replayed,
  readLeftovers,
  replay,
  sortLeftovers,
} from './journal/leftovers.ts'
import type { Place, Recovered } from './keeping-state.ts'
import { setAside } from './kept.ts'
import { merge } from './merge/merge.ts'
import { OpenStory } from './open-story.ts'
import type { Room } from './room.ts'
import type { StoryFile } from './story-file.ts'

/** A story as its file holds it, with all done again that had not come into the file. */
export interface Restored {
  readonly open: OpenStory
  /** null where nothing had to be done again. */
  readonly recovered: Recovered | null
  /** Whether the document is the one that the file holds. */
  readonly asRead: boolean
}

/** Opens what was read from a file, with what earlier sessions left about it. */
export async function restore(room: Room, place: Place, file: StoryFile): Promise<Restored> {
  const { path } = place
  const { story, hash, bytes } = file
  // Without our own folder there are no journals to read; writing one will tell of it.
  const all = await readLeftovers(room)
  const found = await sortLeftovers(all.ok ? all.value : [], path, hash, (each) => exists(room.disk, each))
  const { usable, outdated, strangers } = found

  const point = usable?.point ?? { path, hash, version: 0 }
  const done = usable ? replay(story.doc, usable.content, point) : null
  const replaced = usable && done?.complete ? [usable.file, ...outdated] : outdated
  const journal = new Journal(room, { ...point, path }, done?.entries, replaced)
  await journal.flush()
  const open = new OpenStory({
    room,
    place,
    story: { ...story, doc: done?.doc ?? story.doc },
    version: done?.version ?? 0,
    journal,
    onDisk: hash,
    saved: { doc: story.doc, version: point.version },
    bytes,
  })

  const recovered: Recovered[] = []
  if (usable && done) {
    const rest = done.complete ? null : await keepRest(room, usable)
    if (done.entries.length > 0 || !done.complete) recovered.push(tell(usable, done, [], rest))
  }
  for (const stranger of strangers) recovered.push(await mergeStranger(room, open, file, stranger))
  return {
    open,
    recovered: recovered.length > 0 ? together(recovered) : null,
    asRead: open.story.doc === story.doc,
  }
}

/**
 * Somebody else wrote the file after a session was cut off: what that session did since is done to a backup
 * of what it began with, and merged. Without the backup it is kept, and said to be missing.
 */
async function mergeStranger(
  room: Room,
  open: OpenStory,
  file: StoryFile,
  stranger: Leftover,
): Promise<Recovered> {
  for (const point of pointsOf(stranger.content).reverse()) {
    const base = await readBackup(room, point.path, point.hash)
    if (!base) continue
    const done = replay(base.doc, stranger.content, point)
    let conflicts: readonly Conflict[] = []
    await open.mergeWith(file.story, file.hash, (current) => {
      const merged = merge(base.doc, done.doc, current)
      conflicts = merged.conflicts
      return merged.doc
    })
    if (!done.complete) return tell(stranger, done, conflicts, await keepRest(room, stranger))
    if (!open.journalFault) await attempt(stranger.file, () => room.disk.remove(stranger.file))
    return tell(stranger, done, conflicts, null)
  }
  return tell(stranger, null, [], await keepRest(room, stranger))
}

function tell(
  { content }: Leftover,
  done: Replayed | null,
  conflicts: readonly Conflict[],
  rest: string | null,
): Recovered {
  const entries = done?.entries ?? []
  const changes = entries.reduce((sum, { steps }) => sum + steps.length, 0)
  const from = entries[0]?.at ?? content.header.at
  return { changes, from, to: entries.at(-1)?.at ?? from, rest, conflicts }
}

function together(all: readonly Recovered[]): Recovered {
  return {
    changes: all.reduce((sum, { changes }) => sum + changes, 0),
    from: Math.min(...all.map(({ from }) => from)),
    to: Math.max(...all.map(({ to }) => to)),
    rest: all.find(({ rest }) => rest !== null)?.rest ?? null,
    conflicts: all.flatMap(({ conflicts }) => conflicts),
  }
}

/** Where it cannot be moved it stays where it is. */
async function keepRest(room: Room, { file }: Leftover): Promise<string> {
  const kept = await attempt(file, () => setAside(room, file))
  return kept.ok ? kept.value : file
}

async function exists(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.stat(path)
    return true
  } catch (error) {
    // A drive that is away or refuses to be asked may still hold it.
    return !isMissing(error)
  }
}
