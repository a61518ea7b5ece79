import { text } from '../../../../resources/text/en.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'

/** Spelling, as far as there is something to say of it: offered where it is off, and how it gets on. */
export function Spelling() {
  const session = useSession()
  const { grammar, review } = useStory()
  const { kinds } = useValue(review.view)
  const state = useValue(grammar.state)
  const words = text.review.spelling
  switch (state) {
    case 'done':
      // Else it is seen by what was found.
      return kinds.has('grammar') ? null : (
        <div className="review-spelling">
          <p role="status">{words.done}</p>
        </div>
      )
    case 'off':
      return (
        <div className="review-spelling">
          <Button
            onClick={() =>
              session.changeSettings({ grammar: { misspelling: true, grammar: true, style: false } })
            }
          >
            {words.off}
          </Button>
        </div>
      )
    case 'failed':
      return (
        <div className="review-spelling">
          <p role="status">{words.failed}</p>
          <Button look="quiet" onClick={grammar.again}>
            {words.again}
          </Button>
        </div>
      )
    default:
      return (
        <div className="review-spelling">
          <p role="status">{words[state]}</p>
        </div>
      )
  }
}
