import { finiteVerbsOf } from './clauses.ts'
import { sayingVerbs } from './lexicon/verbs-of-speech.ts'
import { sentencesOf } from './sentences.ts'
import { isSpace, type Span } from './span.ts'
import { type Word, wordsOf } from './words.ts'

const people = new Set(['he', 'she', 'they', 'i', 'we'])
const spokenOnly = new Set(
  "i i'm i'll i've i'd me my mine you you're you'll you've you'd your yours we we're we'll our us".split(' '),
)

/**
 * Where speech that closes at `close` must have opened, not before `free`: after a tag that leads in
 * (`She said, I'm going."`), else with the first sentence of the last run that does not read as narration.
 */
export function openingIn(text: string, free: number, close: number): number {
  const region = text.slice(free, close)
  const lead = endOfLeadIn(region)
  if (lead !== null) return free + lead
  const sentences = sentencesOf(region)
  let first = sentences.length - 1
  while (first > 0 && !isNarrated(region, sentences[first - 1])) first--
  const start = sentences[first]?.from ?? 0
  return free + start
}

/** Where speech that opened at `open` must have closed, not after `limit`: before its tag, else before narration. */
export function closingIn(text: string, open: number, limit: number): number {
  const region = text.slice(open + 1, limit)
  const tag = startOfTag(region)
  if (tag !== null) return open + 1 + tag
  const sentences = sentencesOf(region)
  let last = 0
  while (last + 1 < sentences.length && !isNarrated(region, sentences[last + 1])) last++
  return open + 1 + (sentences[last]?.to ?? 0)
}

/** Whether a tag stands in unclosed speech: it then closed before the tag. */
export const hasTag = (text: string, speech: Span): boolean =>
  startOfTag(text.slice(speech.from + 1, speech.to)) !== null

/** Reads as narration: somebody said something, or a third person did something and neither `I` nor `you` is there. */
function isNarrated(text: string, span: Span | undefined): boolean {
  if (span === undefined) return true
  const words = wordsOf(text, span.from, span.to)
  if (words.some((word) => spokenOnly.has(word.lower))) return false
  const verbs = finiteVerbsOf(words)
  if (verbs.some((verb) => verb.tense === 'present')) return false
  return verbs.length > 0 || people.has(words[0]?.lower ?? '')
}

/** The offset after the last `she said,` or `said:` of a region, or null. */
function endOfLeadIn(region: string): number | null {
  const words = wordsOf(region)
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]
    if (word === undefined || !sayingVerbs.has(word.lower)) continue
    const who = words[at - 1]
    if (who === undefined || !(people.has(who.lower) || who.capital)) continue
    const mark = region[word.to]
    if (mark !== ',' && mark !== ':') continue
    let start = word.to + 1
    while (start < region.length && isSpace(region.charCodeAt(start))) start++
    return start < region.length ? start : null
  }
  return null
}

/** The offset where `, she said` or `! said Tom` begins, its space excluded, or null. */
function startOfTag(region: string): number | null {
  const words = wordsOf(region)
  for (let at = 0; at + 1 < words.length; at++) {
    const word = words[at]
    const next = words[at + 1]
    if (word === undefined || next === undefined || !followsStop(region, word)) continue
    const subjectFirst = (people.has(word.lower) || word.capital) && sayingVerbs.has(next.lower)
    const verbFirst = sayingVerbs.has(word.lower) && !word.capital && (people.has(next.lower) || next.capital)
    if (!subjectFirst && !verbFirst) continue
    let end = word.from
    while (end > 0 && isSpace(region.charCodeAt(end - 1))) end--
    return end
  }
  return null
}

function followsStop(text: string, word: Word): boolean {
  let at = word.from - 1
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--
  return at >= 0 && at < word.from - 1 && ',.!?…—-'.includes(text[at] ?? ' ')
}
