import { join } from 'node:path'
import type { Node } from '@tiptap/pm/model'
import type { Result } from '../../story/result.ts'
import { attempt, type DiskFault } from '../disk.ts'
import type { Hash } from '../hash.ts'
import { setAside } from '../kept.ts'
import { applyBatch, type Replica } from '../replica.ts'
import { folders, type Room } from '../room.ts'
import { namesIn } from '../story-folder.ts'
import { ENDING } from './journal.ts'
import { type Entry, type JournalContent, readJournal, type SavePoint, type StepsEntry } from './records.ts'

/** A journal that a session left behind. */
export interface Leftover {
  readonly file: string
  readonly content: JournalContent
}

/** What earlier sessions left about one file. */
export interface Leftovers {
  /** The journal to replay on what the file holds, and where in it; null where there is none. */
  readonly usable: (Leftover & { readonly point: SavePoint }) | null
  /** Journals that say no more than the usable one. */
  readonly outdated: readonly string[]
  /** Journals about this file that build on another content of it. */
  readonly strangers: readonly Leftover[]
}

/** All journals that nobody is writing; files that are none are put aside, or removed where nothing is in them. */
export async function readLeftovers(room: Room): Promise<Result<readonly Leftover[], DiskFault>> {
  const folder = folders.journals(room.home)
  return attempt(folder, async () => {
    const found: Leftover[] = []
    for (const name of await namesIn(room.disk, folder)) {
      const file = join(folder, name)
      if (!name.endsWith(ENDING) || room.liveJournals.has(file)) continue
      const bytes = await room.disk.read(file)
      const content = readJournal(bytes)
      if (content.ok) found.push({ file, content: content.value })
      else if (content.error.code === 'newer-journal') continue
      else if (bytes.includes(LINE_FEED)) await setAside(room, file)
      else await room.disk.remove(file) // its first line was never finished: it held nothing yet
    }
    return found
  })
}

/** What concerns the file at `path`, which now holds what `hash` stands for. */
export async function sortLeftovers(
  all: readonly Leftover[],
  path: string,
  hash: Hash,
  exists: (path: string) => Promise<boolean>,
): Promise<Leftovers> {
  const usable: (Leftover & { point: SavePoint })[] = []
  const strangers: Leftover[] = []
  for (const leftover of all) {
    const points = pointsOf(leftover.content)
    const point = points.findLast((each) => each.hash === hash)
    const isAboutThis = points.some((each) => each.path === path)
    // A file that was renamed or moved meanwhile is known by its content.
    const isOurs = isAboutThis || (point !== undefined && !(await exists(point.path)))
    if (isOurs && point) usable.push({ ...leftover, point })
    else if (isAboutThis) strangers.push(leftover)
  }
  usable.sort((a, b) => endOf(b.content) - endOf(a.content))
  const [best = null, ...outdated] = usable
  return { usable: best, outdated: outdated.map(({ file }) => file), strangers }
}

/** The document with a journal's steps done again, as far as they can be. */
export interface Replayed extends Replica {
  readonly entries: readonly StepsEntry[]
  /** Whether every step that was ever recorded is in it; a torn last record was never confirmed. */
  readonly complete: boolean
}

export function replay(doc: Node, content: JournalContent, point: SavePoint): Replayed {
  let replica: Replica = { doc, version: point.version }
  const entries: StepsEntry[] = []
  for (const entry of content.entries.filter(isSteps)) {
    if (entry.from < point.version) continue
    const applied = applyBatch(replica, entry)
    if (!applied.ok) return { ...replica, entries, complete: false }
    replica = applied.value
    entries.push(entry)
  }
  return { ...replica, entries, complete: content.end !== 'damaged' }
}

/** The contents that a journal's steps can be done on, from the first. */
export function pointsOf({ header, entries }: JournalContent): SavePoint[] {
  return [header.point, ...entries.flatMap((entry) => (entry.kind === 'saving' ? [entry.point] : []))]
}

const isSteps = (entry: Entry): entry is StepsEntry => entry.kind === 'steps'

/** The version after its last step. */
function endOf({ header, entries }: JournalContent): number {
  const last = entries.findLast(isSteps)
  return last ? last.from + last.steps.length : header.point.version
}

const LINE_FEED = 0x0a
