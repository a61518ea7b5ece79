import { join } from 'node:path'
import type { Node } from '@tiptap/pm/model'
import { z } from 'zod'
import { type Caret, caret } from '../contract/caret.ts'
import { countOf } from '../story/count.ts'
import { ok, type Result } from '../story/result.ts'
import { Autosave } from './autosave.ts'
import { attempt, type DiskFault } from './disk.ts'
import { DRAFT_ENDING, draftPath } from './draft-path.ts'
import { pointsOf, readLeftovers } from './journal/leftovers.ts'
import { JsonFile } from './json-file.ts'
import { folders, type Room } from './room.ts'
import { hashOnDisk, readStoryFile } from './story-file.ts'

/** A story as the start screen lists it. */
const listed = z.object({
  path: z.string(),
  /** '' where it has none. */
  title: z.string(),
  words: z.int(),
  /** Last opened or changed, in ms since 1970. */
  at: z.number(),
  /** Where the author was in it; null at its start. Without it, or where it makes no sense, there too. */
  caret: caret.nullable().catch(null),
})
export type Listed = Readonly<z.infer<typeof listed>>

export interface RecentStory extends Listed {
  /** Whether the file is gone from where it was. */
  readonly missing: boolean
}

export interface DraftStory extends Listed {
  readonly id: string
}

const shelfFile = z.object({ format: z.literal(1), stories: z.array(listed) })

/** More than a start screen shows. */
const LONGEST = 50
/** Drafts that were thrown away can be had back for as many days. */
const DAYS_THROWN = 30
const DAY = 86_400_000

/** The stories the author had open, and the ones never saved. */
export class Shelf {
  readonly #room: Room
  readonly #file: JsonFile<z.infer<typeof shelfFile>>
  /** Drafts too; newest first. */
  #stories: readonly Listed[] = []
  /** Writes carets at rest, as stories are saved. */
  readonly #later: Autosave

  constructor(room: Room) {
    this.#room = room
    this.#file = new JsonFile(room, join(room.home, 'stories.json'), shelfFile)
    // Where that fails, the next story that is opened or closed says so.
    this.#later = new Autosave(room.clock, () => void this.#write(this.#stories))
  }

  /** Call once, first. Answers where a list that could not be understood is kept; null where all was well. */
  async read(): Promise<Result<string | null, DiskFault>> {
    const found = await this.#file.read()
    if (!found.ok) return found
    this.#stories = found.value.value?.stories ?? []
    return ok(found.value.keptAs)
  }

  /** Puts a story, as it was just opened, saved or closed, at the top; `caret` is where the author is in it. */
  remember(path: string, doc: Node, caret: Caret | null): Promise<Result<void, DiskFault>> {
    const entry = { ...this.#listing(path, doc, this.#room.clock.now()), caret }
    return this.#write([entry, ...this.#stories.filter((each) => each.path !== path)])
  }

  /** Where the author was in a story; null at its start, or where it is not on the list. */
  caretIn(path: string): Caret | null {
    return this.#stories.find((each) => each.path === path)?.caret ?? null
  }

  /** The author is elsewhere in a story: on disk soon, and with all else that is written. */
  moveCaret(path: string, caret: Caret | null): void {
    this.#stories = this.#stories.map((each) => (each.path === path ? { ...each, caret } : each))
    this.#later.changed()
  }

  /** Takes a story off the list; its file stays. */
  forget(path: string): Promise<Result<void, DiskFault>> {
    return this.#write(this.#stories.filter((each) => each.path !== path))
  }

  /** The author's own files, newest first. */
  async recent(): Promise<readonly RecentStory[]> {
    const drafts = folders.drafts(this.#room.home)
    const files = this.#stories.filter(({ path }) => !path.startsWith(drafts))
    return Promise.all(files.map(async (each) => ({ ...each, missing: await this.#isMissing(each.path) })))
  }

  /** The stories that were never saved, newest first. */
  async drafts(): Promise<Result<readonly DraftStory[], DiskFault>> {
    const folder = folders.drafts(this.#room.home)
    const names = await attempt(folder, () => this.#room.disk.list(folder))
    if (!names.ok) return names.error.trouble === 'missing' ? ok([]) : names
    const found: DraftStory[] = []
    for (const name of names.value.filter((each) => each.endsWith(DRAFT_ENDING) && !each.startsWith('.'))) {
      const path = join(folder, name)
      const entry = this.#stories.find((each) => each.path === path) ?? (await this.#look(path))
      found.push({ ...entry, id: name.slice(0, -DRAFT_ENDING.length) })
    }
    return ok(found.sort((a, b) => b.at - a.at))
  }

  /** Throws a closed draft away; `restoreDraft` brings it back. */
  async discardDraft(id: string): Promise<Result<void, DiskFault>> {
    return this.#move(draftPath(this.#room, id), this.#thrownPath(id))
  }

  async restoreDraft(id: string): Promise<Result<void, DiskFault>> {
    return this.#move(this.#thrownPath(id), draftPath(this.#room, id))
  }

  /**
   * Ends what a crash interrupted, before any story is opened: drafts that had just been saved to a file go,
   * and so do those thrown away long ago.
   */
  async tidy(): Promise<Result<void, DiskFault>> {
    const { disk } = this.#room
    const leftovers = await readLeftovers(this.#room)
    if (!leftovers.ok) return leftovers
    for (const { content } of leftovers.value) {
      const [first, ...points] = pointsOf(content)
      const saved = points.findLast(({ path }) => path !== first?.path)
      if (!first || !saved || !this.#isDraft(first.path)) continue
      const removed = await attempt(first.path, async () => {
        if ((await hashOnDisk(disk, saved.path)) === saved.hash) await disk.remove(first.path)
      })
      if (!removed.ok) return removed
    }
    return this.#emptyThrown()
  }

  #isDraft(path: string): boolean {
    return path.startsWith(folders.drafts(this.#room.home))
  }

  #thrownPath(id: string): string {
    return join(folders.thrownDrafts(this.#room.home), `${id}${DRAFT_ENDING}`)
  }

  async #emptyThrown(): Promise<Result<void, DiskFault>> {
    const { disk, clock, home } = this.#room
    const folder = folders.thrownDrafts(home)
    const names = await attempt(folder, () => disk.list(folder))
    if (!names.ok) return names.error.trouble === 'missing' ? ok(undefined) : names
    return attempt(folder, async () => {
      for (const path of names.value.map((name) => join(folder, name))) {
        const { modified } = await disk.stat(path)
        if (clock.now() - modified > DAYS_THROWN * DAY) await disk.remove(path)
      }
    })
  }

  async #move(from: string, to: string): Promise<Result<void, DiskFault>> {
    const { disk, home } = this.#room
    return attempt(from, async () => {
      await disk.makeFolder(folders.thrownDrafts(home))
      await disk.rename(from, to)
      await disk.syncFolder(folders.drafts(home))
      await disk.syncFolder(folders.thrownDrafts(home))
    })
  }

  /** A draft that is not on the list, or cannot be read: it is shown all the same. */
  async #look(path: string): Promise<Listed> {
    const file = await readStoryFile(this.#room.disk, path)
    const facts = await attempt(path, () => this.#room.disk.stat(path))
    const at = facts.ok ? facts.value.modified : 0
    return file.ok
      ? this.#listing(path, file.value.story.doc, at)
      : { path, title: '', words: 0, at, caret: null }
  }

  #listing(path: string, doc: Node, at: number): Listed {
    return { path, title: String(doc.attrs.title), words: countOf(doc).words, at, caret: null }
  }

  async #isMissing(path: string): Promise<boolean> {
    const facts = await attempt(path, () => this.#room.disk.stat(path))
    return !facts.ok && facts.error.trouble === 'missing'
  }

  #write(stories: readonly Listed[]): Promise<Result<void, DiskFault>> {
    this.#later.stop()
    this.#stories = stories.slice(0, LONGEST)
    return this.#file.write({ format: 1, stories: [...this.#stories] })
  }
}
