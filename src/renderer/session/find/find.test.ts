import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sketch, story } from '../../../edit/sketch.arbitrary.ts'
import { hitPlugins } from '../../editor/hits.ts'
import { nearWindow } from '../../editor/near-window.ts'
import type { EditorChange, EditorPort } from '../editor-port.ts'
import { sayWhatIsNear } from '../near-window.ts'
import { startFind } from './find.ts'
import { hitsKey } from './hits.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Finding in a story, in an editor without a window. */
function finding(...lines: string[]) {
  const { doc, from, to } = story(...lines)
  let state = EditorState.create({ doc, plugins: [history(), nearWindow, ...hitPlugins] })
  const listeners: ((change: EditorChange) => void)[] = []
  const dispatch = (tr: Transaction) => {
    const before = state.doc
    state = state.apply(tr)
    for (const each of listeners) each({ before, transactions: [tr] })
  }
  const page = { focused: true }
  const brought: string[] = []
  const editor: EditorPort = {
    get state() {
      return state
    },
    get focused() {
      return page.focused
    },
    composing: false,
    readSelection: () => undefined,
    dispatch,
    apply: (command) => void command(state, dispatch),
    focus: () => {
      page.focused = true
    },
    scrollTo: () => undefined,
    center: (text) => void brought.push(state.doc.textBetween(text.from, text.to)),
    setReadOnly: () => undefined,
    keepView: (change) => change(),
    onChange: (listener) => void listeners.push(listener),
  }
  if (from >= 0) dispatch(state.tr.setSelection(TextSelection.create(doc, from, to)))
  dispatch(sayWhatIsNear(state.tr, [{ from: 0, to: state.doc.content.size }]))
  const keep = vi.fn(async () => null)
  const find = startFind(editor, keep)
  const marked = (which: 'all' | 'current') =>
    hitsKey
      .getState(state)
      ?.[which].find()
      .map(({ from, to }) => state.doc.textBetween(from, to))
  return {
    find,
    keep,
    page,
    brought,
    marked,
    view: () => find.view.get(),
    lines: () => sketch(state.doc),
    undo: () => undo(state, dispatch),
    redo: () => redo(state, dispatch),
    write: (text: string, at: number) => dispatch(state.tr.insertText(text, at)),
    pause: () => vi.advanceTimersByTime(400),
  }
}

describe('finding', () => {
  it('waits for a pause while one types, then goes to the first from the caret on', () => {
    const { find, page, pause, view, brought, marked } = finding('s1:', 'sea, ‸sea, seal')
    find.open('find')
    page.focused = false
    for (const text of ['s', 'se', 'sea']) find.lookFor({ text })
    expect(view().hits).toEqual([])
    pause()
    expect([view().at, view().hits.length]).toEqual([2, 3])
    find.lookFor({ text: 'seal' })
    pause()
    find.lookFor({ text: 'sea' })
    pause()
    expect(view().at).toBe(2)
    expect(brought).toEqual(['sea', 'seal', 'sea'])
    expect(marked('all')).toEqual(['sea', 'sea', 'sea'])
    expect(marked('current')).toEqual(['sea'])
  })

  it('takes what is selected, where that is short and in one line', () => {
    const one = finding('s1:', 'a [sea] of', 'seas')
    one.find.open('find')
    expect([one.view().query.text, one.view().at, one.view().hits.length]).toEqual(['sea', 1, 2])
    expect(one.brought).toEqual([])
    const two = finding('s1:', 'a [sea', 'of] s')
    two.find.open('find')
    expect(two.view().query.text).toBe('')
  })

  it('marks and counts nothing while the bar is closed', () => {
    const { find, marked, view, write, pause } = finding('s1:', 'a [sea] of')
    find.open('find')
    find.close()
    expect(marked('all')).toEqual([])
    write('sea ', 2)
    pause()
    expect(view().hits).toHaveLength(1)
    find.go(1)
    expect(marked('all')).toEqual([])
    expect(view().hits).toHaveLength(2)
  })

  it('marks what is written at once, and counts it at rest', () => {
    const { find, marked, view, write, pause } = finding('s1:', 'a [sea] of')
    find.open('find')
    write('seasea ', 2)
    expect(marked('all')).toEqual(['sea', 'sea', 'sea'])
    expect(view().hits).toHaveLength(1)
    pause()
    expect([view().hits.length, view().at]).toEqual([3, 3])
  })
})

describe('replacing', () => {
  it('leaves alone what was left out, and one undo takes it back', async () => {
    const { find, view, lines, undo, keep } = finding('s1:', '[sea] sea', '# c1 The sea', 's2:', '{Sea.}')
    const before = lines()
    find.open('replace')
    find.replaceBy('ocean')
    const [, second] = view().hits
    await find.replaceAll(new Set(second ? [second] : []))
    expect(lines()).toEqual(['s1:', 'ocean sea', '# c1 The ocean', 's2:', '{ocean.}'])
    expect(view().told).toEqual({ kind: 'replaced', count: 3 })
    expect(keep).toHaveBeenCalledOnce()
    undo()
    expect(lines()).toEqual(before)
  })

  it('replaces nothing unseen: what was chosen among has changed meanwhile', async () => {
    const { find, view, lines, write, keep } = finding('s1:', '[sea] sea')
    find.open('replace')
    find.replaceBy('ocean')
    keep.mockImplementation(async () => {
      write('sea ', 2)
      return null
    })
    await find.replaceAll(new Set(view().hits.slice(0, 1)))
    expect(lines()).toEqual(['s1:', 'sea sea sea'])
  })

  it('replaces nothing that the author has not asked for: something else is looked for meanwhile', async () => {
    const { find, lines, keep } = finding('s1:', '[sea] and sand')
    find.open('replace')
    find.replaceBy('ocean')
    keep.mockImplementation(async () => {
      find.lookFor({ text: 'sand' })
      return null
    })
    await find.replaceAll(new Set())
    expect(lines()).toEqual(['s1:', 'sea and sand'])
  })

  it('goes on behind what it put there, though that is found as well', () => {
    const { find, lines, view } = finding('s1:', '[sea] sea')
    find.open('replace')
    find.replaceBy('seasea')
    find.replace()
    expect([lines(), view().at]).toEqual([['s1:', 'seasea sea'], 3])
  })

  it('only looks where nothing is selected yet', () => {
    const { find, lines, view } = finding('s1:', '‸sea sea')
    find.open('replace')
    find.lookFor({ text: 'sea' })
    find.replace()
    expect([lines(), view().at]).toEqual([['s1:', 'sea sea'], 1])
  })

  it('replaces once where it is asked twice before the version is kept', async () => {
    const { find, lines, keep } = finding('s1:', '[lamp] lamp')
    find.open('replace')
    find.replaceBy('lamplight')
    await Promise.all([find.replaceAll(new Set()), find.replaceAll(new Set())])
    expect(lines()).toEqual(['s1:', 'lamplight lamplight'])
    expect(keep).toHaveBeenCalledOnce()
  })

  it('replaces nothing that was left out, though the story changed a moment before', async () => {
    const { find, view, lines, write } = finding('s1:', '[sea] sea')
    find.open('replace')
    find.replaceBy('ocean')
    const left = view().hits.slice(0, 1)
    write('The ', 2)
    await find.replaceAll(new Set(left))
    expect(lines()).toEqual(['s1:', 'The sea sea'])
  })

  it('is undone and made again from the bar, and nothing else is', () => {
    const { find, view, write, undo, redo } = finding('s1:', '[sea] sea')
    const can = () => [view().undoes, view().redoes]
    write('The ', 2)
    find.open('replace')
    expect(can()).toEqual([false, false])
    find.replaceBy('ocean')
    find.go(1)
    find.replace()
    find.replace()
    expect(can()).toEqual([true, false])
    undo()
    expect(can()).toEqual([true, true])
    undo()
    expect(can()).toEqual([false, true])
    redo()
    expect(can()).toEqual([true, true])
    write('O ', 2)
    expect(can()).toEqual([false, false])
  })
})
