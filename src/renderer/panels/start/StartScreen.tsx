import { type KeyboardEvent, useRef, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { Draft, Orphan, Recent, Sample, StartLists } from '../../../contract/start.ts'
import { bridge } from '../../bridge.ts'
import { useSession, useValue } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { Problems } from '../notices/Problems.tsx'
import { open } from './open.ts'
import { StartRow } from './StartRow.tsx'
import './start.css'
import { useStartLists } from './useStartLists.ts'

/** What a window shows before a story is open: ways to begin, and the stories there are. */
export function StartScreen() {
  const lists = useStartLists()
  const [discarded, setDiscarded] = useState<Draft | null>(null)
  const page = useRef<HTMLDivElement>(null)
  useFocusKept(() => page.current?.querySelector<HTMLElement>('.start-row-open, .start-way')?.focus())

  const discard = (draft: Draft) => {
    setDiscarded(draft)
    void bridge.call('start.discardDraft', { id: draft.id })
  }
  const restore = (draft: Draft) => {
    setDiscarded(null)
    void bridge.call('start.restoreDraft', { id: draft.id })
  }
  return (
    <div className="start">
      <Problems />
      {discarded && (
        <Bar tone="news" title={text.start.discarded(titleOf(discarded))}>
          <Button onClick={() => restore(discarded)}>{text.start.undo}</Button>
          <Button look="quiet" onClick={() => setDiscarded(null)}>
            {text.saving.dismiss}
          </Button>
        </Bar>
      )}
      <main className="start-scroll">
        <div ref={page} className="start-page">
          <h1 className="start-name">{text.start.name}</h1>
          <p className="start-tagline">{text.start.tagline}</p>
          <Ways first={lists !== null && isEmpty(lists)} />
          {lists && <Stories lists={lists} onDiscard={discard} />}
        </div>
      </main>
    </div>
  )
}

const isEmpty = (lists: StartLists) =>
  [lists.drafts, lists.orphans, lists.recent].every((each) => each.length === 0)

const titleOf = (story: { readonly title: string; readonly name?: string }) =>
  story.title || story.name || text.start.drafts.untitled

/** How to begin; on the very first start with a word on what this is about. */
function Ways({ first }: { first: boolean }) {
  const session = useSession()
  const { open: opening, new: empty, welcome } = text.start
  return (
    <>
      {first && <p className="start-welcome">{welcome}</p>}
      <div className="start-ways">
        <button type="button" className="start-way is-first" onClick={() => session.run('file.open')}>
          <strong>{opening.title}</strong>
          <span>{opening.text}</span>
        </button>
        <button type="button" className="start-way" onClick={() => session.run('file.new')}>
          <strong>{empty.title}</strong>
          <span>{empty.text}</span>
        </button>
      </div>
    </>
  )
}

/** The lists, in which the arrow keys go from story to story. */
function Stories({ lists, onDiscard }: { lists: StartLists; onDiscard: (draft: Draft) => void }) {
  const now = new Date()
  const titles = lists.recent.map(titleOf)
  const isShared = (recent: Recent) => titles.filter((each) => each === titleOf(recent)).length > 1
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its buttons
    <div className="start-stories" onKeyDown={walkRows}>
      {lists.drafts.length > 0 && (
        <section aria-labelledby="start-drafts">
          <h2 id="start-drafts">{text.start.drafts.title}</h2>
          <ul>
            {lists.drafts.map((each) => (
              <DraftRow key={each.id} draft={each} now={now} onDiscard={onDiscard} />
            ))}
          </ul>
        </section>
      )}
      {lists.orphans.length > 0 && (
        <section aria-labelledby="start-orphans">
          <h2 id="start-orphans">{text.start.orphans.title}</h2>
          <ul>
            {lists.orphans.map((each) => (
              <OrphanRow key={each.id} orphan={each} now={now} />
            ))}
          </ul>
        </section>
      )}
      {lists.recent.length > 0 && (
        <section aria-labelledby="start-recent">
          <h2 id="start-recent">{text.start.recent.title}</h2>
          <ul>
            {lists.recent.map((each) => (
              <RecentRow key={each.path} recent={each} shared={isShared(each)} now={now} />
            ))}
          </ul>
        </section>
      )}
      <DropHint />
      <WithoutAsking />
      {lists.samples.length > 0 && <Samples samples={lists.samples} />}
    </div>
  )
}

function DropHint() {
  const session = useSession()
  return (
    <div className="start-drop">
      <p>{text.start.drop}</p>
      <Button onClick={() => session.run('file.openFolder')}>{text.start.folder}</Button>
    </div>
  )
}

/** Who has said that files open without a question can take it back here; nobody else need see it. */
function WithoutAsking() {
  const session = useSession()
  const { openWithoutAsking } = useValue(session.settings)
  const [wasSet] = useState(openWithoutAsking)
  if (!wasSet && !openWithoutAsking) return null
  return (
    <div className="start-without">
      <Check
        checked={openWithoutAsking}
        onChange={(openWithoutAsking) => session.changeSettings({ openWithoutAsking })}
      >
        {text.opening.withoutLater}
      </Check>
    </div>
  )
}

function DraftRow(props: { draft: Draft; now: Date; onDiscard: (draft: Draft) => void }) {
  const { draft, now, onDiscard } = props
  const session = useSession()
  return (
    <StartRow
      title={titleOf(draft)}
      badge={
        <span className="start-badge">{draft.open ? text.start.drafts.open : text.start.drafts.badge}</span>
      }
      when={text.when(new Date(draft.changed), now)}
      words={text.words(draft.words)}
      removal={{ label: text.start.discard(titleOf(draft)), run: () => onDiscard(draft) }}
      onOpen={() => open(session, bridge.call('story.openDraft', { id: draft.id }))}
    />
  )
}

function OrphanRow({ orphan, now }: { orphan: Orphan; now: Date }) {
  const session = useSession()
  const words = text.start.orphans
  return (
    <StartRow
      title={orphan.name}
      badge={<span className="start-badge">{words.badge}</span>}
      when={text.when(new Date(orphan.at), now)}
      words={words.words}
      removal={{
        label: words.setAside(orphan.name),
        run: () => void bridge.call('start.setAside', { id: orphan.id }),
      }}
      onOpen={() => open(session, bridge.call('story.openOrphan', { id: orphan.id }))}
    />
  )
}

/** `shared`: another one has the same title, so that only its file tells them apart. */
function RecentRow({ recent, shared, now }: { recent: Recent; shared: boolean; now: Date }) {
  const session = useSession()
  return (
    <StartRow
      title={titleOf(recent)}
      badge={
        recent.missing ? (
          <span className="start-badge">{text.start.recent.missing}</span>
        ) : (
          shared && (
            <span className="start-row-file" title={recent.path}>
              {recent.name}
            </span>
          )
        )
      }
      faded={recent.missing}
      when={text.when(new Date(recent.opened), now)}
      words={text.words(recent.words)}
      removal={{
        label: text.start.forget(titleOf(recent)),
        run: () => void bridge.call('start.forget', { path: recent.path }),
      }}
      onOpen={() => open(session, bridge.call('story.open', { path: recent.path }))}
    />
  )
}

function Samples({ samples }: { samples: readonly Sample[] }) {
  const session = useSession()
  return (
    <section aria-labelledby="start-samples" className="start-samples">
      <h2 id="start-samples">{text.start.samples.title}</h2>
      <p>{text.start.samples.text}</p>
      <ul>
        {samples.map((each) => (
          <li key={each.name}>
            <button
              type="button"
              className="start-sample"
              onClick={() => open(session, bridge.call('story.openSample', { name: each.name }))}
            >
              {each.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function walkRows(event: KeyboardEvent<HTMLDivElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.start-row-open, .start-sample')]
  const at = rows.findIndex((each) => each.matches(':focus'))
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (at < 0 || next === undefined) return
  event.preventDefault()
  rows[next]?.focus()
}
