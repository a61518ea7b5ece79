import { TextSelection, type Transaction } from '@tiptap/pm/state'
import {
  applyFindings,
  type Change,
  compatible,
  type Found,
  type Pending,
  placeOf,
  type QueueItem,
  reject,
  takeBack,
} from '../../../findings/index.ts'
import type { Rejection } from '../../../story/schema/doc.ts'
import { blockText, textBlockAt } from '../../../story/walk.ts'
import type { EditorPort } from '../editor-port.ts'
import type { FoundStore } from '../findings/found-store.ts'
import type { OpenSource } from '../findings/source.ts'
import type { Readable } from '../store.ts'
import { narrowed, type Side, widened } from './bounds.ts'
import { layOut } from './desk.ts'
import type { ReviewChoices, ReviewView } from './view.ts'

/** All that is proposed about a story, as panels see it, and what the author decides. */
export interface Review {
  readonly view: Readable<ReviewView>
  /** The author looks at proposals from now on: there is a current one where there are any. */
  begin(): void
  end(): void
  /** Brings the current one into the middle of the page. */
  reveal(): void
  /**
   * So many items on or back in the order of the queue, as far as there are any; `from`: to the nearest after, or
   * before, that place of the page.
   */
  go(by: number, from?: number): void
  /** Looks at the nearest one after a caret on the page, unless that is in the current one. */
  come(caret: number): void
  look(key: string): void
  /** What is proposed at a position of the page; null: nothing. */
  at(pos: number): QueueItem | null
  /** Looks at that; the page stays where it is. Where nothing is proposed, nothing changes. */
  lookAt(pos: number): void
  /** The same for a caret, which may be in the current one as well: then that is meant. */
  follow(caret: number): void
  /** About where on the page the author went on to from the caret, beside the page; null: nowhere. */
  wentTo(): number | null
  /** Puts the caret where the current one begins. */
  bringCaret(): void
  /** Back to the page: where the author went on from the caret, it comes along; where not, it comes in sight. */
  leave(): void
  /** Accepts the current one, as it is proposed or as the author chose. */
  accept(choice?: Choice): void
  reject(): void
  /** The author says that the word looked at is right, wherever it stands. */
  learnt(word: string): void
  /** Accepts all that is shown and very likely; a version is kept first, and one undo takes it back. */
  acceptVeryLikely(): Promise<void>
  /** Moves a thought's bounds by a sentence. */
  widen(side: Side): void
  narrow(side: Side): void
  choose(change: Partial<ReviewChoices>): void
  takeBack(rejection: Rejection): void
  /** Shows the words that were turned down, where they still are. */
  show(rejection: Rejection): void
  close(): void
}

/** What the author wants in place of what is proposed. */
export type Choice =
  /** A thought by somebody else; null: by nobody in particular. */
  | { readonly by: string | null }
  /** One of the finding's other changes, from 0. */
  | { readonly instead: number }

/** `keepVersion` is called before a great many things are changed at once. */
export function startReview(
  editor: EditorPort,
  store: FoundStore,
  sources: readonly OpenSource[],
  keepVersion: () => Promise<unknown>,
): Review {
  const desk = layOut(editor, store, sources)
  const { view } = desk
  /** Beside the page, the author went on to something else than what the caret is at. */
  let wentOn = false
  const goOn = () => {
    wentOn = !editor.focused
  }
  editor.onChange(({ transactions }) => {
    if (transactions.length === 0 && editor.focused) wentOn = false
  })

  const wentTo = () => (wentOn && !editor.focused ? desk.near() : null)

  /** Decides on the current item: `change` makes it, and answers whether it could. */
  function decide(did: 'accepted' | 'rejected', change: (tr: Transaction, all: Found[]) => boolean): void {
    desk.refresh()
    const { current: item } = view.get()
    if (!item) return
    goOn()
    const { tr } = editor.state
    const next = nextOf(item)
    const all = desk.locate(item)
    if (all.length < item.all.length || !change(tr, all)) desk.say({ did: 'failed' })
    else desk.decide(tr, { did, kind: item.first.finding.kind }, [item], next)
    desk.reveal()
  }

  /** What is looked at once the current one is gone. */
  function nextOf(item: QueueItem): QueueItem | null {
    const { items } = view.get()
    const at = items.findIndex((each) => each.key === item.key)
    return items[at + 1] ?? items[at - 1] ?? null
  }

  function moveBounds(move: typeof widened, side: Side): void {
    const { current, bounds } = view.get()
    if (current?.first.finding.change?.do !== 'mark-thought') return
    const { finding, block } = current.first
    desk.setBounds(move(blockText(block), bounds ?? finding, side) ?? bounds)
    desk.reveal()
  }

  function lookAt(pos: number): void {
    const item = itemAt(editor, view.get().items, pos)
    if (!item) return
    goOn()
    desk.open(true)
    desk.look(item)
  }

  return {
    view,
    begin: () => desk.open(true),
    end() {
      wentOn = false
      desk.open(false)
    },
    reveal: desk.reveal,
    go(by, from) {
      const had = view.get().current !== null
      goOn()
      desk.open(true)
      desk.refresh()
      const { items, current } = view.get()
      const range = desk.range()
      const away = from !== undefined && (!range || from < range.from || from > range.to)
      const at = items.findIndex((each) => each.key === current?.key)
      if (away) desk.look(desk.beside(from, by > 0 ? 1 : -1) ?? current)
      // The first one is where the author is.
      else if (had) desk.look(items[Math.max(0, Math.min(items.length - 1, at + by))] ?? current)
      desk.reveal()
    },
    come(caret) {
      desk.open(true)
      desk.refresh()
      const range = desk.range()
      const away = !range || caret < range.from || caret > range.to
      if (away) desk.look(desk.beside(caret, 1) ?? view.get().current)
      desk.reveal()
    },
    look(wanted) {
      goOn()
      desk.open(true)
      desk.look(view.get().items.find((each) => each.key === wanted) ?? null)
      desk.reveal()
    },
    at: (pos) => itemAt(editor, view.get().items, pos),
    lookAt,
    follow(caret) {
      const range = desk.range()
      if (!range || caret < range.from || caret > range.to) lookAt(caret)
    },
    bringCaret() {
      const range = desk.range()
      const { doc, tr } = editor.state
      if (range) editor.dispatch(tr.setSelection(TextSelection.create(doc, range.from)))
    },
    wentTo,
    leave() {
      const at = wentTo()
      editor.apply(({ doc, tr }, dispatch) => {
        if (at !== null) tr.setSelection(TextSelection.near(doc.resolve(at)))
        dispatch?.(tr.scrollIntoView())
        return true
      })
    },
    accept(choice) {
      decide('accepted', (tr, all) => {
        const { bounds } = view.get()
        return applyFindings(
          tr,
          all.map((each) => asChosen(each, bounds, choice)),
        ).ok
      })
    },
    reject() {
      decide('rejected', (tr, all) => {
        reject(tr, all)
        return tr.docChanged
      })
    },
    learnt(word) {
      const { current } = view.get()
      goOn()
      if (current) desk.decide(editor.state.tr, { did: 'learnt', word }, [current], nextOf(current))
      desk.reveal()
    },
    async acceptVeryLikely() {
      await keepVersion()
      desk.refresh()
      const { items, current } = view.get()
      const sure = items.filter(({ confidence }) => confidence === 'very likely')
      const groups = compatible(sure.map((item) => Object.assign(desk.locate(item), { item })))
      const { tr } = editor.state
      if (groups.length === 0 || !applyFindings(tr, groups.flat()).ok) return desk.say({ did: 'failed' })
      const which = groups.map(({ item }) => item)
      desk.decide(tr, { did: 'accepted-all', count: which.length }, which, current)
    },
    widen: (side) => moveBounds(widened, side),
    narrow: (side) => moveBounds(narrowed, side),
    choose: desk.choose,
    takeBack(rejection) {
      const { tr } = editor.state
      takeBack(tr, rejection)
      if (!tr.docChanged) return
      goOn()
      const before = new Set(view.get().items.map((each) => each.key))
      desk.decide(tr, { did: 'took-back' }, [], null)
      const back = view.get().items.find((each) => !before.has(each.key))
      if (back) desk.look(back)
      desk.reveal()
    },
    show(rejection) {
      const place = placeOf(editor.state.doc, rejection)
      if (place) editor.center(place)
    },
    close: desk.close,
  }
}

/** What is proposed at a position; what is the same all over the story is not marked there, and not meant. */
function itemAt(editor: EditorPort, items: readonly QueueItem[], pos: number): QueueItem | null {
  const block = textBlockAt(editor.state.doc, pos)
  if (!block) return null
  const isHere = ({ block: node, finding }: Pending) =>
    node === block.node && block.pos + 1 + finding.from <= pos && pos <= block.pos + 1 + finding.to
  return items.find(({ first, all }) => first.finding.alike !== 'code' && all.some(isHere)) ?? null
}

/** A finding as the author wants it: with other bounds, by somebody else, or changed otherwise. */
function asChosen(
  { finding, block }: Found,
  bounds: ReviewView['bounds'],
  choice: Choice | undefined,
): Found {
  const change = changeBy(finding, choice)
  const moved = change?.do === 'mark-thought' ? bounds : null
  return { finding: { ...finding, ...moved, change }, block }
}

function changeBy({ change, instead }: Found['finding'], choice: Choice | undefined): Change | null {
  if (!choice) return change
  if ('instead' in choice) return instead?.[choice.instead] ?? null
  return change?.do === 'mark-thought' ? { ...change, by: choice.by } : change
}
