import { text } from '../../../../resources/text/en.ts'
import type { Report } from '../../../import/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from './Card.tsx'
import type { Opening } from './useOpening.ts'

type Removal = Report['removed'][number]

/** So many are shown at once. */
const SHOWN = 4
const EXCERPT = 90

/** What was taken out of the text, each with a way to keep it. */
export function Removed({ opening }: { readonly opening: Opening }) {
  const { removed } = opening.body.found
  if (removed.length === 0) return null
  const rest = removed.slice(SHOWN)
  return (
    <Card
      title={text.opening.removed.title(removed.map(({ reason }) => reason))}
      certainty={opening.choices.keep ? 'yours' : 'sure'}
    >
      <List removed={removed.slice(0, SHOWN)} opening={opening} />
      {rest.length > 0 && (
        <details className="card-more">
          <summary>{text.opening.removed.more(rest.length)}</summary>
          <List removed={rest} opening={opening} />
        </details>
      )}
    </Card>
  )
}

function List({ removed, opening }: { readonly removed: readonly Removal[]; readonly opening: Opening }) {
  const { choices, choose } = opening
  const kept = choices.keep ?? []
  const toggle = (from: number) => {
    const { keep: _, ...rest } = choices
    const next = kept.includes(from) ? kept.filter((each) => each !== from) : [...kept, from]
    choose(next.length === 0 ? rest : { ...rest, keep: next })
  }
  return (
    <ul className="card-removed">
      {removed.map(({ from, reason, text: words }) => {
        const isKept = kept.includes(from)
        const excerpt = shortened(words)
        return (
          <li key={from}>
            {isKept ? <span>{excerpt}</span> : <del>{excerpt}</del>}
            <Button
              className="opening-toggle"
              aria-pressed={isKept}
              aria-label={text.opening.removed.keepThis(reason, excerpt)}
              onClick={() => toggle(from)}
            >
              {text.opening.removed.keep(reason)}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function shortened(words: string): string {
  const line = words.slice(0, 400).replace(/\s+/g, ' ').trim()
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line
}
