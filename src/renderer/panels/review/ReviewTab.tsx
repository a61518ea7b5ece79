import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Head } from './Head.tsx'
import { actOn } from './keys.ts'
import { Nothing } from './Nothing.tsx'
import { Queue } from './Queue.tsx'
import './review.css'
import { Said } from './Said.tsx'
import { Spelling } from './Spelling.tsx'
import { TurnedDown } from './TurnedDown.tsx'

/** All that is proposed about the story, one after the other, and what the author decides. */
export function ReviewTab() {
  const session = useSession()
  const { review } = useStory()
  const view = useValue(review.view)
  const root = useRef<HTMLDivElement>(null)
  /** Whether the focus goes along with what is looked at. */
  const follow = useRef(false)

  useEffect(() => {
    review.begin()
    return review.end
  }, [review])

  const overlay = useValue(session.overlay)
  const wanted = overlay?.kind === 'review'
  const asked = overlay?.kind === 'thinker' ? overlay.card : null
  useEffect(() => {
    if (!wanted) return
    session.show(null)
    follow.current = true
    focusCurrent(root.current)
  }, [session, wanted])

  const current = view.current?.key
  const nothing = view.items.length === 0 && !view.busy
  // biome-ignore lint/correctness/useExhaustiveDependencies: when something else is looked at, or nothing is left
  useLayoutEffect(() => {
    const card = currentOf(root.current)
    if (!card) return
    if (follow.current && !isInField(document.activeElement)) card.focus({ preventScroll: true })
    follow.current = root.current?.contains(document.activeElement) ?? false
    card.scrollIntoView({ block: 'nearest' })
  }, [current, nothing])

  // What had the focus here may be gone: a button whose work is done, a question that was answered.
  useLayoutEffect(() => {
    if (follow.current && document.activeElement === document.body) focusCurrent(root.current)
  })

  const keys = (event: KeyboardEvent) => {
    const act = actOn(
      event,
      review,
      () => session.run('review.thinker'),
      () => session.run('review.addWord'),
    )
    if (!act) return
    event.preventDefault()
    follow.current = true
    act()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its keys are those of the cards in it
    <div
      ref={root}
      className="review"
      tabIndex={-1}
      onKeyDown={keys}
      onFocus={() => {
        follow.current = true
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null) follow.current = event.currentTarget.contains(event.relatedTarget)
      }}
    >
      <div className="review-top">
        <Head />
        <Said />
      </div>
      {view.items.length > 0 ? <Queue asked={asked} /> : <Nothing />}
      {view.items.length > 0 && <Broken />}
      <Spelling />
      <TurnedDown />
    </div>
  )
}

/** Under what was found before nobody looked any more. */
function Broken() {
  const { reader } = useStory()
  if (!useValue(reader.failed)) return null
  const words = text.review.broken
  return (
    <div className="review-spelling">
      <p>{words.title}.</p>
      <Button look="quiet" onClick={reader.again}>
        {words.again}
      </Button>
    </div>
  )
}

const currentOf = (root: HTMLElement | null) => root?.querySelector<HTMLElement>('[data-current]') ?? null

const isInField = (element: Element | null) => element?.matches('input, select, textarea') ?? false

/** On the current card; where there is none, on what says so, and before anything can be said on the review itself. */
const focusCurrent = (root: HTMLElement | null) => (currentOf(root) ?? root)?.focus({ preventScroll: true })
