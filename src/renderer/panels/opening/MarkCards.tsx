import { text } from '../../../../resources/text/en.ts'
import type { Meaning } from '../../../contract/opening.ts'
import type { FoundMarks } from '../../../import/report.ts'
import { Card } from './Card.tsx'
import { Chips } from './Chips.tsx'
import type { Opening } from './useOpening.ts'

const OFFERED: readonly Meaning[] = ['thought', 'telepathy', 'emphasis', 'strong', 'plain']
const EXAMPLE = 60

/** A card for each pair of signs. One that stays in the text is no mark any more: what was found first has it. */
export function Marks({ opening }: { readonly opening: Opening }) {
  const { report, found } = opening.body
  const later = report.marks.filter(({ mark }) => found.marks.every((each) => each.mark !== mark))
  return [...found.marks, ...later].map((mark) => <MarkCard key={mark.mark} found={mark} opening={opening} />)
}

function MarkCard({ found, opening }: { readonly found: FoundMarks; readonly opening: Opening }) {
  const { body, choices, choose } = opening
  const { mark } = found
  const words = text.opening.marks
  const chosen = choices.marks?.[mark]
  const meanings = countMeanings(found)
  const [only, ...more] = meanings
  const meaning = chosen ?? (more.length === 0 ? only?.[0] : undefined)
  const sign = signShown(mark)
  const first = found.places[0]
  const example = first ? body.text.slice(first.from, Math.min(first.to, first.from + EXAMPLE)) : ''
  const title =
    meaning === undefined
      ? words.several(sign)
      : meaning === 'plain'
        ? words.none(sign)
        : words.one(sign, text.opening.meanings[meaning])
  const set = (next: Meaning | null) => {
    const { [mark]: _, ...others } = choices.marks ?? {}
    choose({ ...choices, marks: next === null ? others : { ...others, [mark]: next } })
  }
  const offered = meaning && !OFFERED.includes(meaning) ? [...OFFERED, meaning] : OFFERED
  return (
    <Card
      title={title}
      certainty={chosen ? 'yours' : found.evidence === 'key' ? 'sure' : 'look'}
      why={
        <>
          {found.evidence === 'key' ? words.key(found.count) : words.use(found.count)}
          {more.length > 0 && ` ${words.mixed(meanings)}`}
          {example !== '' && (
            <>
              {' '}
              {words.such} <code>{example}</code>
            </>
          )}
        </>
      }
    >
      <Chips
        label={words.name(sign)}
        options={[
          ...(more.length > 0 ? [{ label: words.asUsed, value: null, chosen: chosen === undefined }] : []),
          ...offered.map((value) => ({
            label: text.opening.meanings[value],
            value,
            chosen: value === meaning,
          })),
        ]}
        onChoose={set}
      />
    </Card>
  )
}

/** How often each meaning was found, the most frequent first. */
function countMeanings({ places }: FoundMarks): [Meaning, number][] {
  const counts = new Map<Meaning, number>()
  for (const { meaning } of places) counts.set(meaning, (counts.get(meaning) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

/** A sign as it stands around words: `*` is `*…*`, `<>` is `<…>`, `[i]` and `<i>` as they are. */
function signShown(mark: string): string {
  if (/[a-z]/i.test(mark)) return mark
  const isPair = /^(?:\{\}|\[\]|\(\)|<>|<<>>|«»|‘’)$/.test(mark)
  const half = mark.length / 2
  return isPair ? `${mark.slice(0, half)}…${mark.slice(half)}` : `${mark}…${mark}`
}
