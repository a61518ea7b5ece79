import type { Node } from '@tiptap/pm/model'
import type { Finding } from '../../../findings/index.ts'
import type { Person, Tense } from '../../../language/clauses.ts'

/**
 * Somebody who reads a story away from the page and says what they find: the thought finder with the repairs,
 * spelling and grammar. Each is an entry in sources.ts.
 */
export interface Source {
  /**
   * The author paused: the story as it is now. `near` is where they look, a position in it. Called again with
   * what changed since, or with the same document; all that is typed in between is none of a source's business.
   */
  read(doc: Node, near: number): void
  /** The author rests for a while: what is slow can be done now. */
  rest(): void
  /** The story is closed. */
  end(): void
}

/** Makes a source; `hear` takes what it finds from now on, whenever that is. */
export type OpenSource = (hear: (heard: Heard) => void) => Source

/** What a source says. */
export type Heard =
  /** What it finds in some text blocks. Those that have changed since are asked for again with the next `read`. */
  | { readonly kind: 'found'; readonly parts: readonly FoundInPart[] }
  /** It has read all of what it was given. `told`: how the story is told, from a source that knows. */
  | { readonly kind: 'ready'; readonly told?: Told }
  /** It reads the story from its beginning, as if for the first time. */
  | { readonly kind: 'anew' }

export interface FoundInPart {
  /** The id of the scene; of the chapter for what is found in its title. */
  readonly part: string
  /**
   * Blocks themselves, as they stand in the document that was read, each with all that is found there, in order:
   * it takes the place of what the source found there before.
   */
  readonly blocks: readonly (readonly [Node, readonly Finding[]])[]
}

/** Person and tense of a story's narration; null where there is too little to tell by. */
export interface Told {
  readonly person: Person | null
  readonly tense: Tense | null
}
