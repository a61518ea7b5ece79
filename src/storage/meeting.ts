import type { Conflict } from '../contract/outside.ts'
import type { Json } from '../story/json.ts'
import { ok, type Result } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import { attempt, type DiskFault } from './disk.ts'
import type { Versions } from './history/versions.ts'
import { keepCopy } from './kept.ts'
import { merge } from './merge/merge.ts'
import { mergeWithoutBase } from './merge/without-base.ts'
import type { OpenStory } from './open-story.ts'
import { stepsBetween } from './replica.ts'
import type { Room } from './room.ts'
import { type ReadError, readStoryFile, type StoryFile } from './story-file.ts'

/** What somebody else wrote: to the story's own file (`copy` null), or to a sync tool's copy at that path. */
export interface Theirs extends StoryFile {
  readonly copy: string | null
}

/** Reads it; null where the story's file holds nothing new. */
export async function readTheirs(
  room: Room,
  open: OpenStory,
  copy: string | null,
): Promise<Result<Theirs | null, ReadError>> {
  const file = await readStoryFile(room.disk, copy ?? open.place.path)
  if (!file.ok) return file
  return ok(copy === null && open.wrote(file.value.hash) ? null : { ...file.value, copy })
}

/** How theirs comes into the document that is open: by which steps. */
export interface Joined {
  readonly steps: readonly Json[]
  /** `theirs`: nothing of ours was unsaved, theirs takes its place. */
  readonly how: 'theirs' | 'merged'
  /** Where both changed the same: both stand in the document. */
  readonly conflicts: readonly Conflict[]
}

/**
 * What both come to. A copy is put together with the story as nobody knows from what the two parted; the file
 * by what was saved last, and without a question where nothing here was unsaved. Nothing is changed yet.
 */
export function join(open: OpenStory, { story, copy }: Theirs): Joined {
  const { doc } = open.story
  const base = open.savedDoc
  if (copy === null && !open.isUnsaved)
    return { steps: stepsBetween(doc, story.doc), how: 'theirs', conflicts: [] }
  const merged = copy === null && base ? merge(base, doc, story.doc) : mergeWithoutBase(doc, story.doc)
  return { steps: stepsBetween(doc, merged.doc), how: 'merged', conflicts: merged.conflicts }
}

/**
 * The steps are in the document: the story goes on from what the file holds now; a copy goes, and its bytes
 * are kept in our own folder. Both sides as they were (`before`: ours) go into the history.
 */
export async function conclude(
  room: Room,
  open: OpenStory,
  theirs: Theirs,
  before: Story,
  versions: Versions,
): Promise<Result<void, DiskFault>> {
  const { story, hash, copy } = theirs
  const isMerge = copy !== null || !open.story.doc.eq(story.doc)
  if (copy === null) await open.adopt(story, hash)
  const sides = isMerge ? [story, before] : [before]
  for (const side of sides) {
    const kept = await versions.keep(isMerge ? 'before-merge' : 'before-reload', null, side)
    if (!kept.ok) return kept
  }
  return copy === null ? ok(undefined) : putAway(room, open, copy, theirs)
}

async function putAway(
  room: Room,
  open: OpenStory,
  copy: string,
  { bytes }: StoryFile,
): Promise<Result<void, DiskFault>> {
  if (open.journalFault) return ok(undefined) // the copy is all there is of theirs on disk: it stays
  const kept = await attempt(copy, () => keepCopy(room, copy, bytes))
  return kept.ok ? attempt(copy, () => room.disk.remove(copy)) : kept
}
