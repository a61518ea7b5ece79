import { history, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sketch, story } from '../../../edit/sketch.arbitrary.ts'
import type { Finding } from '../../../findings/index.ts'
import { blockText, scenesOf, textBlocksOf } from '../../../story/walk.ts'
import { nearWindow } from '../../editor/near-window.ts'
import { proposalPlugins } from '../../editor/proposals.ts'
import type { EditorChange, EditorPort } from '../editor-port.ts'
import { createFoundStore } from '../findings/found-store.ts'
import { proposalsKey } from '../findings/proposals.ts'
import type { Heard, OpenSource } from '../findings/source.ts'
import { sayWhatIsNear } from '../near-window.ts'
import { startReview } from './review.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Proposes each sentence with `I` as a thought, each `teh` as a slip with a choice, each straight quote as one of many. */
function findingsIn(block: Node): Finding[] {
  const text = blockText(block)
  const shared = { confidence: 'very likely', reasons: [] } as const
  const found = (pattern: RegExp, make: (from: number, to: number) => Finding) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => make(index, index + words.length))
  const marked = (at: number) => (block.nodeAt(at)?.marks.length ?? 0) > 0
  const put = (from: number, to: number, text: string) =>
    ({ do: 'replace', texts: [{ from, to, text }] }) as const
  return [
    ...found(/\bI [^.]*\./g, (from, to) => ({
      ...{ kind: 'thought', code: 'thought', alike: null, from, to, ...shared },
      change: { do: 'mark-thought', by: 'Mara' },
    })).filter(({ from }) => !marked(from)),
    ...found(/teh/g, (from, to) => ({
      ...{ kind: 'grammar', code: 'spelling', alike: 'words', from, to, ...shared },
      change: put(from, to, 'the'),
      instead: [put(from, to, 'tea')],
    })),
    ...found(/'/g, (from, to) => ({
      ...{ kind: 'repair', code: 'straight-quotes', alike: 'code', from, to, ...shared },
      change: put(from, to, '’'),
    })),
  ].sort((a, b) => a.from - b.from)
}

const nothing = () => undefined

/** A review of a story, in an editor without a window; the source answers when it is let. */
function reviewOf(...lines: string[]) {
  const store = createFoundStore(1)
  let state = EditorState.create({
    doc: story(...lines).doc,
    plugins: [history(), nearWindow, ...proposalPlugins(store)],
  })
  const listeners: ((change: EditorChange) => void)[] = []
  const dispatch = (tr: Transaction) => {
    const before = state.doc
    state = state.apply(tr)
    for (const each of listeners) each({ before, transactions: [tr] })
  }
  const editor: EditorPort = {
    get state() {
      return state
    },
    focused: false,
    composing: false,
    readSelection: () => undefined,
    dispatch,
    apply: (command) => void command(state, dispatch),
    focus: nothing,
    scrollTo: nothing,
    center: nothing,
    onChange: (listener) => void listeners.push(listener),
  }
  let reads: Node[] = []
  let hear: (heard: Heard) => void = () => undefined
  const source: OpenSource = (told) => {
    hear = told
    return { read: (doc) => void reads.push(doc), rest: nothing, end: nothing }
  }
  const keep = vi.fn(async () => null)
  // In a small story all is near the window.
  dispatch(sayWhatIsNear(state.tr, [{ from: 0, to: state.doc.content.size }]))
  const review = startReview(editor, store, [source], keep)
  const answer = (doc: Node) => {
    const parts = scenesOf(doc).map(({ id, node }) => ({
      part: id,
      blocks: textBlocksOf(node).map(({ node }) => [node, findingsIn(node)] as const),
    }))
    hear({ kind: 'found', parts })
    hear({ kind: 'ready' })
  }
  return {
    review,
    editor,
    keep,
    /** All that was asked is answered, and taken in. */
    settle() {
      vi.advanceTimersByTime(400)
      for (const doc of reads.splice(0)) answer(doc)
      vi.advanceTimersByTime(1000)
    },
    /** Takes what was asked without an answer. */
    hold: () => {
      const held = reads
      reads = []
      return () => {
        for (const doc of held) answer(doc)
        vi.advanceTimersByTime(1000)
      }
    },
    type(text: string, after: string) {
      const block = textBlocksOf(state.doc).find(({ node }) => blockText(node).includes(after))
      if (!block) throw new Error(`Nothing says ${after}`)
      const at = block.pos + 1 + blockText(block.node).indexOf(after) + after.length
      dispatch(state.tr.insertText(text, at))
    },
    words: () =>
      review.view
        .get()
        .items.map(({ first: { block, finding } }) => blockText(block).slice(finding.from, finding.to)),
    current: () => {
      const item = review.view.get().current
      return item && blockText(item.first.block).slice(item.first.finding.from, item.first.finding.to)
    },
    /** The texts that are marked on the page. */
    marked: () =>
      proposalsKey
        .getState(state)
        ?.all.find()
        .map(({ from, to }) => state.doc.textBetween(from, to)),
  }
}

const TALE = ['s1:', 'She sat. I hate him. Teh teh end.', 's2:', "It wasn't late. I am tired. So?"] as const

describe('a review', () => {
  it('reads the story, and then looks at the first of what was found', () => {
    const { review, settle, words, current, marked } = reviewOf(...TALE)
    review.begin()
    expect(review.view.get()).toMatchObject({ reading: true, items: [], current: null })
    settle()
    expect(review.view.get()).toMatchObject({ reading: false, busy: false, pending: 4 })
    expect(words()).toEqual(['I hate him.', 'teh', "'", 'I am tired.'])
    expect(current()).toBe('I hate him.')
    expect(marked()).toEqual(['I hate him.', 'teh', 'I am tired.'])
  })

  it('counts a decision, goes on to the next, and comes back with an undo', () => {
    const { review, editor, settle, words, current } = reviewOf(...TALE)
    review.begin()
    settle()
    const before = editor.state.doc
    const all = words()
    review.accept()
    expect(sketch(editor.state.doc)[1]).toBe('She sat. {Mara: I hate him.} Teh teh end.')
    expect(review.view.get()).toMatchObject({ reviewed: 1, decision: { did: 'accepted', kind: 'thought' } })
    expect(current()).toBe('teh')
    settle()
    review.reject()
    expect(review.view.get().reviewed).toBe(2)
    expect(current()).toBe("'")
    editor.apply(undo)
    settle()
    editor.apply(undo)
    settle()
    expect(editor.state.doc.eq(before)).toBe(true)
    expect(words()).toEqual(all)
    expect(current()).toBe('I hate him.')
    expect(review.view.get().reviewed).toBe(0)
  })

  it('puts in what the author chose: another word, another thinker, more of the text', () => {
    const { review, editor, settle } = reviewOf(...TALE)
    review.begin()
    settle()
    review.widen('before')
    review.accept({ by: 'Tom' })
    settle()
    review.accept({ instead: 0 })
    expect(sketch(editor.state.doc)[1]).toBe('{Tom: She sat. I hate him.} Teh tea end.')
  })

  it('accepts all that is very likely at once, a version kept first, and takes it back with one undo', async () => {
    const { review, editor, keep, settle, words } = reviewOf(...TALE)
    review.begin()
    settle()
    const before = editor.state.doc
    await review.acceptVeryLikely()
    expect(keep).toHaveBeenCalledOnce()
    expect(sketch(editor.state.doc)).toEqual([
      ...['s1:', 'She sat. {Mara: I hate him.} Teh the end.'],
      ...['s2:', 'It wasn’t late. {Mara: I am tired.} So?'],
    ])
    settle()
    expect(words()).toEqual([])
    expect(review.view.get().reviewed).toBe(4)
    editor.apply(undo)
    expect(editor.state.doc.eq(before)).toBe(true)
    settle()
    expect(words()).toHaveLength(4)
  })

  it('carries what was found over what is typed, until it is read again', () => {
    const { review, settle, type, words, marked } = reviewOf(...TALE)
    review.begin()
    settle()
    type(' down', 'She sat')
    expect(marked()).toContain('I hate him.')
    type('x', 'I hate')
    expect(marked()).not.toContain('I hatex him.')
    settle()
    expect(words()[0]).toBe('I hatex him.')
  })

  it('takes no answer for text that has changed since, and asks again', () => {
    const { review, settle, hold, type, words } = reviewOf(...TALE)
    review.begin()
    const late = hold()
    type(' not', 'I am')
    late()
    expect(words()).not.toContain('I am tired.')
    expect(words()).toContain('I hate him.')
    settle()
    expect(words()).toContain('I am not tired.')
  })

  it('keeps what was turned down out of sight, in the text too, until it is taken back', () => {
    const { review, settle, type, words, marked, current } = reviewOf(...TALE)
    review.begin()
    settle()
    review.reject()
    expect(marked()).not.toContain('I hate him.')
    type(' down', 'She sat')
    settle()
    expect(words()).not.toContain('I hate him.')
    expect(marked()).not.toContain('I hate him.')
    const [rejection] = review.view.get().rejections
    if (!rejection) throw new Error('Nothing was turned down')
    review.takeBack(rejection)
    expect(current()).toBe('I hate him.')
    expect(marked()).toContain('I hate him.')
  })

  it('shows what the author chose to see, and counts that alone', () => {
    const { review, settle, words } = reviewOf(...TALE)
    review.begin()
    settle()
    review.choose({ without: new Set(['grammar', 'repair']) })
    expect(words()).toEqual(['I hate him.', 'I am tired.'])
    review.accept()
    expect(review.view.get()).toMatchObject({ reviewed: 1, pending: 3 })
    review.choose({ without: new Set(['thought']) })
    expect(review.view.get().reviewed).toBe(0)
    expect(words()).toEqual(['teh', "'"])
  })
})
