import { text } from '../../../../resources/text/en.ts'
import type { Change } from '../../../findings/index.ts'
import type { Stretch } from '../../session/review/excerpt.ts'
import { classes } from '../../ui/classes.ts'

interface ExcerptProps {
  readonly stretches: readonly Stretch[]
  readonly thought: boolean
  readonly change: Change | null
}

const TAGS = { around: 'span', out: 'del', becomes: 'span', in: 'ins' } as const

/** The words that something is proposed about, as they would be. */
export function Excerpt({ stretches, thought, change }: ExcerptProps) {
  return (
    <p className={classes('proposal-words', thought && 'proposal-thought-words')}>
      {stretches.map((each, at) => {
        const Tag = each.is === 'words' ? (thought ? 'i' : 'b') : TAGS[each.is]
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
        return <Tag key={at}>{each.text}</Tag>
      })}
      {change?.do === 'join-next' && <em> {text.review.joins}</em>}
      {change?.do === 'quote-scene' && <em> {text.review.quotes}</em>}
    </p>
  )
}
