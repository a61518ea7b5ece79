import { finiteVerbsOf, type Person, type Tense } from './clauses.ts'
import type { Speech } from './dialogue.ts'
import { wordsOf } from './words.ts'

/** How a story, or a part of it, is told: counted outside dialogue. */
export interface Narration {
  /** Null: too little text to say. */
  readonly person: Person | null
  /** Null: too little text to say. */
  readonly tense: Tense | null
  /** Of the verbs in the narration's tense whose subject is a pronoun, the share of `I` and `we`; 0 to 1. */
  readonly firstShare: number
  /** Likewise `you`. */
  readonly secondShare: number
  /** Of the finite verbs, the share in the past tense; 0 to 1. */
  readonly pastShare: number
  /** The finite verbs counted: how much the shares rest on. */
  readonly verbs: number
}

/** The verbs of one tense, by the person of their subject where that is a pronoun. */
export interface VerbCount {
  readonly all: number
  readonly first: number
  readonly second: number
  readonly third: number
}

/** What one block adds to the count; sums of these make a profile. */
export interface NarrationCount {
  readonly past: VerbCount
  readonly present: VerbCount
}

const none: VerbCount = { all: 0, first: 0, second: 0, third: 0 }
export const noNarration: NarrationCount = { past: none, present: none }

/** Counts the narration of one block, its speech left out. */
export function countNarration(text: string, speech: readonly Speech[]): NarrationCount {
  const counts = { past: { ...none }, present: { ...none } }
  let from = 0
  for (const next of [...speech, { from: text.length, to: text.length }]) {
    for (const verb of finiteVerbsOf(wordsOf(text, from, next.from))) {
      const count = counts[verb.tense]
      count.all++
      if (verb.person !== null) count[verb.person]++
    }
    from = next.to
  }
  return counts
}

const addVerbs = (a: VerbCount, b: VerbCount): VerbCount => ({
  all: a.all + b.all,
  first: a.first + b.first,
  second: a.second + b.second,
  third: a.third + b.third,
})

export const addCounts = (a: NarrationCount, b: NarrationCount): NarrationCount => ({
  past: addVerbs(a.past, b.past),
  present: addVerbs(a.present, b.present),
})

/**
 * The tense is that of most verbs. The person is asked of the verbs in that tense alone, for that is how
 * narrators speak: a third-person story full of unmarked thoughts has many an `I am`, but few an `I walked`.
 * Under five verbs the answer is null.
 */
export function narrationFrom(count: NarrationCount): Narration {
  const verbs = count.past.all + count.present.all
  const tense: Tense = count.past.all * 2 >= verbs ? 'past' : 'present'
  const { first, second, third } = count[tense]
  const pronouns = Math.max(1, first + second + third)
  const firstShare = first / pronouns
  const secondShare = second / pronouns
  const enough = verbs >= 5
  const firstLeast = tense === 'past' ? 0.22 : 0.35
  const person: Person =
    firstShare >= firstLeast && first >= second ? 'first' : secondShare >= 0.4 ? 'second' : 'third'
  return {
    person: enough ? person : null,
    tense: enough ? tense : null,
    firstShare,
    secondShare,
    pastShare: verbs === 0 ? 0 : count.past.all / verbs,
    verbs,
  }
}

/** The narration of a run of blocks with the speech of each. */
export function narrationOf(texts: readonly string[], speech: readonly (readonly Speech[])[]): Narration {
  return narrationFrom(
    texts.map((text, at) => countNarration(text, speech[at] ?? [])).reduce(addCounts, noNarration),
  )
}
