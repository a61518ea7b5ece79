import type { Node } from '@tiptap/pm/model'
import type { Story } from '../story/story.ts'
import type { Hash } from './hash.ts'
import type { Journal } from './journal/journal.ts'
import type { Place } from './keeping-state.ts'
import type { Room } from './room.ts'

/** A document, and which version of it that is. */
export interface SavedDocument {
  readonly doc: Node
  readonly version: number
}

/** A story as it comes out of its file, or out of an import. */
export interface Opening {
  readonly room: Room
  readonly place: Place
  readonly story: Story
  readonly version: number
  readonly journal: Journal
  /** What the file holds; null where there is none yet. */
  readonly onDisk: Hash | null
  /** What the file holds of it; null where it holds nothing yet. */
  readonly saved: SavedDocument | null
  /** The file's bytes, to be backed up; null where there is nothing to back up. */
  readonly bytes: Uint8Array | null
}
