import type { Speech } from '../../language/dialogue.ts'
import { isSpace } from '../../language/span.ts'
import { edgeAfter, edgeBefore } from '../edge.ts'
import type { Passage } from '../passage.ts'
import type { Repair, Rule } from '../rule.ts'

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
  find(passage) {
    if (passage.text.length === 0) return []
    return passage.speech.flatMap((speech) => {
      if (speech.lost === 'opening') return opening(passage, speech)
      return speech.lost === 'closing' ? closing(passage, speech) : []
    })
  },
}

function opening({ text }: Passage, { from, to }: Speech): Repair[] {
  const mark = partners[text[to - 1] ?? '']
  const edge = edgeAfter(text, from)
  if (mark === undefined || edge.to === edge.from) return []
  return [
    {
      ...edge,
      texts: [{ from, to: from, text: mark }],
      confidence: isStart(text, from) ? 'very likely' : 'likely',
      reason: 'never-opens',
    },
  ]
}

function closing({ text }: Passage, { from, to }: Speech): Repair[] {
  const mark = partners[text[from] ?? '']
  const edge = edgeBefore(text, to)
  if (mark === undefined || edge.to === edge.from) return []
  return [
    {
      ...edge,
      texts: [{ from: to, to, text: mark }],
      confidence: isEnd(text, to) ? 'very likely' : 'likely',
      reason: 'never-closes',
    },
  ]
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
