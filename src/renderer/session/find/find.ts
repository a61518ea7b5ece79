import { closeHistory, isHistoryTransaction, redoDepth, undoDepth } from '@tiptap/pm/history'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { replaceRanges } from '../../../edit/replace.ts'
import { find, type Query, type Range } from '../../../story/search.ts'
import { blockText, textBlockAt } from '../../../story/walk.ts'
import type { EditorPort } from '../editor-port.ts'
import { atRest } from '../rest.ts'
import { headOf, tailOf } from '../review/excerpt.ts'
import { createStore, type Readable, unlessSame } from '../store.ts'
import { showHitsOf } from './hits.ts'
import { afterReplacing, indexOfHit, seek } from './seek.ts'

/** How long an author pauses in the field before the story is searched, in milliseconds. */
const PAUSE = 150
/** How long the story rests before hits are counted again. */
const REST = 300
/** The longest selection that is taken for what is looked for, in characters. */
const LONGEST = 100

/** The find bar, as it is shown. */
export interface FindView {
  /** Which of its rows are shown; null: it is closed. */
  readonly bar: 'find' | 'replace' | null
  /** Counts up whenever the author asks for it: its field has the focus then. */
  readonly asked: number
  readonly query: Query
  readonly replacement: string
  /** Where it stands in the story, in order, as of the last rest. */
  readonly hits: readonly Range[]
  /** Which of them is selected, from 1; null: none. */
  readonly at: number | null
  readonly told: FindTold | null
  /** Whether an undo from here takes back a replacement made here, and a redo makes it again. */
  readonly undoes: boolean
  readonly redoes: boolean
}

/** What came of the last wish, where the text does not show it. */
export type FindTold =
  /** The search went past the end, or the start, and on from the other one. */
  { readonly kind: 'from-start' | 'from-end' } | { readonly kind: 'replaced'; readonly count: number }

/** A hit with its surroundings. */
export interface HitLine {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Finds and replaces all over a story. */
export interface Find {
  readonly view: Readable<FindView>
  /** Opens the bar, with what is selected where that is short, else with what was looked for last. */
  open(rows: 'find' | 'replace'): void
  /** Looks for something else: what is typed at a pause. Goes to the first one from the caret on. */
  lookFor(change: Partial<Query>): void
  replaceBy(text: string): void
  /** To the next one, or the one before, and on from the other end. */
  go(by: 1 | -1): void
  /** Replaces the one that is selected and goes to the next; where none is, goes there only. */
  replace(): void
  /** Replaces all but those left out (entries of `hits`): one undo. What was changed meanwhile is not replaced unseen. */
  replaceAll(leftOut: ReadonlySet<Range>): Promise<void>
  /** A hit in its line, with so many characters around it as there is room for. */
  lineOf(hit: Range, room: number): HitLine
  /** Closes the bar; the focus goes to the page, where the last hit is selected. */
  close(): void
  end(): void
}

/** `keepVersion` is called before a great many things are changed at once. */
export function startFind(editor: EditorPort, keepVersion: () => Promise<unknown>): Find {
  const view = createStore<FindView>(CLOSED)
  const set = (change: Partial<FindView>) => view.set(unlessSame(view.get(), { ...view.get(), ...change }))

  /** What was searched last, and in which document. */
  let sought = CLOSED.query
  let seen = editor.state.doc
  let marked: Query | null = null
  /** Where what is being typed is looked for from; null: from the caret. */
  let start: number | null = null
  let moving = false
  /** How much there was to undo before what was replaced here; null: other changes came since, or nothing was. */
  let floor: number | null = null
  let replacing = false

  const pause = atRest(PAUSE, lookNow)
  const rest = atRest(REST, () => {
    if (editor.composing) rest.again()
    else look()
  })

  editor.onChange(({ before, transactions }) => {
    if (!moving && transactions.some((tr) => tr.docChanged || tr.selectionSet)) {
      start = null
      if (view.get().bar === null) set({ told: null })
    }
    if (view.get().bar === null) return
    if (before !== editor.state.doc) {
      if (!transactions.some(isHistoryTransaction)) floor = null
      set({ told: null, ...ownHistory() })
      rest.again()
    } else if (seen === before) set({ at: placeOf(view.get().hits) })
  })

  function ownHistory(): Pick<FindView, 'undoes' | 'redoes'> {
    if (floor === null) return NO_HISTORY
    const depth = undoDepth(editor.state)
    return { undoes: depth > floor, redoes: depth >= floor && redoDepth(editor.state) > 0 }
  }

  /** Makes a replacement, which is one thing to undo. */
  function change(tr: Transaction): void {
    const before = floor ?? undoDepth(editor.state)
    editor.dispatch(closeHistory(tr))
    floor = before
    set(ownHistory())
  }

  /** What is replaced from now on has another text, or is something else. */
  function forget(): typeof NO_HISTORY {
    floor = null
    return NO_HISTORY
  }

  /** Searches what changed since, and shows what there is. */
  function look(): readonly Range[] {
    const { query, bar } = view.get()
    const { doc } = editor.state
    const hits = find(doc, query)
    mark(bar !== null && query.text !== '' ? query : null)
    sought = query
    seen = doc
    set({ hits, at: placeOf(hits) })
    return hits
  }

  /** The author has typed: the first one from where that began. */
  function lookNow(): void {
    pause.end()
    start ??= editor.state.selection.from
    const found = seek(look(), start, 1)
    if (found) select(found.hit)
    else goBack()
  }

  /** To where the search began: what is typed on the page next must not replace what was found by the way. */
  function goBack(): void {
    if (start === null) return
    const { tr, doc } = editor.state
    moving = true
    editor.dispatch(tr.setSelection(TextSelection.near(doc.resolve(start))))
    moving = false
  }

  function mark(query: Query | null): void {
    if (query === marked) return
    marked = query
    editor.dispatch(showHitsOf(editor.state.tr, query))
  }

  /** Which hit is selected, from 1. */
  function placeOf(hits: readonly Range[]): number | null {
    const index = indexOfHit(hits, editor.state.selection)
    return index === null ? null : index + 1
  }

  function select(hit: Range): void {
    const { tr, doc } = editor.state
    moving = true
    editor.dispatch(tr.setSelection(TextSelection.create(doc, hit.from, hit.to)))
    moving = false
    editor.center(hit)
  }

  function go(by: 1 | -1): void {
    const { query, bar } = view.get()
    if (query.text === '') {
      open(bar ?? 'find')
      return
    }
    pause.end()
    set({ told: null })
    const isNew = query !== sought
    const hits = look()
    const { from, to } = editor.state.selection
    const here = by === 1 && placeOf(hits) !== null ? to : from
    const found = seek(hits, isNew ? (start ?? from) : here, by)
    if (!found) {
      if (bar === null) open('find')
      return
    }
    if (bar === null) editor.focus()
    start = null
    select(found.hit)
    if (found.wrapped) set({ told: { kind: by === 1 ? 'from-start' : 'from-end' } })
  }

  function open(bar: 'find' | 'replace'): void {
    const before = view.get()
    const words = editor.focused || before.bar === null ? selectedWords(editor) : null
    const isHit = indexOfHit(find(editor.state.doc, before.query), editor.state.selection) !== null
    const query = words === null || isHit ? before.query : { ...before.query, text: words }
    pause.end()
    start = null
    set({ bar, query, asked: before.asked + 1, told: null, ...forget() })
    look()
  }

  return {
    view,
    open,
    lookFor(change) {
      set({ query: { ...view.get().query, ...change }, told: null, ...forget() })
      if (change.text === undefined) lookNow()
      else pause.again()
    },
    replaceBy: (replacement) => set({ replacement, ...forget() }),
    go,
    replace() {
      const hits = look()
      const { at, replacement } = view.get()
      const hit = at === null ? undefined : hits[at - 1]
      if (!hit) {
        go(1)
        return
      }
      const { tr } = editor.state
      if (!replaceRanges(tr, [{ ...hit, text: replacement }]).ok) return
      change(tr.setSelection(TextSelection.create(tr.doc, hit.from + replacement.length)))
      if (look().length > 0) go(1)
      else set({ told: { kind: 'replaced', count: 1 } })
    },
    async replaceAll(leftOut) {
      if (replacing || look().length === leftOut.size) return
      const { query, replacement } = view.get()
      // Pressed twice, it would find its own words.
      replacing = true
      await keepVersion().finally(() => {
        replacing = false
      })
      const there = new Set(look())
      // The choice was among what stood there then.
      if (view.get().query !== query || [...leftOut].some((hit) => !there.has(hit))) return
      const replacements = [...there]
        .filter((hit) => !leftOut.has(hit))
        .map((hit) => ({ ...hit, text: replacement }))
      const { tr } = editor.state
      const caret = afterReplacing(replacements, tr.selection.head)
      const replaced = replaceRanges(tr, replacements)
      if (!replaced.ok || !tr.docChanged) return
      editor.keepView(() => change(tr.setSelection(TextSelection.create(tr.doc, caret))))
      look()
      set({ told: { kind: 'replaced', count: replaced.value } })
    },
    lineOf({ from, to }, room) {
      const block = textBlockAt(editor.state.doc, from)
      if (!block) return { before: '', words: '', after: '' }
      const text = blockText(block.node)
      const at = block.pos + 1
      return {
        before: tailOf(text.slice(0, from - at), room),
        words: text.slice(from - at, to - at),
        after: headOf(text.slice(to - at), room),
      }
    },
    close() {
      pause.end()
      rest.end()
      const { query, bar } = view.get()
      // What was typed last has not been looked for.
      if (query !== sought && indexOfHit(find(editor.state.doc, query), editor.state.selection) === null)
        goBack()
      start = null
      if (bar === null) return
      set({ bar: null, told: null })
      mark(null)
      editor.focus()
    },
    end() {
      pause.end()
      rest.end()
    },
  }
}

const NO_HISTORY = { undoes: false, redoes: false }

const CLOSED: FindView = {
  bar: null,
  asked: 0,
  query: { text: '', wholeWord: false, matchCase: false, onlyInThoughts: false },
  replacement: '',
  hits: [],
  at: null,
  told: null,
  ...NO_HISTORY,
}

/** What is selected, where it can be looked for: short, and of one line. */
function selectedWords({ state: { doc, selection } }: EditorPort): string | null {
  const { $from, $to, from, to } = selection
  if (!$from.sameParent($to) || to - from > LONGEST) return null
  const words = doc.textBetween(from, to, '\n', '\n')
  return words.trim() === '' || words.includes('\n') ? null : words
}
