import { redoDepth, undoDepth } from '@tiptap/pm/history'
import type { Mark, Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { thoughtAround } from '../../edit/thought.ts'
import { countOf, countWords } from '../../story/count.ts'
import type { MarkName } from '../../story/schema/index.ts'
import type { ThoughtAttributes } from '../../story/schema/marks.ts'
import { blockText } from '../../story/walk.ts'
import type { TextFacts } from '../session.ts'

const SHOWN = ['thought', 'emphasis', 'strong', 'underline', 'strike'] as const satisfies MarkName[]

/** What the toolbar shows of a state. */
export function textFacts(state: EditorState, focused: boolean): TextFacts {
  const marks = state.selection.empty ? marksAtCaret(state) : marksOfAll(state)
  const has = (name: MarkName) => marks.some((mark) => mark.type.name === name)
  const thinker = state.selection.empty
    ? thoughtAround(state.doc, state.selection.head)?.mark.attrs
    : marks.find((mark) => mark.type.name === 'thought')?.attrs
  return {
    thought: has('thought'),
    emphasis: has('emphasis'),
    strong: has('strong'),
    underline: has('underline'),
    strike: has('strike'),
    thinker: (thinker as ThoughtAttributes | undefined) ?? null, // as: the schema says so
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    focused,
  }
}

const marksAtCaret = ({ storedMarks, selection }: EditorState): readonly Mark[] =>
  storedMarks ?? selection.$from.marks()

/** The marks that all text of the selection has: of each kind, the first one met. */
function marksOfAll({ doc, selection }: EditorState): readonly Mark[] {
  let common: readonly Mark[] | null = null
  doc.nodesBetween(selection.from, selection.to, (node) => {
    if (common?.length === 0) return false
    if (node.isText) {
      const here: readonly Mark[] = node.marks
      common = common?.filter(({ type }) => here.some((mark) => mark.type === type)) ?? shown(here)
    }
    return true
  })
  return common ?? []
}

const shown = (marks: readonly Mark[]) => marks.filter(({ type }) => SHOWN.some((name) => name === type.name))

/** The words between two positions. Whole blocks and scenes were counted before. */
export function countBetween(node: Node, from: number, to: number): number {
  if (from >= to) return 0
  if (node.isTextblock) return countWords(blockText(node).slice(Math.max(from, 0), to))
  let words = 0
  node.forEach((child, offset) => {
    const end = offset + child.nodeSize
    if (end <= from || offset >= to || child.type.name === 'chapterTitle') return
    const whole = from <= offset && end <= to
    words += whole ? countOf(child).words : countBetween(child, from - offset - 1, to - offset - 1)
  })
  return words
}
