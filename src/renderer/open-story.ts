import type { OpenStory } from '../contract/open-story.ts'
import { bridge } from './bridge.ts'
import { createStoryEditor, type StoryEditor } from './editor/story-editor.ts'
import { createFoundStore } from './session/findings/found-store.ts'
import { sources } from './session/findings/sources.ts'
import { createStorySession, type HeldStory } from './session/story-session.ts'
import { linkStory, loadStory } from './story-link.ts'

/** A story with its editor: App.tsx puts that onto the page. */
export interface EditedStory extends HeldStory {
  readonly editor: StoryEditor
}

/** Reads a story from main and makes it ready to be written in; where `before` was the same file's, at the same place. */
export async function openStory(open: OpenStory, before: EditedStory | null): Promise<EditedStory> {
  const { doc, version } = await loadStory(open.id)
  const file = before?.open.get().file ?? null
  const same = before !== null && file !== null && file.path === open.file?.path
  const found = createFoundStore(sources.length)
  const editor = createStoryEditor(doc, same ? before.editor.anchor() : null, found)
  const link = linkStory(bridge, open.id, version, () => editor.state.doc)
  return { ...createStorySession(bridge, open, editor, link, found), editor }
}
