import { commands } from '../language/lexicon/verbs.ts'
import { sayingVerbs } from '../language/lexicon/verbs-of-speech.ts'
import type { Word } from '../language/words.ts'

const speakers = new Set(['he', 'she', 'they', 'it', 'the', 'a', 'his', 'her', 'i', 'everybody', 'somebody'])
const determiners = new Set(['the', 'a', 'his', 'her', 'my', 'their'])
const betweenSaying = new Set(['always', 'used', 'to', 'would', 'had', 'often', 'once', 'then', 'now'])

/** The verb that says a piece is spoken, where quotation marks are lost or never were: `North is cold, said the dragon.` */
export function sayingIn(text: string, words: readonly Word[]): Word | undefined {
  return words.find((word, at) => {
    if (!sayingVerbs.has(word.lower)) return false
    const next = words[at + 1]
    if (at === 0)
      return next !== undefined && !commands.has(word.lower) && (next.capital || speakers.has(next.lower))
    if (word.capital) return false
    const named = next !== undefined && (next.capital || speakers.has(next.lower))
    if (named && isAfterMark(text, word)) return true
    if (!commands.has(word.lower) && leadsIntoSpeech(text, words, at)) return true
    let before = at - 1
    while (before > 0 && betweenSaying.has(words[before]?.lower ?? '')) before--
    const subject = words[before]
    const owned = words[before - 1]
    if (subject === undefined || before < 1) return false
    const noun = owned !== undefined && determiners.has(owned.lower) && !isAfterMark(text, subject)
    if (!noun && !subject.capital && !speakers.has(subject.lower)) return false
    return (
      isAfterMark(text, noun ? owned : subject) &&
      /^(?: \p{Ll}+ly)?[,.!?]/u.test(text.slice(word.to, word.to + 24))
    )
  })
}

const speechOpeners = new Set(
  "are is am do did have has can could will would shall what what's why how who where when you you're i i'm i'll we we're don't please yes no well come go it it's that that's this there let let's if oh".split(
    ' ',
  ),
)

/** `It asked her, in four languages, Are you sure?` */
function leadsIntoSpeech(text: string, words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next <= at + 7; next++) {
    const word = words[next]
    if (word === undefined) return false
    if (word.capital && speechOpeners.has(word.lower) && isAfterMark(text, word)) return true
  }
  return false
}

const isAfterMark = (text: string, word: Word) => /[,?!…] $/.test(text.slice(word.from - 2, word.from))
