import { finiteVerbsOf } from '../../language/clauses.ts'
import type { Speech } from '../../language/dialogue.ts'
import { sayingVerbs } from '../../language/lexicon/verbs-of-speech.ts'
import { quoteMarksOf } from '../../language/quotes.ts'
import { isLower, isSpace } from '../../language/span.ts'
import type { Word } from '../../language/words.ts'
import { edgeAfter, edgeBefore, isMisplaced } from '../edge.ts'
import type { Passage } from '../passage.ts'
import type { Repair, Rule } from '../rule.ts'
import { list } from '../word-list.ts'

/** The mark that belongs to the one that is there. */
const partners: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '“',
  '„': '“',
  "'": "'",
  '‘': '’',
  '’': '‘',
  '«': '»',
  '»': '«',
  '`': "'",
}

/** A quotation mark that never opens or never closes, with the place where it should stand. */
export const lostQuote: Rule = {
  code: 'lost-quote',
  needsQuotes: true,
  find(passage) {
    if (passage.text.length === 0) return []
    return passage.speech.flatMap((speech) => {
      if (isDialect(passage, speech)) return []
      if (speech.lost === 'opening') return opening(passage, speech)
      if (speech.lost === 'closing') return closing(passage, speech)
      return speech.continues ? unfinished(passage, speech) : []
    })
  },
}

/** Single marks are apostrophes too (`'E went up to the 'All`): only a lone one is sure to be a quote. */
function isDialect({ text }: Passage, { from, to, lost }: Speech): boolean {
  const mark = text[lost === 'opening' ? to - 1 : from] ?? ' '
  return "'‘’`".includes(mark) && quoteMarksOf(text).length > 1
}

function opening(passage: Passage, { from, to }: Speech): Repair[] {
  const { text } = passage
  const mark = partners[text[to - 1] ?? '']
  const at = startOfSpeech(passage, from, to)
  const edge = edgeAfter(text, at)
  if (mark === undefined || edge.to === edge.from) return []
  return [
    {
      ...edge,
      texts: [{ from: at, to: at, text: mark }],
      confidence: isStart(text, at) && !isTold(passage, at, to) ? 'very likely' : 'likely',
      reason: 'never-opens',
    },
  ]
}

/** After a lead-in (`Tyler said casually,`) or the tag of the speech before (`he said;`), else where it seems to begin. */
function startOfSpeech(passage: Passage, from: number, to: number): number {
  const { text } = passage
  const words = passage.wordsIn({ from, to })
  let start = from
  words.forEach((word, at) => {
    if (!sayingVerbs.has(word.lower)) return
    const adverb = words[at + 1]
    const last = adverb?.lower.endsWith('ly') && adverb.from === word.to + 1 ? at + 1 : at
    const end = words[last]?.to ?? 0
    const next = words[last + 1]
    if (next?.capital && ',:;'.includes(text[end] ?? ' ') && isSpace(text.charCodeAt(end + 1)))
      start = next.from
  })
  return start
}

/** Whether the first of several sentences tells what was done: the speech may begin after it. */
function isTold(passage: Passage, from: number, to: number): boolean {
  const first = passage.sentenceAt(from)
  if (first.to >= to) return false
  const verbs = finiteVerbsOf(passage.wordsIn({ from, to: first.to }))
  return verbs.some(({ tense }) => tense === 'past') && !verbs.some(({ tense }) => tense === 'present')
}

function closing(passage: Passage, { from, to }: Speech): Repair[] {
  const { text, next } = passage
  const mark = partners[text[from] ?? '']
  const at = startOfTag(passage, from, to) ?? to
  const edge = edgeBefore(text, at)
  if (mark === undefined || edge.to === edge.from || isMisplaced(text, at)) return []
  // `"Well, I said,` in a long tale told aloud.
  const tells = /^ ?(?:I|we) /.test(text.slice(at, at + 4)) && next !== null && /^["“'‘]/.test(next)
  if (tells) return []
  return [
    {
      ...edge,
      texts: [{ from: at, to: at, text: mark }],
      confidence: isEnd(text, at) && !isTold(passage, from, at) ? 'very likely' : 'likely',
      reason: 'never-closes',
    },
  ]
}

/** Shorter than this, in characters, speech seldom goes on in a paragraph of its own. */
const SHORT = 100

/** Speech that seems to go on in the next block: not with a tag in it, and hardly where the block is short. */
function unfinished(passage: Passage, speech: Speech): Repair[] {
  const { text, previous, next } = passage
  if (startOfTag(passage, speech.from, text.length) !== null) return closing(passage, speech)
  const goesOn =
    previous !== null && previous.length > SHORT && /^["“'‘]/.test(previous) && !/["”'’]$/.test(previous)
  if (text.length > SHORT || goesOn) return []
  const confidence = endsItsTurn(text, next) ? 'likely' : 'possible'
  return closing(passage, speech).map((repair) => ({ ...repair, confidence }))
}

/** A question, or a few words, and then somebody speaks whose quote does close: seldom one speech in two paragraphs. */
const endsItsTurn = (text: string, next: string | null) =>
  next !== null && /["”'’]/.test(next.slice(1)) && (text.endsWith('?') || text.length <= 60)

const determiners = list('the a an his her my their our its somebody someone')
const subjects = list('it he she they i we')

/** `, said a lady`, `? the cop demanded`: where it begins, its space left out; null where there is none. */
function startOfTag(passage: Passage, from: number, to: number): number | null {
  const { text } = passage
  const words = passage.wordsIn({ from: from + 2, to })
  const asks = (word: Word | undefined) => word !== undefined && sayingVerbs.has(word.lower)
  const at = words.findIndex((word, i) => {
    if (!isLower(text.charCodeAt(word.from)) || text[word.from - 1] !== ' ') return false
    if (!',!?…—'.includes(text[word.from - 2] ?? ' ')) return false
    const verbFirst = asks(word) && determiners.has(words[i + 1]?.lower ?? '')
    const nounFirst = determiners.has(word.lower) && (asks(words[i + 2]) || asks(words[i + 3]))
    return verbFirst || nounFirst || (subjects.has(word.lower) && asks(words[i + 1]))
  })
  const tag = words[at]
  return tag ? tag.from - 1 : null
}

function isStart(text: string, at: number): boolean {
  let before = at
  while (before > 0 && isSpace(text.charCodeAt(before - 1))) before--
  return before === 0
}

function isEnd(text: string, at: number): boolean {
  let after = at
  while (after < text.length && isSpace(text.charCodeAt(after))) after++
  return after >= text.length
}
