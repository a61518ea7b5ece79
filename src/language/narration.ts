import { finiteVerbsOf, type Person, type Tense } from './clauses.ts'
import type { Speech } from './dialogue.ts'
import { wordsOf } from './words.ts'

/** How a story, or a part of it, is told: counted outside dialogue. */
export interface Narration {
  /** Null: too little text to say. */
  readonly person: Person | null
  /** Null: too little text to say. */
  readonly tense: Tense | null
  /** Of the blocks with narration, the share that speaks of I or we; 0 to 1. */
  readonly firstShare: number
  /** Likewise `you`. */
  readonly secondShare: number
  /** Of the finite verbs, the share in the past tense; 0 to 1. */
  readonly pastShare: number
  /** The finite verbs counted: how much the shares rest on. */
  readonly verbs: number
}

/** What one block adds to the count; sums of these make a profile. */
export interface NarrationCount {
  readonly blocks: number
  readonly first: number
  readonly second: number
  readonly past: number
  readonly present: number
}

export const noNarration: NarrationCount = { blocks: 0, first: 0, second: 0, past: 0, present: 0 }

const firstWords = new Set(['i', "i'd", "i'm", "i've", "i'll", 'my', 'me'])
const secondWords = new Set(['you', "you'd", "you're", "you've", 'your'])

/** Counts the narration of one block, its speech left out. */
export function countNarration(text: string, speech: readonly Speech[]): NarrationCount {
  let first = false
  let second = false
  let past = 0
  let present = 0
  let length = 0
  let from = 0
  const count = (to: number) => {
    const words = wordsOf(text, from, to)
    length += words.length
    for (const word of words) {
      if (firstWords.has(word.lower)) first = true
      else if (secondWords.has(word.lower)) second = true
    }
    for (const verb of finiteVerbsOf(words)) {
      if (verb.tense === 'past') past++
      else present++
    }
  }
  for (const each of speech) {
    count(each.from)
    from = each.to
  }
  count(text.length)
  if (length < 4) return noNarration
  return { blocks: 1, first: first ? 1 : 0, second: second ? 1 : 0, past, present }
}

export const addCounts = (a: NarrationCount, b: NarrationCount): NarrationCount => ({
  blocks: a.blocks + b.blocks,
  first: a.first + b.first,
  second: a.second + b.second,
  past: a.past + b.past,
  present: a.present + b.present,
})

/**
 * A narrator who says `I` does so in most paragraphs; a third-person story with its thoughts unmarked
 * does so in few. Under five verbs the answer is null.
 */
export function narrationFrom(count: NarrationCount): Narration {
  const verbs = count.past + count.present
  const firstShare = count.blocks === 0 ? 0 : count.first / count.blocks
  const secondShare = count.blocks === 0 ? 0 : count.second / count.blocks
  const pastShare = verbs === 0 ? 0 : count.past / verbs
  const enough = verbs >= 5
  return {
    person: enough ? (firstShare >= 0.4 ? 'first' : secondShare >= 0.5 ? 'second' : 'third') : null,
    tense: enough ? (pastShare >= 0.5 ? 'past' : 'present') : null,
    firstShare,
    secondShare,
    pastShare,
    verbs,
  }
}

/** The narration of a run of blocks with the speech of each. */
export function narrationOf(texts: readonly string[], speech: readonly (readonly Speech[])[]): Narration {
  return narrationFrom(
    texts.map((text, at) => countNarration(text, speech[at] ?? [])).reduce(addCounts, noNarration),
  )
}
