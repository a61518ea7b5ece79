import type { Node } from '@tiptap/pm/model'
import { fingerprints, type PartFingerprint } from '../story/fingerprint.ts'
import type { Json } from '../story/json.ts'
import { readDocument } from '../story/read-document.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { applyBatch, type Disagreement, type Replica, type StepBatch, stepsBetween } from './replica.ts'

/** Why a batch was not taken; `reloaded`: the window must load the document that took the place of its own. */
export type Refusal = Disagreement | { readonly code: 'reloaded' }

/**
 * The replica of one window's document. It counts steps in two ways: the window since it loaded the
 * document, and the journal without a gap, whatever was loaded or sent whole meanwhile.
 */
export class WindowDocument {
  #replica: Replica
  /** The journal's count less the window's. */
  #ahead = 0
  /** Batches for an earlier version, in the journal's count, are for a document that is no longer open. */
  #since: number

  constructor(replica: Replica) {
    this.#replica = replica
    this.#since = replica.version
  }

  get doc(): Node {
    return this.#replica.doc
  }
  /** As the window counts. */
  get windowVersion(): number {
    return this.#replica.version - this.#ahead
  }
  /** As the journal counts. */
  get version(): number {
    return this.#replica.version
  }

  /** Takes a batch in the window's count; answers it in the journal's. */
  apply(batch: StepBatch): Result<StepBatch, Refusal> {
    const own = { from: batch.from + this.#ahead, steps: batch.steps }
    if (own.from < this.#since) return failed({ code: 'reloaded' })
    const applied = applyBatch(this.#replica, own)
    if (applied.ok) this.#replica = applied.value
    else if (applied.error.code === 'wrong-version')
      return failed({ code: 'wrong-version', expected: this.windowVersion })
    return applied.ok ? ok(own) : applied
  }

  /**
   * Takes the window's whole document (ProseMirror's JSON) as it is at that version of its count; answers
   * the steps that led there, in the journal's count. null where it is no story: all stays as it was.
   */
  takeWhole(doc: Json, windowVersion: number): StepBatch | null {
    const read = readDocument(doc)
    if (!read.ok) return null
    const batch = this.become(read.value)
    this.#ahead = this.version - windowVersion
    return batch
  }

  /** Becomes another document; answers the steps that led there, in the journal's count. */
  become(doc: Node): StepBatch {
    const batch = { from: this.version, steps: stepsBetween(this.doc, doc) }
    const applied = applyBatch(this.#replica, batch)
    if (!applied.ok) throw new Error(`Steps between two stories do not apply: ${applied.error.code}`)
    this.#replica = applied.value
    return batch
  }

  /** Puts another document in its place; what the window still sends of the old one is refused. */
  replace(doc: Node): void {
    this.#replica = { doc, version: this.version + 1 }
    this.refuseEarlier()
  }

  /**
   * Counts from another document on, as if it had become this one from there. The window need not know.
   * Answers the version that it was, and the steps since.
   */
  standOn(doc: Node): { readonly base: number; readonly since: StepBatch } {
    const { doc: present, windowVersion } = this
    this.#replica = { doc, version: this.version + 1 }
    const base = this.version
    const since = this.become(present)
    this.#ahead = this.version - windowVersion
    return { base, since }
  }

  /** From now on the window has to have loaded the document as it is. */
  refuseEarlier(): void {
    this.#since = this.version
  }

  /** Whether the window, at that version of its count, has the same document. */
  agrees(windowVersion: number, theirs: readonly PartFingerprint[]): boolean {
    if (windowVersion !== this.windowVersion) return false
    const ours = fingerprints(this.doc)
    return (
      ours.length === theirs.length &&
      ours.every(({ id, fingerprint }, i) => theirs[i]?.id === id && theirs[i].fingerprint === fingerprint)
    )
  }
}
