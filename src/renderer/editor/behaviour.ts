import { Extension } from '@tiptap/core'
import { baseKeymap, chainCommands, deleteSelection } from '@tiptap/pm/commands'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { history } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import type { Node } from '@tiptap/pm/model'
import { type Command, Selection, TextSelection } from '@tiptap/pm/state'
import { extensions } from '../../story/schema/index.ts'
import { Scene } from '../../story/schema/scene.ts'
import { bridge } from '../bridge.ts'
import { twoSides } from '../session/two-sides.ts'
import { breakLine, enter } from './commands/enter.ts'
import { backspaceAtStart, deleteAtEnd } from './commands/erase.ts'
import { goOnThinking, rememberPress, stopThinking } from './commands/thought.ts'
import { drawAround, NEAR } from './draw-around.ts'
import { SceneView } from './scene-view.ts'
import { selectStory } from './select-story.ts'
import { turnPage } from './turn-page.ts'
import { uniqueIds } from './unique-ids.ts'

const isMac = bridge.platform === 'mac'

const backspace = chainCommands(deleteSelection, backspaceAtStart)
const forwards = chainCommands(deleteSelection, deleteAtEnd)

const nothing: Command = () => true

const pages: Record<string, Command> = {
  PageDown: turnPage(1, false),
  PageUp: turnPage(-1, false),
  'Shift-PageDown': turnPage(1, true),
  'Shift-PageUp': turnPage(-1, true),
}

/** What keys do to text; commands and their keys are the window's, see session/keys.ts. */
const keys = keymap({
  Enter: enter,
  'Shift-Enter': breakLine,
  Backspace: backspace,
  'Mod-Backspace': backspace,
  'Shift-Backspace': backspace,
  Delete: forwards,
  'Mod-Delete': forwards,
  'Mod-a': selectStory,
  ArrowLeft: stopThinking,
  ArrowRight: stopThinking,
  // Who presses it wants to indent, and would type on into a button. The way out is F6, see regions.ts.
  Tab: nothing,
  'Shift-Tab': nothing,
  // On a Mac the keys of pages scroll, and leave the caret where it is.
  ...(isMac ? ends('Mod-ArrowUp', 'Mod-ArrowDown') : { ...ends('Ctrl-Home', 'Ctrl-End'), ...pages }),
})

/** To the story's ends: the browser's own way there stops where scenes are not laid out. */
function ends(start: string, end: string): Record<string, Command> {
  return {
    [start]: goToEnd(Selection.atStart, false),
    [end]: goToEnd(Selection.atEnd, false),
    [`Shift-${start}`]: goToEnd(Selection.atStart, true),
    [`Shift-${end}`]: goToEnd(Selection.atEnd, true),
  }
}

function goToEnd(endOf: (doc: Node) => Selection, extend: boolean): Command {
  return (state, dispatch, view) => {
    const { $head } = endOf(state.doc)
    if (dispatch && view) drawAround(view, $head.pos, { above: NEAR + 1, below: 1 })
    const $anchor = extend ? state.selection.$anchor : $head
    dispatch?.(state.tr.setSelection(TextSelection.between($anchor, $head)).scrollIntoView())
    return true
  }
}

const Behaviour = Extension.create({
  name: 'behaviour',
  addProseMirrorPlugins: () => [
    keys,
    keymap(baseKeymap),
    history({ depth: 1000, newGroupDelay: 500 }),
    dropCursor({ color: false, class: 'drop-cursor' }),
    rememberPress,
    goOnThinking,
    uniqueIds,
    twoSides,
  ],
})

/** The schema's extensions, with what they do in the editor. */
export const behaving = [
  ...extensions.filter((each) => each !== Scene),
  Scene.extend({
    addNodeView:
      () =>
      ({ node }) =>
        new SceneView(node),
  }),
  Behaviour,
]
