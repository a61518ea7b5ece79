import type { Speech } from '../language/dialogue.ts'
import type { Narration } from '../language/narration.ts'
import { quoteMarksOf } from '../language/quotes.ts'
import { sentencesOf } from '../language/sentences.ts'
import { isLower, isSpace, overlaps, type Span, spansWithin, trimmed } from '../language/span.ts'
import { type Word, wordsOf } from '../language/words.ts'
import { type Tag, tagAt } from './tags.ts'

/** A sentence, or the part of one beside a tag, outside dialogue: what may be thought or narrated. */
export interface Piece extends Span {
  readonly words: readonly Word[]
  /** The tag in the same sentence that says it is thought. */
  readonly tag: Tag | null
  /** Which sentence of its block it belongs to. */
  readonly sentence: number
  /** How the tag stands to the piece. */
  readonly tagged: 'before' | 'after' | null
  /** Enclosed in quotation marks that do not mark speech here. */
  readonly quoted: boolean
  /** A tag or a beat stands between this piece and the one before it, or speech does. */
  readonly apart: boolean
  /** Part of a sentence that speech interrupts; never a thought by itself. */
  readonly beat: boolean
}

/** A block as the finder sees it. */
export interface Reading {
  readonly pieces: readonly Piece[]
  /** A tag that ends the block and leads into the next: `And then she thought:` */
  readonly leadsOut: Tag | null
  /** What is spoken aloud: no proposal touches it. */
  readonly dialogue: readonly Speech[]
}

/** Cuts a block into pieces around its speech and its tags of thought. `speech` is that of the block. Linear. */
export function piecesOf(
  text: string,
  speech: readonly Speech[],
  singleIsSpeech: boolean,
  narration: Narration,
): Reading {
  const words = wordsOf(text)
  const tags = tagsOf(text, words).filter((tag) => narrates(tag, narration))
  const thoughts: Speech[] = []
  for (const each of speech) {
    if (!each.mention && isThoughtInQuotes(text, each, tags, thoughts.at(-1))) thoughts.push(each)
  }
  const inward = new Set(thoughts)
  const dialogue = speech.filter((each) => !each.mention && !inward.has(each))
  const mentions = speech.filter((each) => each.mention)
  const asides = singleIsSpeech ? [] : asidesOf(text)
  const pieces: Piece[] = []
  let nextWord = 0
  for (const [at, sentence] of sentencesOf(text).entries()) {
    const first = nextWord
    while ((words[nextWord]?.from ?? Number.POSITIVE_INFINITY) < sentence.to) nextWord++
    const own = words.slice(first, nextWord)
    const plain = dialogue.length === 0 && tags.length === 0
    const parts = plain
      ? [{ ...sentence, tag: null, tagged: null, beat: false }]
      : partsOf(
          text,
          sentence,
          spansWithin(dialogue, sentence.from, sentence.to),
          spansWithin(tags, sentence.from, sentence.to),
        )
    for (const part of parts) {
      const bounds = boundsOf(text, part)
      if (bounds === null) continue
      const within = wordsWithin(own, bounds, spansWithin(mentions, bounds.from, bounds.to))
      if (within.length === 0) continue
      const previous = pieces.at(-1)
      pieces.push({
        ...bounds,
        words: within,
        tag: part.tag,
        tagged: part.tagged,
        sentence: at,
        quoted: isQuoted(bounds, thoughts, asides),
        apart: previous === undefined || gapHolds(text, previous.to, bounds.from),
        beat: part.beat,
      })
    }
  }
  const last = tags.at(-1)
  const leadsOut = last !== undefined && /^[:…—-]{1,3}\s*$/.test(text.slice(last.to)) ? last : null
  return { pieces, dialogue, leadsOut }
}

const isQuoted = ({ from, to }: Span, thoughts: readonly Span[], asides: readonly Span[]): boolean =>
  spansWithin(thoughts, from, to).length > 0 ||
  spansWithin(asides, from, to).some((each) => each.from <= from + 1 && to <= each.to + 1)

function wordsWithin(words: readonly Word[], bounds: Span, mentions: readonly Span[]): readonly Word[] {
  const whole = (words[0]?.from ?? 0) >= bounds.from && (words.at(-1)?.to ?? 0) <= bounds.to
  if (whole && mentions.length === 0) return words
  return words.filter(
    (word) =>
      word.from >= bounds.from && word.to <= bounds.to && !mentions.some((each) => overlaps(each, word)),
  )
}

function tagsOf(text: string, words: readonly Word[]): Tag[] {
  const tags: Tag[] = []
  for (let at = 0; at < words.length; at++) {
    const tag = tagAt(text, words, at, text.length)
    if (tag !== null && tag.from >= (tags.at(-1)?.to ?? 0)) tags.push(tag)
  }
  return tags
}

/** `I think` is a tag where an `I` narrates in the present; elsewhere it is part of what is said. */
function narrates(tag: Tag, narration: Narration): boolean {
  const person =
    tag.subject === 'i' || tag.subject === 'we' ? 'first' : tag.subject === 'you' ? 'second' : 'third'
  if (person === 'third') return true
  return narration.person === person && (tag.past || narration.tense === 'present')
}

/** Quoted, but a verb of thinking tags it: `"It's locked," she thought.` */
function isThoughtInQuotes(
  text: string,
  speech: Speech,
  tags: readonly Tag[],
  last: Speech | undefined,
): boolean {
  return spansWithin(tags, speech.from - 200, speech.to + 4).some((tag) => {
    if (tag.manner !== 'thinking' || !tag.inward || / (?:as|while) /.test(text.slice(tag.from, tag.to)))
      return false
    if (tag.from >= speech.to)
      return text.slice(speech.to, tag.from).trim() === '' && tag.from - speech.to < 3
    if (tag.to > speech.from) return false
    const between = text.slice(tag.to, speech.from)
    if (/^[,:]\s*$/.test(between)) return true
    return last !== undefined && tag.from >= last.to && tag.from - last.to < 3 && /^\.\s*$/.test(between)
  })
}

interface Part extends Span {
  readonly tag: Tag | null
  readonly tagged: 'before' | 'after' | null
  readonly beat: boolean
}

function partsOf(text: string, sentence: Span, spoken: readonly Span[], tags: readonly Tag[]): Part[] {
  if (spoken.length > 0) return partsOfBeat(text, sentence, spoken, tags)
  const tag = tags.find((each) => splits(text, sentence, each))
  if (tag === undefined) return [{ ...sentence, tag: null, tagged: null, beat: false }]
  const parts: Part[] = []
  if (tag.from > sentence.from) {
    const leads = !clauseBefore(text, sentence, tag) || text[tag.to] === ':'
    parts.push({
      from: sentence.from,
      to: tag.from,
      tag: leads ? null : tag,
      tagged: leads ? null : 'after',
      beat: leads,
    })
  }
  if (tag.to < sentence.to && /[\p{L}\d]/u.test(text.slice(tag.to, tag.to + 40))) {
    const beat = parts.length > 0 && goesOnTelling(text, tag.to, sentence.to)
    parts.push({
      from: tag.to,
      to: sentence.to,
      tag: beat ? null : tag,
      tagged: beat ? null : 'before',
      beat,
    })
  }
  return parts
}

/** After `, he thought,` an -ing form, an adverb or `as` goes on with the tag. */
function goesOnTelling(text: string, from: number, to: number): boolean {
  const [first, next] = wordsOf(text, from, Math.min(to, from + 60))
  if (first === undefined || first.capital) return false
  if (telling.has(first.lower) || (first.lower === 'out' && next?.lower === 'of')) return true
  return (
    (first.lower.endsWith('ing') || first.lower.endsWith('ly')) &&
    first.lower.length > 4 &&
    next?.lower !== 'is'
  )
}

const telling = new Set([
  'as',
  'while',
  'though',
  'although',
  'but',
  'when',
  'his',
  'her',
  'with',
  'trying',
  'and',
  'from',
  'into',
  'across',
  'behind',
  'beside',
  'half',
  'halfway',
  'without',
])

/** Beside speech only what a tag leads into can be thought: `"Yes," he said, and thought: I hope not.` */
function partsOfBeat(text: string, sentence: Span, spoken: readonly Span[], tags: readonly Tag[]): Part[] {
  const parts: Part[] = []
  let from = sentence.from
  for (const speech of [...spoken, { from: sentence.to, to: sentence.to }]) {
    const to = Math.max(from, speech.from)
    const lead = tags.find((tag) => tag.from >= from && tag.to < to && leadsIn(text, tag, to))
    if (lead !== undefined) parts.push({ from: lead.to, to, tag: lead, tagged: 'before', beat: false })
    else if (to > from) parts.push({ from, to, tag: null, tagged: null, beat: true })
    from = Math.max(from, speech.to)
  }
  return parts
}

/** Whether a tag parts its sentence into thought and tag: after a clause, or leading into one. */
function splits(text: string, sentence: Span, tag: Tag): boolean {
  return leadsIn(text, tag, sentence.to) || clauseBefore(text, sentence, tag)
}

function leadsIn(text: string, tag: Tag, end: number): boolean {
  const mark = text[tag.to]
  if (mark !== ',' && mark !== ':') return false
  let at = tag.to + 1
  while (at < end && isSpace(text.charCodeAt(at))) at++
  if (at >= end) return false
  if (mark === ':' || !isLower(text.charCodeAt(at))) return true
  if (tag.manner === 'weak') return false
  const rest = text.slice(at, Math.min(end, at + 30))
  return opening.test(rest) || orders.has(/^\p{L}+(?=[ ,.!])/u.exec(rest)?.[0] ?? '')
}

/** Orders that are no participle, adverb or noun too: `he told himself, say it`. */
const orders = new Set(
  'say ask tell go get keep stay run wait breathe remember forget think look stop just'.split(' '),
)

/** Begins what is thought though written small: `I remember thinking, please let it be over`. */
const opening =
  /^(?:please|don['’]t|you(?:['’](?:re|ve|ll|d))?|this|that['’]s|it['’]s|what(?:['’]s)?|why|how|who|where|there['’]s|oh|well|okay|ok|come on|let['’]s|let|stop|he['’]s|she['’]s|they['’]re|we(?:['’](?:re|ve|ll))?|god|yes|no|just one|one more)(?=[\s,.!?…;:-])(?! longer| doubt| matter)/

/** A clause, its mark, a space, then the tag: `Not again, she thought.` */
function clauseBefore(text: string, sentence: Span, tag: Tag): boolean {
  let at = tag.from - 1
  while (at > sentence.from && isSpace(text.charCodeAt(at))) at--
  return at > sentence.from && ',?!…—–-.\'"’”*_/'.includes(text[at] ?? ' ')
}

/** Without the white space, commas and dashes that join a part to its tag. */
function boundsOf(text: string, part: Span): Span | null {
  let { from, to } = trimmed(text, part)
  while (from < to && ',;:.'.includes(text[from] ?? 'x')) from++
  while (
    from < to &&
    (isSpace(text.charCodeAt(from)) || (text[from] === '-' && text[from + 1] !== undefined))
  )
    from++
  while (to > from && (text[to - 1] === ',' || text[to - 1] === ';' || isSpace(text.charCodeAt(to - 1)))) to--
  return from < to ? { from, to } : null
}

const gapHolds = (text: string, from: number, to: number) =>
  to - from > 1 && text.slice(from, to).trim().length > 1

/** What stands in single quotes, three letters or more, in a story whose speech has double ones. */
function asidesOf(text: string): Span[] {
  const found: Span[] = []
  let open = -1
  for (const mark of quoteMarksOf(text)) {
    if (mark.kind !== 'single' && mark.kind !== 'backtick') continue
    if (mark.role === 'open') open = mark.at
    else if (open >= 0 && mark.at - open > 3) {
      found.push({ from: open, to: mark.at + 1 })
      open = -1
    }
  }
  return found
}
