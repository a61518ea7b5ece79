import { randomUUID } from 'node:crypto'
import type { CollectionBody } from '../contract/collection.ts'
import type { FileBelow } from '../storage/files-below.ts'
import { type CollectionThread, startCollection } from './collection-in-worker.ts'

/** Many files in a window, about to become stories. */
export interface HeldCollection {
  readonly id: string
  /** The folder's name; null where files were chosen one by one. */
  readonly name: string | null
  readonly files: readonly FileBelow[]
  readonly thread: CollectionThread
  /** A `CollectionBody` as JSON, as it is now. */
  body: Uint8Array<ArrayBuffer>
  /** Where its stories were last saved to; null before. */
  folder: string | null
}

/** Starts to read files, to be shown; `changed` is called whenever there is something new to show. */
export function holdCollection(
  name: string | null,
  files: readonly FileBelow[],
  changed: (collection: HeldCollection) => void,
): HeldCollection {
  const held: HeldCollection = {
    id: randomUUID(),
    name,
    files,
    thread: startCollection(files, (body) => {
      held.body = body
      changed(held)
    }),
    body: new TextEncoder().encode(JSON.stringify(nothingYet(files.length))),
    folder: null,
  }
  return held
}

const nothingYet = (files: number): CollectionBody => ({
  phase: 'reading',
  files,
  read: 0,
  stories: [],
  refused: [],
  folder: null,
  problem: null,
})

/** What a window knows of a collection, as it reads it. */
export const bodyOf = ({ body }: HeldCollection): CollectionBody =>
  JSON.parse(new TextDecoder().decode(body)) as CollectionBody // as: our own words
