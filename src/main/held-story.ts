import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Caret } from '../contract/caret.ts'
import type { Recovery, SavedState, OpenStory as ShownStory, StoryFile } from '../contract/open-story.ts'
import type { Conflict } from '../contract/outside.ts'
import type { Problem } from '../contract/problems.ts'
import type { Recovered } from '../storage/keeping-state.ts'
import type { OpenStory } from '../storage/open-story.ts'
import type { Room } from '../storage/room.ts'
import { detailsOf } from '../story/details.ts'
import { lastExport } from './exports.ts'
import { refusal } from './problems-of.ts'
import { StoryLock } from './story-lock.ts'
import { type Begun, beginSession, type StorySession } from './story-session.ts'

/** A story in a window. */
export interface HeldStory {
  /** What its window knows it by; another one after each reload. */
  id: string
  readonly keeping: OpenStory
  readonly session: StorySession
  readonly recovered: Recovery | null
  /** What was merged as it was opened; places in it are those of the document at version `at`. */
  readonly merged: { readonly conflicts: readonly Conflict[]; readonly at: number }
  /** What the author has to know about how it was opened; null where all was well. */
  readonly said: Problem | null
  /** Where the author is in it, as its window said last; null at its start. */
  caret: Caret | null
  /** The file that it is being saved to and goes on with then; null where it stays where it is. */
  goingTo: string | null
  /** The mark beside its file. */
  readonly lock: StoryLock
  /** The computer on which it is open as well ('': this one): it can only be read here. null: it can be written. */
  readOnly: string | null
  /** The author's file that it was made of since the app started, which stays as it is; null where there is none. */
  readonly madeOf: string | null
  /** A new story or one of our samples: as long as nothing is written in it, nobody will miss it. */
  readonly isPassing: boolean
}

export function hold(
  room: Room,
  keeping: OpenStory,
  begun: Begun,
  recovered: Recovered | null = null,
): HeldStory {
  const session = beginSession(room, keeping, begun)
  return {
    id: randomUUID(),
    keeping,
    session,
    recovered: recovered && recoveryOf(recovered),
    merged: { conflicts: recovered?.conflicts ?? [], at: keeping.version },
    said: null,
    caret: null,
    goingTo: null,
    lock: new StoryLock(room, keeping.place.path, null),
    readOnly: null,
    madeOf: null,
    isPassing: begun === 'new',
  }
}

/** Whether nothing was ever written in it. */
export const isUntouched = ({ keeping, isPassing }: HeldStory): boolean => isPassing && keeping.version === 0

/** Keeps what is to be kept, and lets the story go. */
export async function endStory({ session, keeping, lock }: HeldStory): Promise<void> {
  await session.end()
  await keeping.close()
  await lock.release()
}

/** Gives the story a new id, since its document is another one. */
export function renew(story: HeldStory): void {
  story.id = randomUUID()
}

/** What its window shows of a story beside the document. */
export function shown(story: HeldStory): ShownStory {
  const { keeping, id, recovered, session, merged } = story
  return {
    id,
    version: keeping.version,
    file: fileOf(keeping),
    source: keeping.story.original?.name ?? null,
    saved: savedState(keeping),
    recovered,
    copies: session.copies().map((each) => basename(each)),
    conflicts: keeping.version === merged.at ? merged.conflicts : [],
    readOnly: story.readOnly,
    caret: story.caret,
    exported: lastExport(keeping) !== null,
  }
}

/** The story's file; null for a draft. */
export const fileOf = ({ place }: OpenStory): StoryFile | null =>
  place.kind === 'file' ? { path: place.path, name: basename(place.path) } : null

export const titleOf = ({ story }: OpenStory): string => detailsOf(story.doc.attrs).title

export function savedState({ state, place }: OpenStory): SavedState {
  if (state.is === 'refused') return refusal(state.why)
  if (place.kind === 'draft') return { kind: 'draft' }
  switch (state.is) {
    case 'clean':
      return { kind: 'saved', at: null }
    case 'saved':
      return { kind: 'saved', at: new Date(state.at).toISOString() }
    case 'changed':
      return { kind: 'unsaved' }
    case 'saving':
      return { kind: 'saving' }
  }
}

const recoveryOf = ({ changes, from, rest }: Recovered): Recovery => ({
  changes,
  since: new Date(from).toISOString(),
  rest,
})
