import { text } from '../../../../resources/text/en.ts'
import type { FindingKind } from '../../../findings/index.ts'
import type { RepairCode } from '../../../repairs/index.ts'
import type { Rejection } from '../../../story/schema/doc.ts'
import { useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'

/** How many are listed, the latest first. */
const LISTED = 100

/** What the author turned down: kept with the story, not shown again, and taken back here. */
export function TurnedDown() {
  const { review } = useStory()
  const { rejections } = useValue(review.view)
  if (rejections.length === 0) return null
  return (
    <details className="review-turned-down">
      <summary>{text.review.turnedDown(rejections.length)}</summary>
      <ul>
        {rejections
          .slice(-LISTED)
          .toReversed()
          .map((each) => (
            <li key={JSON.stringify(each)}>
              <p>
                {isEverywhere(each)
                  ? `${each.quote || wordsOf(each)}: ${text.review.everywhere}`
                  : each.quote}
              </p>
              <div className="proposal-acts">
                <Button onClick={() => review.takeBack(each)}>{text.review.takeBack}</Button>
                {each.scene !== '' && (
                  <Button look="quiet" onClick={() => review.show(each)}>
                    {text.review.show}
                  </Button>
                )}
              </div>
            </li>
          ))}
      </ul>
    </details>
  )
}

/** Turned down for the whole of the story, wherever it stands. */
const isEverywhere = ({ scene, before, after }: Rejection) => scene === '' && before === '' && after === ''

function wordsOf({ kind }: Rejection): string {
  const [sort = '', code = ''] = kind.split('/')
  const repairs: { readonly [code: string]: string } = text.findings.repairs satisfies Record<
    RepairCode,
    string
  >
  return repairs[code] ?? text.review.kinds[sort as FindingKind] ?? code // as: kept by this app; another's is shown as it is
}
