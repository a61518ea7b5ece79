import { closeHistory, isHistoryTransaction } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import {
  type Confidence,
  type Finding,
  type FindingKind,
  type Found,
  foundIn,
  type PendingByPart,
  type QueueItem,
  queueOf,
  rangeOf,
  rejectionsOf,
} from '../../../findings/index.ts'
import type { Range } from '../../../story/search.ts'
import { type BlockRef, findChapter, findScene, textBlocksOf } from '../../../story/walk.ts'
import type { EditorPort } from '../editor-port.ts'
import type { FoundStore } from '../findings/found-store.ts'
import { sayToProposals } from '../findings/proposals.ts'
import type { OpenSource } from '../findings/source.ts'
import { createStore, type Readable } from '../store.ts'
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

/** The queue as it lies before the author: brought up to date as the story changes and is read. */
export interface Desk {
  readonly view: Readable<ReviewView>
  /** Whether the author looks at proposals: only then is there a current one. */
  open(yes: boolean): void
  /** Takes in what changed and what was found, at once. */
  refresh(): void
  look(item: QueueItem | null): void
  /** Where the current one stands; null: there is none. */
  range(): Range | null
  /** About where that is, or was: what was looked at last may be gone. */
  near(): number
  /** The nearest item that begins after a position, or before it (-1); null: there is none. */
  beside(pos: number, by: 1 | -1): QueueItem | null
  setBounds(bounds: Range | null): void
  choose(change: Partial<ReviewChoices>): void
  /** Where all of an item stands now. */
  locate(item: QueueItem): Found[]
  /** Brings the current one into the middle of the page. */
  reveal(): void
  /** Makes a change of the story that is a decision, one undo; `items` are those it decides on. */
  decide(tr: Transaction, decision: Decision, items: readonly QueueItem[], next: QueueItem | null): void
  /** Says what came of a wish that changed nothing. */
  say(decision: Decision): void
  close(): void
}

export function layOut(editor: EditorPort, store: FoundStore, sources: readonly OpenSource[]): Desk {
  const known: PendingByPart = new Map()
  const decided = new Map<string, { readonly kind: FindingKind; readonly confidence: Confidence }>()
  let items: readonly QueueItem[] = []
  let rejections = rejectionsOf(editor.state.doc)
  let choices = ALL_OF_IT
  let decision: Decision | null = null
  let active = false
  /** What is looked at, and about where: where it stood, when it is gone. */
  let key: string | null = null
  let near = 0
  let bounds: Range | null = null
  /** The author went back in history: what that brings back is looked at. */
  let returning = false

  const view = createStore<ReviewView>(emptyView(rejections))
  const finder = startFinder(editor, store, sources, takeIn)

  editor.onChange(({ before, transactions }) => {
    if (before === editor.state.doc) return
    for (const tr of transactions) near = tr.mapping.map(near)
    if (!transactions.some(isHistoryTransaction)) return
    returning = true
    decision = null
    finder.readNow()
    queueMicrotask(() => takeIn())
  })

  /** Brings queue, page and view up to date. `parts`: where something was found since. */
  function takeIn(parts: ReadonlySet<string> = NO_PARTS): void {
    const { doc } = editor.state
    for (const part of parts) known.delete(part)
    const before = returning ? new Set(items.map((each) => each.key)) : NO_PARTS
    const queue = queueOf(doc, store.of, known)
    items = queue.items
    const blocks = [...parts].flatMap((part) => blocksOf(editor, part))
    for (const pending of queue.rejected) {
      if (store.hidden.has(pending.finding)) continue
      store.hidden.add(pending.finding)
      blocks.push(...blockOf(foundIn(doc, pending)))
    }
    if (rejections !== rejectionsOf(doc))
      for (const pending of items.flatMap(({ all }) => all))
        if (store.hidden.delete(pending.finding)) blocks.push(...blockOf(foundIn(doc, pending)))
    rejections = rejectionsOf(doc)
    const isBack = (each: QueueItem) => decided.has(each.key) && !before.has(each.key)
    const back = returning ? items.find(isBack) : undefined
    if (back && back.key !== key) {
      key = back.key
      bounds = null
    }
    if (finder.done) returning = false
    show(blocks)
    if (back && active) reveal()
  }

  /** Makes a view of what is known, and shows on the page what is looked at. */
  function show(blocks: readonly BlockRef[] = []): void {
    editor.readSelection()
    const seen = chosen(items, choices)
    const current = active ? currentOf(seen) : null
    if (current && current.key !== key) {
      key = current.key
      bounds = null
    }
    const range = current && rangeShown(current)
    if (range) near = range.from
    const before = view.get()
    if (blocks.length > 0 || current !== before.current || bounds !== before.bounds)
      editor.dispatch(sayToProposals(editor.state.tr, { blocks, current: shownOf(current, range) }))
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
      rejections,
    })
  }

  function currentOf(seen: readonly QueueItem[]): QueueItem | null {
    const same = seen.find((each) => each.key === key)
    return same ?? seen.find((each) => (rangeShown(each)?.from ?? -1) >= near) ?? seen[0] ?? null
  }

  /** Where an item is shown, with the bounds that the author gave it; null where it no longer stands. */
  function rangeShown(item: QueueItem): Range | null {
    const found = foundIn(editor.state.doc, item.first)
    if (!found) return null
    const moved = item.key === key && bounds
    return rangeOf(moved ? { ...found, finding: { ...found.finding, ...moved } } : found)
  }

  function range(): Range | null {
    const { current } = view.get()
    return current && rangeShown(current)
  }

  function reveal(): void {
    const where = range()
    if (where) editor.center(where)
  }

  function beside(pos: number, by: 1 | -1): QueueItem | null {
    const begins = (item: QueueItem) => rangeShown(item)?.from ?? pos
    const seen = chosen(items, { ...choices, order: 'story' })
    const found =
      by === 1 ? seen.find((each) => begins(each) > pos) : seen.findLast((each) => begins(each) < pos)
    return found ?? null
  }

  return {
    view,
    open(yes) {
      if (active === yes) return
      active = yes
      near = editor.state.selection.from
      takeIn()
    },
    refresh: () => takeIn(),
    look(item) {
      if (item?.key !== key) bounds = null
      key = item?.key ?? null
      show()
    },
    range,
    near: () => near,
    beside,
    setBounds(wanted) {
      bounds = wanted
      show()
    },
    choose(change) {
      choices = { ...choices, ...change }
      show()
    },
    locate: ({ all }) => all.flatMap((each) => foundIn(editor.state.doc, each) ?? []),
    reveal,
    decide(tr, made, which, next) {
      for (const { key, confidence, first } of which)
        decided.set(key, { kind: first.finding.kind, confidence })
      decision = made
      key = next?.key ?? null
      bounds = null
      const gone = made.did === 'rejected' || made.did === 'took-back' ? [] : which
      const findings = new Set<Finding>(gone.flatMap(({ all }) => all.map(({ finding }) => finding)))
      editor.dispatch(sayToProposals(closeHistory(tr), { decided: findings, current: null }))
      finder.readNow()
      takeIn()
    },
    say(made) {
      decision = made
      show()
    },
    close: () => finder.close(),
  }
}

const NO_PARTS: ReadonlySet<string> = new Set()

const blockOf = (found: Found | null): BlockRef[] => (found ? [found.block] : [])

const shownOf = (item: QueueItem | null, range: Range | null) =>
  item && range ? { ...range, kind: item.first.finding.kind } : null

/** The text blocks of a scene; of a chapter, its title. */
function blocksOf({ state: { doc } }: EditorPort, id: string): BlockRef[] {
  const scene = findScene(doc, id)
  if (scene) return textBlocksOf(scene.node, scene.pos)
  const chapter = findChapter(doc, id)
  return chapter ? [{ node: chapter.node.child(0), pos: chapter.pos + 1 }] : []
}

const emptyView = (rejections: ReviewView['rejections']): ReviewView => ({
  reading: true,
  busy: true,
  items: [],
  pending: 0,
  kinds: new Map(),
  reviewed: 0,
  veryLikely: 0,
  current: null,
  bounds: null,
  choices: ALL_OF_IT,
  told: { person: null, tense: null },
  decision: null,
  rejections,
})
