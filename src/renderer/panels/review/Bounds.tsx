import { text } from '../../../../resources/text/en.ts'
import type { RendererCommandId } from '../../../contract/commands.ts'
import { useSession } from '../../session.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'

type Way = readonly [keyof typeof text.review.bounds, RendererCommandId, IconName]

/** At its beginning, and at its end. */
const ENDS: readonly (readonly Way[])[] = [
  [
    ['widenBefore', 'review.widenBefore', 'takeBefore'],
    ['narrowBefore', 'review.narrowBefore', 'leaveBefore'],
  ],
  [
    ['narrowAfter', 'review.narrowAfter', 'leaveAfter'],
    ['widenAfter', 'review.widenAfter', 'takeAfter'],
  ],
]

/** Moves a thought's beginning and end by a sentence. */
export function Bounds() {
  const session = useSession()
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, no fields of a form
    <div className="proposal-bounds" role="group" aria-label={text.review.bounds.name}>
      {ENDS.map((ways) => (
        <span key={ways[0]?.[0]} className="proposal-bound">
          {ways.map(([name, command, icon]) => (
            <IconButton key={name} label={text.review.bounds[name]} onClick={() => session.run(command)}>
              <Icon name={icon} />
            </IconButton>
          ))}
        </span>
      ))}
    </div>
  )
}
