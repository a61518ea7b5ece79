import { closeHistory, isHistoryTransaction } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import {
  applyFindings,
  type Confidence,
  compatible,
  type FindingKind,
  type Found,
  foundIn,
  type Pending,
  type PendingByPart,
  placeOf,
  type QueueItem,
  queueOf,
  rangeOf,
  reject,
  rejectionsOf,
  takeBack,
} from '../../../findings/index.ts'
import type { Rejection } from '../../../story/schema/doc.ts'
import type { Range } from '../../../story/search.ts'
import { blockText, findChapter, findScene, textBlockAt, textBlocksOf } from '../../../story/walk.ts'
import type { EditorPort } from '../editor-port.ts'
import type { FoundStore } from '../findings/found-store.ts'
import { sayToProposals } from '../findings/proposals.ts'
import type { OpenSource } from '../findings/source.ts'
import { createStore, type Readable } from '../store.ts'
import { narrowed, type Side, widened } from './bounds.ts'
import { startFinder } from './finder.ts'
import {
  ALL_OF_IT,
  chosen,
  countKinds,
  type Decision,
  type ReviewChoices,
  type ReviewView,
  reviewedOf,
} from './view.ts'

/** All that is proposed about a story, as panels see it, and what the author decides. */
export interface Review {
  readonly view: Readable<ReviewView>
  /** The author looks at proposals from now on: there is a current one where there are any. */
  begin(): void
  end(): void
  /** Brings the current one into the middle of the page. */
  reveal(): void
  /** To the next or the one before, in the order of the queue. */
  go(by: 1 | -1): void
  look(key: string): void
  /** Looks at what is proposed at a position of the page; the page stays where it is. Returns it, null: nothing. */
  lookAt(pos: number): QueueItem | null
  /** Accepts the current one; a thought by somebody else where `by` says so (null: nobody in particular). */
  accept(by?: string | null): void
  reject(): void
  /** Accepts all that is shown and very likely; one undo takes it back. */
  acceptVeryLikely(): void
  /** Moves a thought's bounds by a sentence. */
  widen(side: Side): void
  narrow(side: Side): void
  choose(change: Partial<ReviewChoices>): void
  takeBack(rejection: Rejection): void
  /** Shows the words that were turned down, where they still are. */
  show(rejection: Rejection): void
  close(): void
}

interface Decided {
  readonly kind: FindingKind
  readonly confidence: Confidence
}

export function startReview(editor: EditorPort, store: FoundStore, sources: readonly OpenSource[]): Review {
  const known: PendingByPart = new Map()
  const decided = new Map<string, Decided>()
  let items: readonly QueueItem[] = []
  let choices = ALL_OF_IT
  let decision: Decision | null = null
  let active = false
  /** What is looked at, and about where: where it stood, when it is gone. */
  let key: string | null = null
  let near = 0
  let bounds: Range | null = null
  /** The author went back in history: what that brings back is looked at. */
  let returning = false

  const view = createStore<ReviewView>({
    reading: true,
    busy: true,
    items: [],
    pending: 0,
    kinds: new Map(),
    reviewed: 0,
    veryLikely: 0,
    current: null,
    bounds: null,
    choices,
    told: { person: null, tense: null },
    decision: null,
    rejections: rejectionsOf(editor.state.doc),
  })

  const finder = startFinder(editor, store, sources, (parts) => refresh(parts))

  editor.onChange(({ before, transactions }) => {
    if (before === editor.state.doc) return
    for (const tr of transactions) near = tr.mapping.map(near)
    if (!transactions.some(isHistoryTransaction)) return
    returning = true
    decision = null
    finder.readNow()
    queueMicrotask(() => refresh())
  })

  /** Brings queue, page and view up to date. `parts`: where something was found since. */
  function refresh(parts: ReadonlySet<string> = NO_PARTS): void {
    const { doc } = editor.state
    for (const part of parts) known.delete(part)
    const before = new Set(items.map((each) => each.key))
    const queue = queueOf(doc, store.of, known)
    items = queue.items
    const blocks = [...parts].flatMap((part) => blocksOfPart(part))
    for (const pending of queue.rejected)
      if (!store.hidden.has(pending.finding)) {
        store.hidden.add(pending.finding)
        blocks.push(...blockOf(foundIn(doc, pending)))
      }
    for (const pending of items.flatMap(({ all }) => all))
      if (store.hidden.delete(pending.finding)) blocks.push(...blockOf(foundIn(doc, pending)))
    const back = returning ? items.find((each) => decided.has(each.key) && !before.has(each.key)) : undefined
    if (back) key = back.key
    if (finder.done) returning = false
    show({ blocks })
    if (back && active) reveal()
  }

  function blocksOfPart(id: string) {
    const { doc } = editor.state
    const scene = findScene(doc, id)
    if (scene) return textBlocksOf(scene.node, scene.pos)
    const chapter = findChapter(doc, id)
    return chapter ? [{ node: chapter.node.child(0), pos: chapter.pos + 1 }] : []
  }

  /** Makes a view of what is known, and shows on the page what is looked at. */
  function show({ blocks }: { readonly blocks: readonly Found['block'][] } = { blocks: [] }): void {
    const seen = chosen(items, choices)
    const current = active ? currentOf(seen) : null
    if (current && current.key !== key) {
      key = current.key
      bounds = null
    }
    const range = current && rangeShown(current)
    if (range) near = range.from
    const { state } = editor
    const shownNow = view.get().current
    if (blocks.length > 0 || current !== shownNow || bounds !== view.get().bounds)
      editor.dispatch(sayToProposals(state.tr, { blocks, current: range }))
    view.set({
      reading: !finder.begun,
      busy: !finder.done,
      items: seen,
      pending: items.length,
      kinds: countKinds(items),
      reviewed: reviewedOf(decided, items, choices),
      veryLikely: seen.filter(({ confidence }) => confidence === 'very likely').length,
      current,
      bounds,
      choices,
      told: finder.told,
      decision,
      rejections: rejectionsOf(state.doc),
    })
  }

  function currentOf(seen: readonly QueueItem[]): QueueItem | null {
    const same = seen.find((each) => each.key === key)
    if (same) return same
    // It may come back in a moment, when its words have been read again.
    if (key !== null && !finder.done && seen.length === 0) return null
    return seen.find((each) => (rangeShown(each)?.from ?? -1) >= near) ?? seen[0] ?? null
  }

  const locate = (item: QueueItem): Found[] =>
    item.all.flatMap((each) => foundIn(editor.state.doc, each) ?? [])

  /** Where an item is shown, with the bounds that the author gave it; null where it no longer stands. */
  function rangeShown(item: QueueItem): Range | null {
    const found = foundIn(editor.state.doc, item.first)
    if (!found) return null
    return rangeOf(
      item.key === key && bounds ? { ...found, finding: { ...found.finding, ...bounds } } : found,
    )
  }

  function reveal(): void {
    const { current } = view.get()
    const range = current && rangeShown(current)
    if (range) editor.center(range)
  }

  function lookAtItem(item: QueueItem | null): void {
    active = true
    if (item?.key !== key) bounds = null
    key = item?.key ?? null
    show()
  }

  /** What comes after an item that is about to go. */
  function after(item: QueueItem): QueueItem | null {
    const seen = view.get().items
    const at = seen.findIndex((each) => each.key === item.key)
    return seen[at + 1] ?? seen[at - 1] ?? null
  }

  /** Makes a change of the current item; `change` answers whether it could be made. */
  function decide(did: 'accepted' | 'rejected', change: (tr: Transaction, all: Found[]) => boolean): void {
    refresh()
    const item = view.get().current
    if (!item) return
    const next = after(item)
    const { tr } = editor.state
    const all = locate(item)
    if (all.length < item.all.length || !change(tr, all)) decision = { did: 'failed' }
    else {
      const { kind } = item.first.finding
      decided.set(item.key, { kind, confidence: item.confidence })
      decision = { did, kind }
      key = next?.key ?? null
      bounds = null
      const gone = did === 'accepted' ? new Set(item.all.map(({ finding }) => finding)) : new Set<never>()
      editor.dispatch(sayToProposals(closeHistory(tr), { decided: gone, current: null }))
    }
    finder.readNow()
    refresh()
    reveal()
  }

  return {
    view,
    begin() {
      if (active) return
      active = true
      near = editor.state.selection.from
      refresh()
    },
    end() {
      active = false
      show()
    },
    reveal,
    go(by) {
      refresh()
      const { items: seen, current } = view.get()
      const at = seen.findIndex((each) => each.key === current?.key)
      lookAtItem(active && at >= 0 ? (seen[at + by] ?? current) : currentOf(seen))
      reveal()
    },
    look(wanted) {
      lookAtItem(items.find((each) => each.key === wanted) ?? null)
      reveal()
    },
    lookAt(pos) {
      const block = textBlockAt(editor.state.doc, pos)
      if (!block) return null
      const isHere = ({ block: node, finding }: Pending) =>
        node === block.node && block.pos + 1 + finding.from <= pos && pos <= block.pos + 1 + finding.to
      const here = ({ first, all }: QueueItem) => first.finding.alike !== 'code' && all.some(isHere)
      const item = view.get().items.find(here) ?? null
      if (item) lookAtItem(item)
      return item
    },
    accept(by) {
      decide(
        'accepted',
        (tr, all) =>
          applyFindings(
            tr,
            all.map((each) => asDecided(each, bounds, by)),
          ).ok,
      )
    },
    reject() {
      decide('rejected', (tr, all) => {
        reject(tr, all)
        return true
      })
    },
    acceptVeryLikely() {
      refresh()
      const sure = view.get().items.filter(({ confidence }) => confidence === 'very likely')
      const groups = compatible(sure.map((item) => Object.assign(locate(item), { item })))
      const { tr } = editor.state
      if (groups.length === 0 || !applyFindings(tr, groups.flat()).ok) return
      for (const { item } of groups)
        decided.set(item.key, { kind: item.first.finding.kind, confidence: item.confidence })
      decision = { did: 'accepted-all', count: groups.length }
      bounds = null
      const gone = new Set(groups.flatMap((each) => each.map(({ finding }) => finding)))
      editor.dispatch(sayToProposals(closeHistory(tr), { decided: gone, current: null }))
      finder.readNow()
      refresh()
    },
    widen: (side) => moveBounds(widened, side),
    narrow: (side) => moveBounds(narrowed, side),
    choose(change) {
      choices = { ...choices, ...change }
      show()
    },
    takeBack(rejection) {
      const { tr } = editor.state
      takeBack(tr, rejection)
      if (!tr.docChanged) return
      const before = new Set(items.map((each) => each.key))
      decision = { did: 'took-back' }
      editor.dispatch(closeHistory(tr))
      refresh()
      const back = items.find((each) => !before.has(each.key))
      if (back) lookAtItem(back)
    },
    show(rejection) {
      const place = placeOf(editor.state.doc, rejection)
      if (place) editor.center(place)
    },
    close: () => finder.close(),
  }

  function moveBounds(move: typeof widened, side: Side): void {
    const { current } = view.get()
    if (current?.first.finding.change?.do !== 'mark-thought') return
    const { finding, block } = current.first
    bounds = move(blockText(block), bounds ?? finding, side) ?? bounds
    show()
    reveal()
  }
}

const NO_PARTS: ReadonlySet<string> = new Set()

const blockOf = (found: Found | null): Found['block'][] => (found ? [found.block] : [])

/** A finding as the author wants it: with other bounds, by somebody else. */
function asDecided({ finding, block }: Found, bounds: Range | null, by: string | null | undefined): Found {
  if (finding.change?.do !== 'mark-thought') return { finding, block }
  const change = by === undefined ? finding.change : { ...finding.change, by }
  return { finding: { ...finding, ...bounds, change }, block }
}
