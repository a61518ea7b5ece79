import type { Json } from '../story/json.ts'
import { readDocument } from '../story/read-document.ts'
import { failed, ok, type Result } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import { Autosave } from './autosave.ts'
import type { DiskFault } from './disk.ts'
import type { Hash } from './hash.ts'
import type { Journal } from './journal/journal.ts'
import type { SavePoint } from './journal/records.ts'
import type { KeepingEvent, KeepingState, Place } from './keeping-state.ts'
import { applyBatch, type Disagreement, type Replica, type StepBatch, stepsBetween } from './replica.ts'
import type { Room } from './room.ts'
import { type Expected, printInSlices, type WriteError, writeStoryFile } from './story-file.ts'

/** What became of a batch: `inJournal` is false where it is in memory only. */
export interface Applied {
  readonly version: number
  readonly inJournal: boolean
}

/** As a story comes out of its file, or out of an import. */
export interface Opening {
  readonly room: Room
  readonly place: Place
  readonly story: Story
  readonly version: number
  readonly journal: Journal
  /** What the file holds; null where there is none yet. */
  readonly onDisk: Hash | null
  /** The version that the file holds; null where it holds none. */
  readonly savedVersion: number | null
}

/**
 * One open story: the document and everything that keeps it. Steps go to the journal as they come, the
 * file is saved from the replica when the author rests, and nothing is written over that we do not know.
 */
export class OpenStory {
  readonly #room: Room
  readonly #journal: Journal
  readonly #autosave: Autosave
  readonly #listeners = new Set<(event: KeepingEvent) => void>()
  #story: Omit<Story, 'doc'>
  #replica: Replica
  #place: Place
  /** Contents of the file that are ours: what was read or written last, or may have been. */
  #ours: (Hash | null)[]
  #savedVersion: number | null
  /** Batches for an earlier version are for a document that is no longer open. */
  #since: number
  #state: KeepingState = { is: 'clean' }
  #journalFault: DiskFault | null = null
  #saving: Promise<Result<void, WriteError>> = Promise.resolve(ok(undefined))

  constructor({ room, place, story, version, journal, onDisk, savedVersion }: Opening) {
    const { doc, ...rest } = story
    this.#room = room
    this.#place = place
    this.#story = rest
    this.#replica = { doc, version }
    this.#since = version
    this.#journal = journal
    this.#ours = [onDisk]
    this.#savedVersion = savedVersion
    this.#autosave = new Autosave(room.clock, () => void this.save())
    if (savedVersion !== version) this.#becameUnsaved()
  }

  get place(): Place {
    return this.#place
  }
  get state(): KeepingState {
    return this.#state
  }
  get version(): number {
    return this.#replica.version
  }
  get story(): Story {
    return { doc: this.#replica.doc, ...this.#story }
  }
  /** Why the journal cannot be written; null while it can. */
  get journalFault(): DiskFault | null {
    return this.#journalFault
  }

  /** Calls `listener` with every event until the returned function is called. */
  listen(listener: (event: KeepingEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Takes a batch of the window's steps. The replica has it at once; the answer comes when it is on disk.
   * `reloaded`: the window speaks of a document that was replaced meanwhile and must load this one.
   */
  async apply(batch: StepBatch): Promise<Result<Applied, Disagreement | { readonly code: 'reloaded' }>> {
    if (batch.from < this.#since) return failed({ code: 'reloaded' })
    const applied = applyBatch(this.#replica, batch)
    if (!applied.ok) return applied
    const { version } = applied.value
    this.#replica = applied.value
    if (batch.steps.length === 0) return ok({ version, inJournal: this.#journalFault === null })

    this.#becameUnsaved()
    const { from, steps } = batch
    const kept = await this.#journal.append({ kind: 'steps', at: this.#room.clock.now(), from, steps })
    this.#setJournalFault(kept.ok ? null : kept.error)
    return ok({ version, inJournal: kept.ok })
  }

  /**
   * Takes the window's whole document (ProseMirror's JSON) after the two disagreed; the difference goes the
   * way of all steps. Answers the version that the window goes on from; `not-a-story` leaves all as it was.
   */
  async resync(doc: Json): Promise<Result<Applied, { readonly code: 'not-a-story' }>> {
    const read = readDocument(doc)
    if (!read.ok) return failed({ code: 'not-a-story' })
    const steps = stepsBetween(this.#replica.doc, read.value)
    const applied = await this.apply({ from: this.#replica.version, steps })
    if (!applied.ok) throw new Error(`Replacing the document failed: ${applied.error.code}`)
    return applied
  }

  /** Saves what is there now, where it is not saved yet. Saves follow one another. */
  save(): Promise<Result<void, WriteError>> {
    return this.#enqueue(() =>
      this.#savedVersion === this.#replica.version ? Promise.resolve(ok(undefined)) : this.#write(this.#ours),
    )
  }

  /** Saves to another file, over whatever is there, and goes on with that one; a draft ends with it. */
  saveAs(path: string): Promise<Result<void, WriteError>> {
    return this.#enqueue(() => this.#write('anything', path))
  }

  /** Saves over what somebody else wrote; who calls this has put that aside. */
  saveOver(): Promise<Result<void, WriteError>> {
    return this.#enqueue(() => this.#write('anything'))
  }

  /**
   * Takes another document in the place of this one, as the file holds it now. What was here is gone with
   * it: who calls this has put it aside.
   */
  reload(story: Story, hash: Hash): Promise<Result<void, WriteError>> {
    return this.#enqueue(async () => {
      const { doc, ...rest } = story
      const version = this.#replica.version + 1
      this.#story = rest
      this.#replica = { doc, version }
      this.#since = version
      this.#ours = [hash]
      this.#savedVersion = version
      this.#autosave.stop()
      await this.#rebase(hash, version, null)
      this.#emit({ kind: 'reloaded', version })
      this.#setState({ is: 'clean' })
      return ok(undefined)
    })
  }

  /** Follows a file that was renamed. */
  moveTo(path: string): void {
    this.#setPlace({ kind: 'file', path })
  }

  /**
   * Saves and lets go. Where saving fails the journal stays, and the story opens with all that was done;
   * the answer says so.
   */
  async close(): Promise<Result<void, WriteError>> {
    this.#autosave.stop()
    const isRefused = this.#state.is === 'refused' && this.#state.why.code === 'changed-on-disk'
    const saved = isRefused ? await this.#saving : await this.save()
    this.#autosave.stop()
    await this.#journal.close()
    this.#listeners.clear()
    return saved
  }

  #enqueue(work: () => Promise<Result<void, WriteError>>): Promise<Result<void, WriteError>> {
    this.#saving = this.#saving.then(work)
    return this.#saving
  }

  async #write(expected: Expected, elsewhere?: string): Promise<Result<void, WriteError>> {
    const { disk, newId } = this.#room
    const before = this.#state
    const path = elsewhere ?? this.#place.path
    this.#autosave.stop()
    this.#setState({ is: 'saving' })

    const { version } = this.#replica
    const { bytes, hash } = await printInSlices(this.story)
    await this.#journalSaving({ path, hash, version })
    const written = await writeStoryFile(disk, path, bytes, expected, newId())
    if (!written.ok) {
      if (elsewhere === undefined) this.#refuse(written.error, hash)
      else this.#setState(this.#isUnsaved() ? { is: 'changed' } : before)
      if (elsewhere !== undefined && this.#isUnsaved()) this.#autosave.changed()
      return written
    }

    const outlived = elsewhere !== undefined && this.#place.kind === 'draft' ? this.#place.path : null
    this.#ours = [hash]
    this.#savedVersion = version
    if (elsewhere !== undefined) this.#setPlace({ kind: 'file', path: elsewhere })
    await this.#rebase(hash, version, outlived)
    if (this.#isUnsaved()) {
      this.#setState({ is: 'changed' })
      this.#autosave.changed()
    } else {
      this.#autosave.stop()
      this.#setState({ is: 'saved', at: this.#room.clock.now() })
    }
    return written
  }

  #refuse(why: WriteError, attempted: Hash): void {
    this.#setState({ is: 'refused', why })
    if (why.code !== 'disk') return
    // The disk may have put the file in place before it failed.
    this.#ours.push(attempted)
    this.#autosave.tryLater()
  }

  /** Without a journal the save is worth all the more: it goes on. */
  async #journalSaving(point: SavePoint): Promise<void> {
    const marked = await this.#journal.append({ kind: 'saving', at: this.#room.clock.now(), point })
    this.#setJournalFault(marked.ok ? null : marked.error)
  }

  async #rebase(hash: Hash, version: number, outlived: string | null): Promise<void> {
    const begun = await this.#journal.rebase({ path: this.#place.path, hash, version }, outlived)
    this.#setJournalFault(begun.ok ? null : begun.error)
  }

  #isUnsaved(): boolean {
    return this.#savedVersion !== this.#replica.version
  }

  /** After a refusal the next attempt is set already, or the author's to make. */
  #becameUnsaved(): void {
    if (this.#state.is === 'refused') return
    this.#autosave.changed()
    if (this.#state.is !== 'saving') this.#setState({ is: 'changed' })
  }

  #setState(state: KeepingState): void {
    if (state.is === this.#state.is && state.is === 'changed') return
    this.#state = state
    this.#emit({ kind: 'state', state })
  }

  #setJournalFault(fault: DiskFault | null): void {
    if (fault === null && this.#journalFault === null) return
    this.#journalFault = fault
    this.#emit({ kind: 'journal', fault })
  }

  #setPlace(place: Place): void {
    this.#place = place
    this.#emit({ kind: 'place', place })
  }

  #emit(event: KeepingEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
