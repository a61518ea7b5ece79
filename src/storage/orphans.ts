import { ok, type Result } from '../story/result.ts'
import { readBackup } from './backups.ts'
import { attempt, type Disk, type DiskFault } from './disk.ts'
import { type Leftover, pointsOf, readLeftovers, replay } from './journal/leftovers.ts'
import type { OpenStory } from './open-story.ts'
import { createDraft } from './opening.ts'
import type { Room } from './room.ts'

/** Work that was not saved, of a file that is gone. */
export interface Orphan {
  /** Its journal, by which it is opened. */
  readonly journal: string
  /** Where the file was. */
  readonly path: string
  /** When the work began, in ms since 1970. */
  readonly at: number
}

/**
 * What was not saved to files that are no longer where they were. A drive that is away only looks like one
 * that is gone: nothing happens to these until the author asks.
 */
export async function orphans(room: Room): Promise<Result<readonly Orphan[], DiskFault>> {
  const leftovers = await readLeftovers(room)
  if (!leftovers.ok) return leftovers
  const found: Orphan[] = []
  for (const { file, content } of leftovers.value) {
    const points = pointsOf(content)
    const there = await Promise.all(points.map(({ path }) => isThere(room.disk, path)))
    const path = points.at(-1)?.path
    if (path !== undefined && !there.includes(true))
      found.push({ journal: file, path, at: content.header.at })
  }
  return ok(found)
}

/** Opens such work as a draft; null where what it builds on is not kept (any more), and it stays. */
export async function openOrphan(
  room: Room,
  { journal }: Orphan,
): Promise<Result<OpenStory | null, DiskFault>> {
  const leftovers = await readLeftovers(room)
  if (!leftovers.ok) return leftovers
  const leftover = leftovers.value.find(({ file }) => file === journal)
  const story = leftover ? await rebuilt(room, leftover) : null
  if (!story) return ok(null)
  const draft = await createDraft(room, story)
  if (draft.isUnsaved) return ok(draft) // the disk has not taken it yet: its journal has to stay
  const removed = await attempt(journal, () => room.disk.remove(journal))
  return removed.ok ? ok(draft) : removed
}

async function rebuilt(room: Room, { content }: Leftover) {
  for (const point of pointsOf(content).reverse()) {
    const base = await readBackup(room, point.path, point.hash)
    if (base) return { ...base, doc: replay(base.doc, content, point).doc }
  }
  return null
}

async function isThere(disk: Disk, path: string): Promise<boolean> {
  const facts = await attempt(path, () => disk.stat(path))
  return facts.ok || facts.error.trouble !== 'missing'
}
