import { conventionOf, speechIn } from '../../language/dialogue.ts'
import type { Span } from '../../language/span.ts'
import type { Details } from '../../story/details.ts'
import { type FoundMarks, findMarks } from './find.ts'
import { habitsOf } from './habits.ts'
import { judge, type MarkContext } from './judge.ts'
import { type Key, readKey } from './key.ts'
import type { Meaning } from './meaning.ts'
import { type Marked, SIGNS, type Sign } from './signs.ts'

/** A mark and what it means, in one block's text. */
export interface ReadMark extends Marked {
  readonly meaning: Meaning
}

export interface ReadMarks {
  /** Block by block, outer marks before those within them. */
  readonly blocks: readonly (readonly ReadMark[])[]
  readonly key: Key
}

/** Blocks that a mark may run over when it opens one and closes another. */
const FURTHEST = 8

/** Blocks that show how a story quotes speech. */
const ENOUGH = 2000

/** Finds the marks in a story's blocks, and decides what each means. */
export function readMarks(
  texts: readonly string[],
  details: Details,
  chosen: { readonly [sign: string]: Meaning } = {},
): ReadMarks {
  const written = readKey([
    details.notes,
    details.disclaimer,
    details.warnings.join('\n'),
    details.summary,
    ...details.own.map(({ label, value }) => `${label}: ${value}`),
  ])
  const key = { ...written, signs: new Map([...written.signs, ...Object.entries(chosen)]) }
  const signs = signsInUse(texts, key)
  if (signs.size === 0) return { blocks: texts.map(() => []), key }
  const found = spanning(
    texts,
    texts.map((text) => findMarks(text, signs)),
  )
  const convention = conventionOf(texts.slice(0, ENOUGH))
  const has = (id: string) => found.some((marks) => marks.some(({ sign }) => sign.id === id))
  const hasMindLink = has('//') && has('\\\\')
  const quotesSingly = convention.quotes.has('single')
  const contexts = found.map((marks, i): (readonly [Marked, MarkContext])[] => {
    if (marks.length === 0) return []
    const text = texts[i] ?? ''
    const above = texts[i - 1]?.slice(-200) ?? ''
    const isSpoken = within(speechIn(text, texts[i + 1] ?? null, convention))
    return marks.map((marked) => [
      marked,
      { text, above, spoken: isSpoken(marked), key, hasMindLink, quotesSingly },
    ])
  })
  const habits = habitsOf(contexts.flat())
  const blocks = contexts.map((marks) =>
    marks.flatMap(([marked, context]) => {
      const meaning = judge(marked, context, habits)
      return meaning === null ? [] : [{ ...marked, meaning }]
    }),
  )
  return { blocks, key }
}

function signsInUse(texts: readonly string[], key: Key): ReadonlySet<Sign> {
  return new Set(
    SIGNS.filter(
      (sign) =>
        (sign.use !== 'key' || key.signs.has(sign.id)) &&
        key.signs.get(sign.id) !== 'plain' &&
        texts.some((text) => text.includes(sign.open)),
    ),
  )
}

/** A mark that opens one block and closes a later one marks them all. */
function spanning(texts: readonly string[], found: readonly FoundMarks[]): Marked[][] {
  const blocks = found.map(({ marked }) => [...marked])
  for (let i = 0; i < found.length; i++) {
    const sign = found[i]?.opensWhole
    if (!sign) continue
    const end = found.findIndex((each, at) => at > i && at <= i + FURTHEST && each.closesWhole === sign)
    if (end < 0) continue
    for (let at = i; at <= end; at++) {
      const length = texts[at]?.length ?? 0
      // a missing sign has no length: its block is marked from end to end
      const from = at === i ? sign : { ...sign, open: '' }
      const whole = at === end ? from : { ...from, close: '' }
      blocks[at]?.unshift({ sign: whole, from: 0, to: length })
    }
    i = end
  }
  for (let i = 0; i + 1 < found.length; i++) overTwo(texts, found, blocks, i)
  return blocks
}

/** A mark over two blocks that begins further in, or ends before the second does; one of its ends is at a block's. */
function overTwo(
  texts: readonly string[],
  found: readonly FoundMarks[],
  blocks: readonly Marked[][],
  at: number,
): void {
  const [first, second] = [found[at], found[at + 1]]
  const length = texts[at]?.length ?? 0
  if (first === undefined || second === undefined) return
  const from = first.opensWhole ? { sign: first.opensWhole, from: 0 } : first.opensWithin
  const to = second.closesWhole
    ? { sign: second.closesWhole, to: texts[at + 1]?.length ?? 0 }
    : second.closesWithin
  const isWithin = (first.opensWhole === null) !== (second.closesWhole === null)
  if (!from || !to || from.sign !== to.sign || from.sign.use !== 'any' || !isWithin) return
  blocks[at]?.push({ sign: { ...from.sign, close: '' }, from: from.from, to: length })
  blocks[at + 1]?.unshift({ sign: { ...to.sign, open: '' }, from: 0, to: to.to })
}

/** Tells whether a mark stands within one of the spans; asked from left to right, so that one look through them does. */
function within(spans: readonly Span[]): (marked: Marked) => boolean {
  let i = 0
  return ({ from, to }) => {
    while ((spans[i]?.to ?? Number.POSITIVE_INFINITY) <= from) i++
    const span = spans[i]
    return span !== undefined && span.from < from && to < span.to
  }
}
