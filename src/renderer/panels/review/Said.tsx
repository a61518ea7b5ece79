import { text } from '../../../../resources/text/en.ts'
import type { Decision } from '../../session/review/view.ts'
import { type Session, useSession, useStory, useValue } from '../../session.ts'
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
        <Button look="quiet" onClick={() => takeBack(session, decision)}>
          {text.review.undo}
        </Button>
      )}
    </div>
  )
}

/** A word is taken off the author's list; all else is the story's history. */
function takeBack(session: Session, decision: Decision): void {
  if (decision.did === 'learnt') {
    const { words } = session.settings.get()
    session.changeSettings({ words: words.filter((each) => each !== decision.word) })
  } else session.run('edit.undo')
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
    case 'learnt':
      return text.review.learnt(decision.word)
    case 'failed':
      return text.review.failed
  }
}
