import { closeHistory } from '@tiptap/pm/history'
import { Step } from '@tiptap/pm/transform'
import type { ItalicaBridge } from '../../contract/api.ts'
import type { SavedState } from '../../contract/open-story.ts'
import type { Conflict, Met } from '../../contract/outside.ts'
import { schema } from '../../story/schema/index.ts'
import type { OutsideNews, SideChoice, Undecided } from '../session.ts'
import type { StoryLink } from '../story-link.ts'
import type { EditorPort } from './editor-port.ts'
import { fromOutside } from './read-only.ts'
import { createStore, type Readable } from './store.ts'
import { markPassages, passagesIn } from './two-sides.ts'
import { decide, type Loose, undecidedIn } from './undecided.ts'

/** How long to wait for a gap in someone's typing before asking again, in milliseconds. */
const GAP = 250

/** What others did to the story's file, brought onto the page. */
export interface Outside {
  readonly news: Readable<OutsideNews | null>
  readonly undecided: Readable<number>
  /** Main says how safe the work is: one state asks for a meeting. */
  saved(state: SavedState): void
  /** Takes in what somebody else wrote: to the file, or to a conflict copy of that name. */
  takeIn(copy: string | null): void
  /** What a merge left standing twice as the story was opened. */
  found(conflicts: readonly Conflict[]): void
  readUndecided(): readonly Undecided[]
  decide(choices: ReadonlyMap<string, SideChoice>): void
  dismiss(): void
  close(): void
}

export function followOutside(
  { call }: Pick<ItalicaBridge, 'call'>,
  id: string,
  editor: EditorPort,
  link: StoryLink,
): Outside {
  const news = createStore<OutsideNews | null>(null)
  const undecided = createStore(0)
  let loose: readonly Loose[] = []
  let closed = false
  let isMeeting = false

  const count = () => undecided.set(passagesIn(editor.state).length + loose.length)
  editor.onChange(count)

  /** Asks until nothing was typed between the question and the answer: what is typed is never held up. */
  async function meet(copy: string | null): Promise<void> {
    while (!closed) {
      const proof = await link.prove()
      const { doc } = editor.state
      const met = await call('story.meet', { id, copy, ...proof })
      editor.readSelection()
      if (met.kind === 'resync') await link.resync()
      else if (met.kind !== 'steps' || editor.state.doc === doc) return end(met)
      else await new Promise((resolve) => setTimeout(resolve, GAP))
    }
  }

  async function end(met: Exclude<Met, { kind: 'resync' }>): Promise<void> {
    if (met.kind === 'failed') news.set({ kind: 'stuck', problem: met.problem })
    if (met.kind === 'same' && news.get()?.kind === 'stuck') news.set(null)
    if (met.kind !== 'steps' || closed) return
    const { steps, how, conflicts } = met
    editor.keepView(() => {
      const tr = closeHistory(editor.state.tr)
      for (const step of steps) tr.step(Step.fromJSON(schema, step))
      markPassages(tr, conflicts)
      editor.dispatch(fromOutside(tr))
    })
    loose = [...loose, ...conflicts.filter((each) => each.kind !== 'text')]
    count()
    await link.flush()
    await call('story.met', { id })
    if (steps.length > 0) news.set({ kind: how === 'theirs' ? 'updated' : 'merged' })
    else news.set(null)
  }

  function takeIn(copy: string | null): void {
    if (isMeeting) return // main looks again when it is over
    isMeeting = true
    meet(copy)
      .catch(reportError)
      .finally(() => {
        isMeeting = false
      })
  }

  return {
    news,
    undecided,
    saved(state) {
      if (state.kind === 'conflict' && state.why === 'changed' && news.get()?.kind !== 'stuck') takeIn(null)
      if (state.kind === 'saved' && state.at !== null && news.get()?.kind === 'stuck') news.set(null)
    },
    takeIn,
    found(conflicts) {
      loose = conflicts.filter((each) => each.kind !== 'text')
      const { tr } = editor.state
      markPassages(tr, conflicts)
      editor.dispatch(tr)
      count()
    },
    readUndecided: () => undecidedIn(editor.state, loose),
    decide(choices) {
      const tr = closeHistory(editor.state.tr)
      decide(tr, editor.state, loose, choices)
      loose = []
      editor.dispatch(tr)
      count()
      news.set(null)
    },
    dismiss: () => news.set(null),
    close() {
      closed = true
    },
  }
}
