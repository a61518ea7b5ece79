import { text } from '../../../../resources/text/en.ts'
import type { Decision } from '../../session/review/view.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'

/** What was decided last, for the eye and for the ear, and the way back. */
export function Said() {
  const session = useSession()
  const { review } = useStory()
  const { decision, reviewed, items } = useValue(review.view)
  const [count, words] = text.review.counter(reviewed, reviewed + items.length)
  return (
    <div className="review-said">
      <p role="status">
        {decision && (
          <>
            {wordsOf(decision)}{' '}
            <span className="unseen">
              {count} {words}.
            </span>
          </>
        )}
      </p>
      {decision && decision.did !== 'failed' && (
        <Button look="quiet" onClick={() => session.run('edit.undo')}>
          {text.review.undo}
        </Button>
      )}
    </div>
  )
}

function wordsOf(decision: Decision): string {
  switch (decision.did) {
    case 'accepted':
      return text.review.accepted(decision.kind)
    case 'rejected':
      return text.review.rejected(decision.kind)
    case 'accepted-all':
      return text.review.acceptedAll(decision.count)
    case 'took-back':
      return text.review.tookBack
    case 'failed':
      return text.review.failed
  }
}
