import type { Node } from '@tiptap/pm/model'
import type { Json } from './json.ts'

/** The file a story came from, kept so that it can be shown again on any machine. */
export interface Original {
  readonly name: string
  /** The file's bytes: gzip, then base64. */
  readonly gzip: string
}

/** A story as it is kept: everything but `doc` is about where it came from. */
export interface Story {
  /** The whole story, details included: a `doc` of the one schema. */
  readonly doc: Node
  /** What the importer found and decided; null for a story begun here. Its type is the importer's. */
  readonly report: Json | null
  readonly original: Original | null
}
