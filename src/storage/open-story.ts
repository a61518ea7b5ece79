import { dirname } from 'node:path'
import type { Node } from '@tiptap/pm/model'
import type { PartFingerprint } from '../story/fingerprint.ts'
import type { Json } from '../story/json.ts'
import { failed, ok, type Result } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import { Autosave } from './autosave.ts'
import { keepBackup } from './backups.ts'
import { attempt, type DiskFault } from './disk.ts'
import { draftPath } from './draft-path.ts'
import type { Hash } from './hash.ts'
import { WatchedJournal } from './journal/watched-journal.ts'
import type { Applied, KeepingEvent, KeepingState, Place } from './keeping-state.ts'
import type { StepBatch } from './replica.ts'
import type { Room } from './room.ts'
import { type Expected, hashOnDisk, printInSlices, type WriteError, writeStoryFile } from './story-file.ts'
import { moveStory } from './story-folder.ts'
import type { Opening, SavedDocument } from './story-start.ts'
import { StoryStatus } from './story-status.ts'
import { type Refusal, WindowDocument } from './window-document.ts'

/**
 * One open story: the document and everything that keeps it. Steps go to the journal as they come, the
 * file is saved from the replica when the author rests, and nothing is written over that we do not know.
 */
export class OpenStory {
  readonly #room: Room
  readonly #journal: WatchedJournal
  readonly #autosave: Autosave
  readonly #status: StoryStatus
  #story: Omit<Story, 'doc'>
  readonly #document: WindowDocument
  /** Contents of the file that are ours: what was read or written last, or may have been. */
  #ours: (Hash | null)[]
  #saved: SavedDocument | null
  #lastTurn: Promise<unknown> = Promise.resolve()
  #lastStay: Promise<unknown> = Promise.resolve()

  constructor({ room, place, story, version, journal, onDisk, saved, bytes }: Opening) {
    const { doc, ...rest } = story
    this.#room = room
    this.#status = new StoryStatus(place)
    this.#story = rest
    this.#document = new WindowDocument({ doc, version })
    this.#journal = new WatchedJournal(journal, room.clock, (fault) => {
      this.#status.journalFault = fault
    })
    this.#ours = [onDisk]
    this.#saved = saved
    this.#autosave = new Autosave(room.clock, () => void this.save())
    if (this.isUnsaved) this.#becameUnsaved()
    if (bytes && onDisk) this.#backUp(onDisk, bytes)
  }

  get place(): Place {
    return this.#status.place
  }
  get state(): KeepingState {
    return this.#status.state
  }
  /** As the window counts steps. */
  get version(): number {
    return this.#document.windowVersion
  }
  get story(): Story {
    return { doc: this.#document.doc, ...this.#story }
  }
  /** Whether there is anything that the file does not hold. */
  get isUnsaved(): boolean {
    return this.#saved?.version !== this.#document.version
  }
  /** The document as the file held it when it was last read or written; null before that. */
  get savedDoc(): Node | null {
    return this.#saved?.doc ?? null
  }
  /** Why the journal cannot be written; null while it can. */
  get journalFault(): DiskFault | null {
    return this.#status.journalFault
  }

  /** Calls `listener` with every event until the returned function is called. */
  listen(listener: (event: KeepingEvent) => void): () => void {
    return this.#status.listen(listener)
  }

  /**
   * Takes a batch of the window's steps. The replica has it at once; the answer comes when it is on disk.
   * `reloaded`: the window speaks of a document that was replaced meanwhile and must load this one.
   */
  async apply(batch: StepBatch): Promise<Result<Applied, Refusal>> {
    const applied = this.#document.apply(batch)
    return applied.ok ? ok(await this.#keep(applied.value)) : applied
  }

  /**
   * Takes the window's whole document (ProseMirror's JSON), as it is at `version` of the window's count,
   * after the two disagreed; the difference goes the way of all steps. `not-a-story` leaves all as it was.
   */
  async resync(doc: Json, version: number): Promise<Result<Applied, { readonly code: 'not-a-story' }>> {
    const batch = this.#document.takeWhole(doc, version)
    return batch ? ok(await this.#keep(batch)) : failed({ code: 'not-a-story' })
  }

  /** Whether the window, at that version of its count, has the same document. */
  agrees(version: number, theirs: readonly PartFingerprint[]): boolean {
    return this.#document.agrees(version, theirs)
  }

  /** Saves what is there now, where it is not saved yet. Saves follow one another. */
  save(): Promise<Result<void, WriteError>> {
    return this.#inTurn(() => (this.isUnsaved ? this.#write(this.#ours) : Promise.resolve(ok(undefined))))
  }

  /** Saves to another file, over whatever is there, and goes on with that one; a draft ends with it. */
  saveAs(path: string): Promise<Result<void, WriteError>> {
    return this.#inTurn(() => this.#write('anything', path))
  }

  /** Saves over what somebody else wrote; who calls this has put that aside. */
  saveOver(): Promise<Result<void, WriteError>> {
    return this.#inTurn(() => this.#write('anything'))
  }

  /**
   * Takes another document in the place of this one, as the file holds it now. `seen` is the version that the
   * caller has put aside: where the author has gone on since, nothing is done and the answer is false.
   */
  reload(story: Story, hash: Hash, seen: number): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.version !== seen) return false
      await this.#load(story, hash, () => story.doc)
      return true
    })
  }

  /** Goes on from what the file holds now; the document stays what the window made of the two. */
  adopt({ doc, ...rest }: Story, hash: Hash): Promise<void> {
    return this.#inTurn(async () => {
      const { base, since } = this.#document.standOn(doc)
      await this.#goOnFrom({ doc, version: base }, rest, hash, since)
    })
  }

  /**
   * Goes on from what the file holds now, with the document that `merge` makes of ours. It is saved as any
   * change is.
   */
  mergeWith(story: Story, hash: Hash, merge: (ours: Node) => Node): Promise<void> {
    return this.#inTurn(() => this.#load(story, hash, merge))
  }

  /** Changes the document from here; the window loads it anew. */
  change(make: (doc: Node) => Node): Promise<Applied> {
    const batch = this.#document.become(make(this.#document.doc))
    this.#document.refuseEarlier()
    this.#status.tell({ kind: 'reloaded', version: this.version })
    return this.#keep(batch)
  }

  /**
   * Looks whether the file is still what we know. Where it is not and work would be lost with it, the story
   * waits for the author's decision; a change that costs nothing is left to the caller to load.
   */
  lookAtDisk(): Promise<Result<'same' | 'changed' | 'gone', WriteError>> {
    return this.#inTurn(async () => {
      const { path } = this.#status.place
      const found = await attempt(path, () => hashOnDisk(this.#room.disk, path))
      if (!found.ok) return found
      if (this.#ours.includes(found.value)) {
        this.#isThereAgain()
        return ok('same')
      }
      if (found.value === null || this.isUnsaved || this.state.is === 'refused')
        this.#refuse({ code: 'changed-on-disk', found: found.value })
      return ok(found.value === null ? 'gone' : 'changed')
    })
  }

  /** Whether a file with that content is, or may be, what was last read or written here. */
  wrote(hash: Hash): boolean {
    return this.#ours.includes(hash)
  }

  /** Follows a file that was renamed. */
  moveTo(path: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#moveWithKept(path)
      this.#settle({ is: 'clean' })
    })
  }

  /**
   * Does something to what is kept about the story in our own folder, above all its history: meanwhile it is
   * not moved to another place. One after another.
   */
  whereItIs<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#lastStay.then(work)
    this.#lastStay = done.catch(() => undefined) // who asked is told
    return done
  }

  /**
   * Saves and lets go. Where saving fails the journal stays, and the story opens with all that was done;
   * the answer says so. A draft in which nothing was ever written goes.
   */
  async close(): Promise<Result<void, WriteError>> {
    this.#autosave.stop()
    await this.#lastTurn
    const { why } = { why: null, ...this.#status.state }
    const saved = why?.code === 'changed-on-disk' ? await this.#leaveUnsaved(why) : await this.save()
    await this.#lastTurn
    this.#autosave.stop()
    if (this.#isBlankDraft())
      await attempt(this.#status.place.path, () => this.#room.disk.remove(this.#status.place.path))
    await this.#journal.close()
    this.#status.stopTelling()
    return saved
  }

  async #keep(batch: StepBatch): Promise<Applied> {
    const { version } = this
    if (batch.steps.length === 0) return { version, inJournal: this.journalFault === null }
    this.#becameUnsaved()
    return { version, inJournal: await this.#journal.keep(batch) }
  }

  /** A story whose file is gone becomes a draft, for the start screen to list; one that waits for a merge, waits. */
  async #leaveUnsaved(why: WriteError & { code: 'changed-on-disk' }): Promise<Result<void, WriteError>> {
    if (why.found !== null) return failed(why)
    const path = draftPath(this.#room, this.#room.newId())
    const made = await attempt(path, () => this.#room.disk.makeFolder(dirname(path)))
    return made.ok ? this.#inTurn(() => this.#write('anything', path)) : made
  }

  #isBlankDraft(): boolean {
    const { doc, original } = this.story
    const isBegun = this.#document.version > 0 || original !== null || doc.textContent !== ''
    return this.#status.place.kind === 'draft' && !isBegun
  }

  /** What is typed until the first wait here is in the document that `become` is given; later it is refused. */
  async #load(story: Story, hash: Hash, become: (ours: Node) => Node): Promise<void> {
    const { doc, ...rest } = story
    const then = become(this.#document.doc)
    this.#document.replace(doc)
    const { version } = this.#document
    const batch = this.#document.become(then)
    this.#document.refuseEarlier()
    await this.#goOnFrom({ doc, version }, rest, hash, batch)
    this.#status.tell({ kind: 'reloaded', version: this.version })
  }

  /** `since`: the steps from there to the document that is open. */
  async #goOnFrom(
    saved: SavedDocument,
    rest: Omit<Story, 'doc'>,
    hash: Hash,
    since: StepBatch,
  ): Promise<void> {
    this.#story = rest
    this.#ours = [hash]
    this.#saved = saved
    this.#settle({ is: 'clean' })
    await this.#journal.rebase({ path: this.place.path, hash, version: saved.version }, null, since)
  }

  /** A file that was gone, or another, is what it was: nobody has to decide anything. */
  #isThereAgain(): void {
    const { state } = this
    if (state.is === 'refused' && state.why.code === 'changed-on-disk') this.#settle({ is: 'clean' })
  }

  /** Runs after all that was asked of the file before, saves above all. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#lastTurn.then(work)
    // Who asked is told; a fault of ours in one save must not end all later ones.
    this.#lastTurn = done.catch(() => undefined)
    return done
  }

  async #write(expected: Expected, elsewhere?: string): Promise<Result<void, WriteError>> {
    const before = this.state
    const path = elsewhere ?? this.place.path
    this.#autosave.stop()
    this.#status.state = { is: 'saving' }
    const { doc, version } = this.#document
    const { bytes, hash } = await printInSlices(this.story)
    await this.#journal.saving({ path, hash, version })
    const written = await writeStoryFile(this.#room.disk, path, bytes, expected, this.#room.newId())
    if (!written.ok) {
      this.#afterFailure(written.error, hash, elsewhere === undefined ? null : before)
      return written
    }

    const outlived = elsewhere !== undefined && this.place.kind === 'draft' ? this.place.path : null
    this.#ours = [hash]
    this.#saved = { doc, version }
    if (outlived !== null) await this.#moveWithKept(path)
    else if (elsewhere !== undefined) this.#status.place = { kind: 'file', path }
    await this.#journal.rebase({ path, hash, version }, outlived)
    this.#settle({ is: 'saved', at: this.#room.clock.now() })
    this.#backUp(hash, bytes)
    return written
  }

  /** It is another file from now on, with its history and backups; what the disk lets stay behind is found later. */
  #moveWithKept(path: string): Promise<void> {
    return this.whereItIs(async () => {
      await attempt(path, () => moveStory(this.#room, this.place.path, path))
      this.#status.place = { kind: 'file', path }
    })
  }

  /** A draft is in our own folder already. A backup that fails is made with the next save. */
  #backUp(hash: Hash, bytes: Uint8Array): void {
    const { kind, path } = this.place
    if (kind === 'file') void this.#inTurn(() => keepBackup(this.#room, path, hash, bytes))
  }

  /** `before`: the state to go back to where only a save elsewhere failed. */
  #afterFailure(why: WriteError, attempted: Hash, before: KeepingState | null): void {
    if (before === null) {
      // The disk may have put the file in place before it failed.
      if (why.code === 'disk') this.#ours.push(attempted)
      this.#refuse(why)
    } else if (before.is === 'refused') this.#refuse(before.why)
    else this.#settle(before)
  }

  /** `done`: how the story stands where nothing is left to be saved. */
  #settle(done: KeepingState): void {
    this.#autosave.stop()
    this.#status.state = this.isUnsaved ? { is: 'changed' } : done
    if (this.isUnsaved) this.#autosave.changed()
  }

  /** The disk's refusals may pass; the others wait for the author. */
  #refuse(why: WriteError): void {
    this.#autosave.stop()
    this.#status.state = { is: 'refused', why }
    if (why.code === 'disk') this.#autosave.tryLater()
  }

  /** After a refusal the next attempt is set already, or the author's to make. */
  #becameUnsaved(): void {
    if (this.#status.state.is === 'refused') return
    this.#autosave.changed()
    if (this.#status.state.is !== 'saving') this.#status.state = { is: 'changed' }
  }
}
