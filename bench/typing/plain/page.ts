import { Editor } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { extensions } from '../../../src/story/schema/index.ts'

/** TipTap on the story's schema, and nothing else: what the app is measured against. */
const editor = (content: object) =>
  new Editor({
    element: document.getElementById('page'),
    extensions: [...extensions, UndoRedo],
    content,
    injectCSS: false,
    editorProps: { attributes: { spellcheck: 'false' } },
  })

declare global {
  /** Fetches the long story and shows it. */
  var openLongStory: () => Promise<void>
}

const empty = editor({ type: 'doc', content: [{ type: 'scene', content: [{ type: 'paragraph' }] }] })

globalThis.openLongStory = async () => {
  const response = await fetch('story.json')
  const story = await response.json()
  empty.destroy()
  editor(story)
}
