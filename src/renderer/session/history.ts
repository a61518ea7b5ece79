import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Comparison } from '../../compare/compare.ts'
import type { ItalicaBridge } from '../../contract/api.ts'
import {
  type Asked,
  comparisonAddress,
  type Kept,
  type Listed,
  type Side,
  versionAddress,
} from '../../contract/history.ts'
import type { HistoryProblem } from '../../contract/problems.ts'
import { restoreScene, restoreStory } from '../../edit/restore.ts'
import { parseStory } from '../../story/file.ts'
import type { EditorPort } from './editor-port.ts'
import { createStore, type Readable } from './store.ts'

/** Two sides of a story, to be shown over the page. */
export interface Compared {
  /** The earlier version's id. */
  readonly before: string
  readonly after: Side
  /** null while it is being found out. */
  readonly found: Comparison | null
}

/** The versions of an open story, as panels see them and act on them. */
export interface StoryHistory {
  /** Newest first; null before anybody asked. */
  readonly versions: Readable<Listed | null>
  /** What is shown over the page; null: the page itself. */
  readonly compared: Readable<Compared | null>
  /** Reads the list, again where it was read before. */
  refresh(): Promise<Listed>
  /** Sends what was not sent yet, then keeps the story as it is. `name` is the author's, null for a reason of our own. */
  keep(reason: Asked, name: string | null): Promise<Kept>
  /** null takes the name away, and says that all went well. */
  rename(version: string, name: string | null): Promise<HistoryProblem | null>
  /** Shows what changed between two sides. */
  compare(before: string, after: Side): Promise<HistoryProblem | null>
  /** Back to the page. */
  leave(): void
  /** Makes the story that version again, as an edit like any other; the story as it is becomes a version first. */
  restore(version: string): Promise<Restored>
  /** The same with one scene. */
  restoreScene(version: string, scene: string): Promise<Restored>
}

export type Restored =
  /** `before` is the version that holds what was there; null where it could not be kept. */
  | { readonly kind: 'restored'; readonly before: string | null }
  | { readonly kind: 'failed'; readonly problem: HistoryProblem }

interface Parts {
  readonly call: ItalicaBridge['call']
  /** The story's id, which addresses begin with. */
  readonly id: string
  readonly editor: EditorPort
  /** Everything typed so far is with main when this resolves. */
  readonly flush: () => Promise<void>
}

const UNREADABLE = { code: 'version-unreadable' } as const

export function createHistory({ call, id, editor, flush }: Parts): StoryHistory {
  const versions = createStore<Listed | null>(null)
  const compared = createStore<Compared | null>(null)

  async function keep(reason: Asked, name: string | null): Promise<Kept> {
    await flush()
    return call('history.keep', { reason, name })
  }

  /** Shows it unless the author has asked for something else meanwhile. */
  async function compare(before: string, after: Side): Promise<HistoryProblem | null> {
    const shown = compared.get()
    const same = shown?.before === before && shown.after === after
    const asked: Compared = { before, after, found: same ? shown.found : null }
    compared.set(asked)
    await flush()
    const response = await fetch(comparisonAddress(id, before, after))
    if (compared.get() !== asked) return null
    if (!response.ok) {
      compared.set(null)
      return UNREADABLE
    }
    const found = (await response.json()) as Comparison // as: main's own words
    if (compared.get() === asked) compared.set({ ...asked, found })
    return null
  }

  async function restoreBy(version: string, change: (tr: Transaction, to: Node) => void): Promise<Restored> {
    const doc = await readVersion(id, version)
    if (!doc) return { kind: 'failed', problem: UNREADABLE }
    const kept = await keep('before-restore', null)
    const tr = closeHistory(editor.state.tr)
    change(tr, doc)
    if (tr.docChanged) editor.dispatch(tr)
    return { kind: 'restored', before: kept.kind === 'kept' ? kept.id : null }
  }

  return {
    versions,
    compared,
    async refresh() {
      const listed = await call('history.list')
      versions.set(listed)
      return listed
    },
    keep,
    rename: (version, name) => call('history.rename', { version, name }),
    compare,
    leave: () => compared.set(null),
    restore: (version) => restoreBy(version, restoreStory),
    restoreScene: (version, scene) => restoreBy(version, (tr, to) => restoreScene(tr, scene, to)),
  }
}

/** null where it cannot be read (any more). */
async function readVersion(story: string, version: string): Promise<Node | null> {
  const response = await fetch(versionAddress(story, version))
  const read = response.ok ? parseStory(await response.text()) : null
  return read?.ok ? read.value.doc : null
}
