import { isDigit, isLetter, isSpace, isUpper } from '../../language/span.ts'
import { edgeAfter, edgeBefore, isMisplaced } from '../edge.ts'
import type { Passage } from '../passage.ts'
import { type Repair, type Rule, swap } from '../rule.ts'

/** Endings that are put right after a quoted word: the "A"s, "OK"ed. */
const endings = new Set([
  's',
  'es',
  'd',
  'ed',
  'ing',
  'er',
  'ers',
  'ish',
  'ness',
  'th',
  'ism',
  'like',
  'y',
  'n',
  'm',
])

/** A space missing beside speech (`tightly."What`), inside it (`" What`), or on the wrong side of its mark. */
export const quoteSpace: Rule = {
  code: 'quote-space',
  needsQuotes: true,
  find(passage) {
    const { text, speech } = passage
    const whole = speech.every(({ lost }) => lost === null)
    return speech.flatMap(({ from, to, lost, continues }) => {
      if (text[from] === '—' || text[from] === '–' || text[from] === '-') return []
      if (lost === 'closing' && isMisplaced(text, to)) return [misplaced(text, to)]
      return [
        ...(lost === 'opening' ? [] : before(passage, from)),
        ...(whole && lost === null ? within(passage, from, continues ? null : to) : []),
        ...(lost === 'closing' || continues ? [] : after(passage, to)),
      ]
    })
  },
}

/** `tightly."What`, `said,"What`. */
function before({ text }: Passage, at: number): Repair[] {
  const code = text.charCodeAt(at - 1)
  const stuck = at > 0 && (isLetter(code) || ',.!?;:…'.includes(text[at - 1] ?? ' '))
  // `…"What` may be a mark of speech cut off before it; a letter before it needs a capital after it.
  if (!stuck || isSpace(text.charCodeAt(at + 1))) return []
  if (isLetter(code) && !isUpper(text.charCodeAt(at + 1))) return []
  const edge = edgeBefore(text, at)
  if (edge.from === edge.to) return []
  return [
    {
      ...edge,
      texts: [{ from: at, to: at, text: ' ' }],
      confidence: 'very likely',
      reason: 'no-space-before-quote',
    },
  ]
}

/** `"What?"she said`. */
function after({ text }: Passage, at: number): Repair[] {
  const code = text.charCodeAt(at)
  if (at >= text.length || !(isLetter(code) || isDigit(code))) return []
  const edge = edgeAfter(text, at)
  const stopped = ',.!?…—-'.includes(text[at - 2] ?? ' ')
  if (!stopped && (edge.to - edge.from < 2 || endings.has(text.slice(edge.from, edge.to)))) return []
  return [
    {
      ...edge,
      texts: [{ from: at, to: at, text: ' ' }],
      confidence: stopped ? 'very likely' : 'likely',
      reason: 'no-space-after-quote',
    },
  ]
}

/** `" What`, `What. "`. `to`: null where the speech goes on in the next block. */
function within({ text }: Passage, from: number, to: number | null): Repair[] {
  const found: Repair[] = []
  let first = from + 1
  while (first < text.length && text[first] === ' ') first++
  if (
    first > from + 1 &&
    (from === 0 || isSpace(text.charCodeAt(from - 1))) &&
    isLetter(text.charCodeAt(first))
  )
    found.push(tightened(from + 1, first))
  if (to === null) return found
  let last = to - 1
  while (last > from && text[last - 1] === ' ') last--
  // `I can't... "`: some set off an ellipsis so.
  if (last < to - 1 && /[^.][,.!?]$/.test(text.slice(Math.max(0, last - 2), last)))
    found.push(tightened(last, to - 1))
  return found
}

/** `I do, "she said`: the space belongs after the mark. */
const misplaced = (text: string, at: number): Repair =>
  swap({ from: at, to: at + 2 }, `${text[at + 1]} `, 'no-space-after-quote', 'very likely')

const tightened = (from: number, to: number): Repair => ({
  from,
  to,
  texts: [{ from, to, text: '' }],
  confidence: 'likely',
  reason: 'space-within-quote',
})
