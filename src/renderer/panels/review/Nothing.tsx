import { text } from '../../../../resources/text/en.ts'
import { ALL_OF_IT } from '../../session/review/view.ts'
import { useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'

/** Where nothing is to be looked at: not yet, no more, or nothing at all. */
export function Nothing() {
  const { review, reader } = useStory()
  const isBroken = useValue(reader.failed)
  const { reading, busy, pending, reviewed } = useValue(review.view)
  const words = text.review
  if (reading) return <Calm title={words.reading} hint={words.readingHint} />
  if (pending > 0)
    return (
      <Calm title={words.nothingChosen}>
        <Button onClick={() => review.choose(ALL_OF_IT)}>{words.showAll}</Button>
      </Calm>
    )
  if (isBroken)
    return (
      <Calm title={words.broken.title} hint={words.broken.text}>
        <Button onClick={reader.again}>{words.broken.again}</Button>
      </Calm>
    )
  // Something may come of what is being read again.
  if (busy) return <div className="review-calm" />
  return reviewed > 0 ? (
    <Calm title={words.end} hint={words.endHint} />
  ) : (
    <Calm title={words.nothing} hint={words.nothingHint} />
  )
}

interface CalmProps {
  readonly title: string
  readonly hint?: string
  readonly children?: React.ReactNode
}

function Calm({ title, hint, children }: CalmProps) {
  return (
    <div className="review-calm">
      <h2 data-current tabIndex={-1}>
        {title}
      </h2>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  )
}
