import { useEffect, useRef, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { useStory, useValue } from '../../session.ts'
import { ProposalCard } from './ProposalCard.tsx'

/** How many cards are made at a time: a long queue costs no more than a short one. */
const STRETCH = 20

interface QueueProps {
  /** The card on which it is asked who thinks; null: none. */
  readonly asked: string | null
}

/** The proposals, a card each: those around the current one, and more as the author scrolls. */
export function Queue({ asked }: QueueProps) {
  const { review } = useStory()
  const { items, current, told } = useValue(review.view)
  const at = Math.max(
    0,
    items.findIndex((each) => each.key === current?.key),
  )
  const [more, setMore] = useState({ above: 0, below: 0 })
  const from = Math.max(0, (Math.floor(at / STRETCH) - 1 - more.above) * STRETCH)
  const to = Math.min(items.length, (Math.floor(at / STRETCH) + 2 + more.below) * STRETCH)
  return (
    <>
      {told.person === 'first' ? (
        <p className="review-note">{text.findings.firstPerson}</p>
      ) : (
        told.tense === 'present' && <p className="review-note">{text.findings.presentTense}</p>
      )}
      {from > 0 && <Edge onSeen={() => setMore(({ above, below }) => ({ above: above + 1, below }))} />}
      <ol className="review-queue" aria-label={text.review.queue}>
        {items.slice(from, to).map((item, index) => (
          <li key={item.key} aria-posinset={from + index + 1} aria-setsize={items.length}>
            <ProposalCard
              item={item}
              current={item === current}
              asked={asked === item.key && item === current}
            />
          </li>
        ))}
      </ol>
      {to < items.length && (
        <Edge onSeen={() => setMore(({ above, below }) => ({ above, below: below + 1 }))} />
      )}
    </>
  )
}

/** Where the cards end that were made so far: seen, there are more. */
function Edge({ onSeen }: { readonly onSeen: () => void }) {
  const edge = useRef<HTMLDivElement>(null)
  const seen = useRef(onSeen)
  seen.current = onSeen
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) seen.current()
    })
    if (edge.current) observer.observe(edge.current)
    return () => observer.disconnect()
  }, [])
  return <div ref={edge} className="review-edge" />
}
