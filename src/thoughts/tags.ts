import { adverbs, pastForms } from '../language/lexicon/verbs.ts'
import { reflexives, selfTags, surelyThinking, thinkingVerbs } from '../language/lexicon/verbs-of-speech.ts'
import { isSpace, type Span } from '../language/span.ts'
import type { Word } from '../language/words.ts'

/** `she thought`, `he told himself`, `thought Oz wearily`, `said a voice in her head`. */
export interface Tag extends Span {
  /** `thinking`: thought, wondered. `self`: told herself. `voice`: said a voice in her head. `weak`: realised, decided. */
  readonly manner: 'thinking' | 'self' | 'voice' | 'weak'
  /** The verb is think: the others may tag what is said aloud (`"Why?" he wondered`). */
  readonly inward: boolean
  /** `thought`, not `think`. */
  readonly past: boolean
  /** Who thinks, as written, pronouns in lower case; null: not said. */
  readonly subject: string | null
}

const pronouns = new Set(['he', 'she', 'i', 'they', 'it', 'we', 'you'])
const determiners = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'my',
  'your',
  'their',
  'its',
  'some',
  'another',
  'one',
])
const inside = new Set([
  'voice',
  'mind',
  'conscience',
  'brain',
  'head',
  'heart',
  'part',
  'thought',
  'instinct',
  'soul',
  'subconscious',
])
const uttered = new Set([
  'said',
  'says',
  'told',
  'tells',
  'whispered',
  'whispers',
  'asked',
  'asks',
  'remarked',
  'added',
  'muttered',
  'insisted',
  'snapped',
  'replied',
  'answered',
  'observed',
  'suggested',
  'screamed',
  'shouted',
  'yelled',
  'warned',
])

/** One look for the many words that are none of these. */
const tagVerbs: ReadonlySet<string> = new Set([...thinkingVerbs, ...selfTags, ...uttered])

/** What may follow the verb of a tag; anything else is its object (`he thought it odd`, `she wondered if`). */
const mayFollow = new Set(
  'to as while when with in at on for again then now and but before after back aloud suddenly inwardly silently because bitterly hard dryly from watching looking still out through over without until'.split(
    ' ',
  ),
)

/**
 * The tag whose verb is word `at`, or null. It reaches from its subject (or verb) to the next mark of
 * punctuation. Whether a clause stands beside it is for the caller to see.
 */
export function tagAt(text: string, words: readonly Word[], at: number, end: number): Tag | null {
  const verb = words[at]
  if (verb === undefined) return null
  if (!tagVerbs.has(verb.lower)) return null
  const thinking = thinkingVerbs.has(verb.lower)
  const self = selfTags.has(verb.lower) && reflexiveAfter(words, at)
  const voice = uttered.has(verb.lower)
  if (!thinking && !self && !voice) return null
  const subject = subjectBefore(text, words, at) ?? subjectAfter(text, words, at)
  if (subject === null) return null
  if (voice && !self && !subject.inner) return null
  if (self && !subject.after && goesIndirect(words, at)) return null
  const last = subject.after ? subject.last : at
  if (!self && !voiceLike(voice, subject) && !endsWell(text, words, last, end)) return null
  const manner = self
    ? 'self'
    : voiceLike(voice, subject)
      ? 'voice'
      : surelyThinking.has(verb.lower)
        ? 'thinking'
        : 'weak'
  return {
    from: words[subject.first]?.from ?? verb.from,
    to: endOfTag(text, verb.to, end),
    manner,
    subject: subject.name,
    past: isPast(verb.lower),
    inward: verb.lower.startsWith('th'),
  }
}

/** `thinking` has the tense of what stands before it (`I remember thinking`): in doubt it is told. */
const isPast = (verb: string) => verb.endsWith('ed') || verb.endsWith('ing') || pastForms.has(verb)

/** Between a subject and `thinking`: `I remember thinking`, `she couldn't help wondering`, `he was thinking`. */
const beforeThinking = new Set(
  "remember remembers remembered was were am is are kept keep keeps help not found began started couldn't can't could himself herself myself sat stood lay there here awake".split(
    ' ',
  ),
)

const voiceLike = (uttered: boolean, subject: Subject) => uttered && subject.inner

interface Subject {
  readonly first: number
  readonly last: number
  readonly name: string | null
  readonly inner: boolean
  readonly after: boolean
}

function subjectBefore(text: string, words: readonly Word[], at: number): Subject | null {
  let before = at - 1
  while (before >= 0 && isAdverb(words[before]) && adjoins(text, words, before)) before--
  if (words[at]?.lower.endsWith('ing')) {
    while (before > 0 && beforeThinking.has(words[before]?.lower ?? '') && adjoins(text, words, before))
      before--
  }
  const word = words[before]
  if (word === undefined || !adjoins(text, words, before)) return null
  if (word.lower === 'and' && words[at]?.lower !== 'think') {
    return { first: before + 1, last: at - 1, name: null, inner: false, after: false }
  }
  if (pronouns.has(word.lower))
    return { first: before, last: before, name: word.lower, inner: false, after: false }
  let first = before
  while (
    first > 0 &&
    before - first < 7 &&
    !determiners.has(words[first]?.lower ?? '') &&
    !words[first]?.capital &&
    adjoins(text, words, first - 1)
  )
    first--
  const inner = range(words, first, before).some((each) => inside.has(each.lower))
  if (determiners.has(words[first]?.lower ?? '')) {
    const plain = range(words, first + 1, before)
    if (plain.length === 0 || (!inner && plain.length > 3)) return null
    return {
      first,
      last: before,
      name: inner ? null : text.slice(words[first]?.from, word.to),
      inner,
      after: false,
    }
  }
  if (!word.capital)
    return inner && first === 0 ? { first, last: before, name: null, inner, after: false } : null
  first = before
  while (
    first > 0 &&
    words[first - 1]?.capital &&
    text.slice(words[first - 1]?.to, words[first]?.from) === ' '
  )
    first--
  return { first, last: before, name: text.slice(words[first]?.from, word.to), inner: false, after: false }
}

/** Verb first: `thought Matheny`, `said the voice of her mother`. */
function subjectAfter(text: string, words: readonly Word[], at: number): Subject | null {
  const verb = words[at]
  const next = words[at + 1]
  if (verb === undefined || next === undefined || verb.capital || text.slice(verb.to, next.from) !== ' ')
    return null
  if (pronouns.has(next.lower))
    return isTail(text, words, at + 1)
      ? { first: at, last: at + 1, name: next.lower, inner: false, after: true }
      : null
  if (determiners.has(next.lower)) {
    const phrase = range(words, at + 1, at + 6)
    const inner = phrase.some((each) => inside.has(each.lower))
    const name = inner ? null : text.slice(next.from, words[at + 2]?.to)
    return { first: at, last: Math.min(at + 2, words.length - 1), name, inner, after: true }
  }
  if (!next.capital) return null
  let last = at + 1
  while (words[last + 1]?.capital && text.slice(words[last]?.to, words[last + 1]?.from) === ' ') last++
  return { first: at, last, name: text.slice(next.from, words[last]?.to), inner: false, after: true }
}

const range = (words: readonly Word[], from: number, to: number) => words.slice(from, to + 1)

const isAdverb = (word: Word | undefined): boolean =>
  word !== undefined && (adverbs.has(word.lower) || word.lower.endsWith('ly'))

/** Nothing but a space between a word and the next. */
function adjoins(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  return (
    word !== undefined && next !== undefined && next.from - word.to === 1 && isSpace(text.charCodeAt(word.to))
  )
}

const isTail = (text: string, words: readonly Word[], at: number) => !adjoins(text, words, at)

function reflexiveAfter(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? ''
  return (
    reflexives.has(next) ||
    ((next === 'to' || next === 'at' || next === 'inside') && reflexives.has(words[at + 2]?.lower ?? ''))
  )
}

/** `she told herself that it was nonsense`, `he told himself to wait`: what was thought is told, not quoted. */
function goesIndirect(words: readonly Word[], at: number): boolean {
  const next = at + (reflexives.has(words[at + 1]?.lower ?? '') ? 2 : 3)
  const [one, two] = words.slice(next, next + 2)
  if (one === undefined || one.from - (words[next - 1]?.to ?? 0) !== 1) return false
  return one.lower === 'that' || one.lower === 'to' || (one.lower === 'not' && two?.lower === 'to')
}

/** The verb ends its clause, or goes on as tags do. */
function endsWell(text: string, words: readonly Word[], last: number, end: number): boolean {
  const word = words[last]
  const next = words[last + 1]
  if (word === undefined) return false
  if (next === undefined || next.from >= end || !adjoins(text, words, last)) return true
  if (next.lower === 'to' && !reflexives.has(words[last + 2]?.lower ?? '')) return false
  return mayFollow.has(next.lower) || isAdverb(next) || next.lower.endsWith('ing')
}

const marks = ',;:.!?…—–'

/** `she thought, quite distinctly,`: what stands between the tag and the comma or colon that leads on. */
const aside = /^, (?:\p{Ll}[\p{L}'’-]* ){0,3}\p{Ll}[\p{L}'’-]*(?=[,:] [\p{Lu}"'“‘])/u

function endOfTag(text: string, from: number, end: number): number {
  const at = endOfClause(text, from, end)
  return at + (aside.exec(text.slice(at, Math.min(end, at + 60)))?.[0].length ?? 0)
}

function endOfClause(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !marks.includes(text[at] ?? ' ') && text[at] !== '"' && text[at] !== '“') {
    if (text[at] === '-' && text[at + 1] === '-') break
    at++
  }
  return at
}
