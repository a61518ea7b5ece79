import type { OpenStory } from '../contract/open-story.ts'
import type { Settings } from '../contract/settings.ts'
import { bridge } from './bridge.ts'
import type { Anchor } from './editor/anchor.ts'
import { createStoryEditor, type StoryEditor } from './editor/story-editor.ts'
import { createFoundStore, type FoundStore } from './session/findings/found-store.ts'
import type { Readable } from './session/store.ts'
import { createStorySession, type HeldStory } from './session/story-session.ts'
import { linkStory, loadStory } from './story-link.ts'

/** A story with its editor: App.tsx puts that onto the page. */
export interface EditedStory extends HeldStory {
  readonly editor: StoryEditor
}

/** An editor, and the store of what is found in its story. */
type Made = Pick<EditedStory, 'editor'> & { readonly found: FoundStore }

/** The story whose text main still checks. */
let coming: { readonly id: string; readonly made: Promise<Made> } | null = null

/** Makes the editor of a story that may be opened in a moment; `id` null: of none, after all. */
export function prepareStory(id: string | null): void {
  const whatever = () => undefined // where it is no story, main says why
  coming?.made.then(({ editor }) => editor.destroy(), whatever)
  coming = id === null ? null : { id, made: makeEditor(id) }
  coming?.made.catch(whatever)
}

/** Reads a story from main and makes it ready to be written in, where the author was; `before` may be the same file's. */
export async function openStory(
  open: OpenStory,
  before: EditedStory | null,
  settings: Readable<Settings>,
): Promise<EditedStory> {
  const anchor = anchorFor(open, before)
  const { editor, found } = await (takeComing(open.id) ?? makeEditor(open.id))
  if (anchor) await editor.startAt(anchor)
  const link = linkStory(bridge, open.id, open.version, () => editor.state.doc)
  return { ...createStorySession(bridge, open, editor, link, found, settings), editor }
}

function takeComing(id: string): Promise<Made> | null {
  if (coming?.id !== id) return null
  const { made } = coming
  coming = null
  return made
}

async function makeEditor(id: string): Promise<Made> {
  const doc = await loadStory(bridge, id)
  const found = createFoundStore()
  return { editor: createStoryEditor(doc, found), found }
}

/** Where the author is in the same file's story, or was when it was open last; null at its start. */
function anchorFor(open: OpenStory, before: EditedStory | null): Anchor | null {
  const file = before?.open.get().file ?? null
  if (before !== null && file !== null && file.path === open.file?.path) return before.editor.anchor()
  return open.caret && { caret: open.caret, top: null }
}
