import { text } from '../../../../resources/text/en.ts'
import { CONFIDENCES, type FindingKind } from '../../../findings/index.ts'
import { GRAMMAR_SORTS } from '../../../grammar/index.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'

/** How far the author is, what is shown, and the one key for all that is very likely. */
export function Head() {
  const session = useSession()
  const { review } = useStory()
  const { items, reviewed, veryLikely, reading, pending } = useValue(review.view)
  if (reading || (pending === 0 && reviewed === 0)) return null
  const all = reviewed + items.length
  const [count, words] = text.review.counter(reviewed, all)
  return (
    <div className="review-head">
      <div className="review-sum">
        <span>
          <b>{count}</b> {words}
        </span>
        {veryLikely > 0 && (
          <Button look="quiet" onClick={() => session.run('review.acceptVeryLikely')}>
            {text.review.acceptVeryLikely(veryLikely)}
          </Button>
        )}
      </div>
      <progress
        className="review-bar"
        aria-label={text.review.progress}
        value={reviewed}
        max={Math.max(1, all)}
      />
      <Shown />
    </div>
  )
}

/** In this order, thoughts first. */
const KINDS = Object.keys(text.review.kindsShown) as FindingKind[] // as: Object.keys forgets what it read them from

/** What of all that is proposed the author looks at. */
function Shown() {
  const session = useSession()
  const settings = useValue(session.settings)
  const { review } = useStory()
  const { kinds, choices } = useValue(review.view)
  const toggle = (kind: FindingKind) => {
    const without = new Set(choices.without)
    if (!without.delete(kind)) without.add(kind)
    review.choose({ without })
  }
  const there = KINDS.filter((kind) => kinds.has(kind) || choices.without.has(kind))
  if (there.length === 0) return null
  return (
    <div className="review-shown">
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that are on or off, no fields of a form */}
      <div className="review-kinds" role="group" aria-label={text.review.shown}>
        {there.map((kind) => (
          <button
            key={kind}
            type="button"
            className="review-kind"
            aria-pressed={!choices.without.has(kind)}
            onClick={() => toggle(kind)}
          >
            {text.review.kindsShown[kind]} <span>{kinds.get(kind) ?? 0}</span>
          </button>
        ))}
      </div>
      <Menu
        label={text.review.order}
        items={[
          ...(['story', 'confidence'] as const).map((order) => ({
            label: text.review.inOrder[order],
            checked: choices.order === order,
            run: () => review.choose({ order }),
          })),
          ...CONFIDENCES.toReversed().map((least, at) => ({
            label: text.review.least[least],
            checked: choices.least === least,
            apart: at === 0,
            run: () => review.choose({ least }),
          })),
          ...(['review.misspelling', 'review.grammar', 'review.style'] as const).map((id, at) => ({
            label: text.commands[id],
            checked: settings.grammar[GRAMMAR_SORTS[at] ?? 'misspelling'],
            apart: at === 0,
            run: () => session.run(id),
          })),
          { label: text.commands['review.words'], apart: true, run: () => session.run('review.words') },
        ]}
      >
        <Icon name="more" />
      </Menu>
    </div>
  )
}
