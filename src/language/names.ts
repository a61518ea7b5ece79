import type { Speech } from './dialogue.ts'
import { notNames } from './lexicon/not-names.ts'
import { sayingVerbs, thinkingVerbs } from './lexicon/verbs-of-speech.ts'
import { sentencesOf } from './sentences.ts'
import { type Word, wordsOf } from './words.ts'

export type Gender = 'female' | 'male'

/** A person of the story, as far as capitals, tags and pronouns show. */
export interface PersonName {
  /** The form the story uses most: `Willow`. */
  readonly name: string
  /** Every form, the longest first: `Willow Rosenberg`, `Rosenberg`, `Willow`. */
  readonly forms: readonly string[]
  /** How often the story names them, in any form. */
  readonly count: number
  /** From titles and the pronouns near; null: unknown, or both alike. */
  readonly gender: Gender | null
}

interface Sighting {
  readonly spelt: string
  middle: number
  start: number
  small: number
  /** Times as somebody who says, thinks, owns, or follows a title. */
  personal: number
  she: number
  he: number
}

const feminine = new Set(['she', 'her', 'hers', 'herself', "she'd", "she's", "she'll"])
const masculine = new Set(['he', 'him', 'his', 'himself', "he'd", "he's", "he'll"])
const femaleTitles = new Set([
  'mrs',
  'ms',
  'miss',
  'madam',
  'lady',
  'queen',
  'princess',
  'aunt',
  'mme',
  'mlle',
  'sister',
])
const maleTitles = new Set(['mr', 'sir', 'lord', 'king', 'prince', 'uncle', 'brother', 'father', 'monsieur'])
const titled = new Set([
  ...femaleTitles,
  ...maleTitles,
  'dr',
  'doctor',
  'professor',
  'captain',
  'agent',
  'detective',
])

/**
 * The personal names of a story, the most frequent first: words capitalised in mid-sentence that also speak,
 * think or own something, full names joined with their parts. `speech` is that of each block; names within
 * speech count, but pronouns there say nothing about gender. Linear.
 */
export function namesOf(texts: readonly string[], speech: readonly (readonly Speech[])[]): PersonName[] {
  const seen = new Map<string, Sighting>()
  const pairs = new Map<string, number>()
  for (const [at, text] of texts.entries()) readBlock(text, speech[at] ?? [], seen, pairs)
  return joined(seen, pairs)
}

function sight(seen: Map<string, Sighting>, key: string, spelt: string): Sighting {
  let sighting = seen.get(key)
  if (sighting === undefined) {
    sighting = { spelt, middle: 0, start: 0, small: 0, personal: 0, she: 0, he: 0 }
    seen.set(key, sighting)
  }
  return sighting
}

const bare = (lower: string) => (lower.endsWith("'s") ? lower.slice(0, -2) : lower)

function readBlock(
  text: string,
  speech: readonly Speech[],
  seen: Map<string, Sighting>,
  pairs: Map<string, number>,
): void {
  const words = wordsOf(text)
  const starts = new Set<number>(sentencesOf(text).map((sentence) => sentence.from))
  let nearest: Sighting | null = null
  let inSentence: Sighting | null = null
  let spokenAt = 0
  words.forEach((word, at) => {
    while ((speech[spokenAt]?.to ?? Number.POSITIVE_INFINITY) <= word.from) spokenAt++
    const spoken = (speech[spokenAt]?.from ?? Number.POSITIVE_INFINITY) <= word.from
    if (starts.has(word.from)) inSentence = null
    const she = feminine.has(word.lower)
    if (she || masculine.has(word.lower)) {
      if (spoken || nearest === null) return
      if (she) nearest.she++
      else nearest.he++
      nearest = null
      return
    }
    if (!word.capital) {
      const known = seen.get(word.lower)
      if (known !== undefined) known.small++
      return
    }
    const key = bare(word.lower)
    if (key.length < 2 || notNames.has(key) || /\d/.test(key)) return
    const sighting = sight(seen, key, text.slice(word.from, word.from + key.length))
    const first = isStart(text, word, starts)
    if (first) sighting.start++
    else sighting.middle++
    readRoles(words, at, text, sighting)
    const next = words[at + 1]
    if (
      next?.capital &&
      next.from === word.to + 1 &&
      text[word.to] === ' ' &&
      !notNames.has(bare(next.lower))
    ) {
      const pair = `${key} ${bare(next.lower)}`
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
    if (spoken) return
    nearest =
      first || inSentence === null || inSentence.middle === 0 || inSentence === sighting ? sighting : null
    inSentence = sighting
  })
}

/** Whether a word stands where any word would take a capital. */
function isStart(text: string, word: Word, starts: ReadonlySet<number>): boolean {
  if (word.from === 0 || starts.has(word.from)) return true
  const before = text[word.from - 1] ?? ' '
  return '"“‘\'«„([*_—–-/<~'.includes(before) || starts.has(word.from - 1)
}

function readRoles(words: readonly Word[], at: number, text: string, sighting: Sighting): void {
  const word = words[at]
  const before = words[at - 1]
  const after = words[at + 1]
  if (word === undefined) return
  if (word.lower.endsWith("'s")) sighting.personal += 0.5
  if (
    after !== undefined &&
    !after.capital &&
    (sayingVerbs.has(after.lower) || thinkingVerbs.has(after.lower))
  )
    sighting.personal++
  else if (after !== undefined && /(?:ed|ing)$/.test(after.lower) && text[word.to] === ' ')
    sighting.personal += 0.5
  if (before === undefined) return
  if (!before.capital && (sayingVerbs.has(before.lower) || thinkingVerbs.has(before.lower)))
    sighting.personal++
  const title = before.lower
  if (before.capital && titled.has(title)) {
    sighting.personal++
    if (femaleTitles.has(title)) sighting.she += 2
    else if (maleTitles.has(title)) sighting.he += 2
  }
}

/** Joins full names with their parts and keeps those that act like persons. */
function joined(seen: ReadonlyMap<string, Sighting>, pairs: ReadonlyMap<string, number>): PersonName[] {
  const isName = (key: string): boolean => {
    const sighting = seen.get(key)
    if (sighting === undefined) return false
    const capital = sighting.middle + sighting.start
    return (
      (sighting.middle > 0 || (sighting.personal >= 3 && sighting.small === 0)) &&
      sighting.small * 4 <= capital
    )
  }
  const kept = [...seen].filter(
    ([key, each]) => isName(key) && each.personal >= 1 && each.middle + each.start >= 2,
  )
  const firstOf = new Map<string, string>()
  const fullNames = [...pairs.keys()].map((pair) => pair.split(' ')).filter((pair) => pair.every(isName))
  const shared = new Map<string, number>()
  for (const [first = '', last = ''] of fullNames) {
    if (!firstOf.has(last)) firstOf.set(last, first)
    shared.set(last, (shared.get(last) ?? 0) + 1)
  }
  const groups = new Map<string, string[]>()
  for (const [key] of kept) {
    const first = firstOf.get(key)
    const head =
      first !== undefined && shared.get(key) === 1 && (seen.get(first)?.personal ?? 0) >= 1 ? first : key
    groups.set(head, [...(groups.get(head) ?? []), key])
  }
  const people: PersonName[] = []
  for (const [head, keys] of groups) {
    const members = (keys.includes(head) ? keys : [head, ...keys]).flatMap((key) => seen.get(key) ?? [])
    const both = keys.reduce(
      (total, key) => total + (key === head ? 0 : (pairs.get(`${head} ${key}`) ?? 0)),
      0,
    )
    const count = sum(members, (each) => each.middle + each.start) - both
    const name = members.reduce((a, b) => (b.middle + b.start > a.middle + a.start ? b : a)).spelt
    const full = keys
      .filter((key) => key !== head)
      .map((key) => `${seen.get(head)?.spelt} ${seen.get(key)?.spelt}`)
    const forms = [...full, ...members.map((each) => each.spelt)]
    people.push({
      name,
      forms,
      count,
      gender: genderOf(
        sum(members, (m) => m.she),
        sum(members, (m) => m.he),
      ),
    })
  }
  return people.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

const sum = (members: readonly Sighting[], of: (each: Sighting) => number) =>
  members.reduce((total, each) => total + of(each), 0)

function genderOf(she: number, he: number): Gender | null {
  if (she + he < 2) return null
  if (she >= 2 * he) return 'female'
  return he >= 2 * she ? 'male' : null
}
