import { isLetter, isSpace } from '../../language/span.ts'
import type { Word } from '../../language/words.ts'
import { endsCutOff, interrogative, type Loss, lossAt, subjects } from '../losses.ts'
import type { Passage } from '../passage.ts'
import type { Profile } from '../profile.ts'
import { type Repair, type Rule, swap } from '../rule.ts'
import { list } from '../word-list.ts'

const asking = list(
  'wonder wonders wondered wondering ask asks asked asking if whether guess suppose mean means say sure curious know knows',
)
const afterTag = list(
  'right huh eh okay ok yes no yeah please maybe then though too either correct hm hmm see really already yet not',
)
const lead = list('and but so or well oh then now okay ok yeah hey no yes ah um uh')

/**
 * `?` where another character was: an apostrophe, a quotation mark or a dash that its encoding lost, an ellipsis
 * (`so? Open it.`). A question mark that may be right is left alone.
 */
export const lostCharacter: Rule = {
  code: 'lost-character',
  find(passage, profile) {
    const { text } = passage
    // Spanish opens its questions: what is left of that mark says nothing.
    if (profile.language.startsWith('es')) return []
    const found: Repair[] = []
    let opened = false
    for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
      const loss = lossAt(text, at, opened)
      if (loss?.reason === 'was-a-quote') opened = !opened
      const repair = loss ? repaired(text, at, loss, profile, opened) : brokenOff(passage, at, profile)
      if (repair) found.push(repair)
    }
    return found
  },
}

function repaired(text: string, at: number, loss: Loss, profile: Profile, opened: boolean): Repair {
  const here = { from: at, to: at + 1 }
  switch (loss.reason) {
    case 'was-an-accent':
      return swap(here, loss.letter, loss.reason, 'very likely')
    case 'was-an-apostrophe':
      return swap(here, profile.style.apostrophe, loss.reason, 'very likely')
    case 'was-a-quote': {
      const curls = profile.style.apostrophe === '’'
      return swap(here, curls ? (opened ? '“' : '”') : '"', loss.reason, 'likely')
    }
    case 'breaks-off':
      // `But you.…` of a story that writes `…`; else the dots are one more.
      return swap(here, profile.style.ellipsis, loss.reason, 'likely')
    case 'was-a-dash': {
      const spaced = isSpace(text.charCodeAt(at - 1))
      return swap(here, spaced ? profile.style.dash : '—', loss.reason, 'likely')
    }
  }
}

/** A sentence that breaks off, or one that asks nothing in a story that lost its ellipses. */
function brokenOff(passage: Passage, at: number, profile: Profile): Repair | null {
  const { text } = passage
  const here = { from: at, to: at + 1 }
  const after = text[at + 1] ?? ' '
  if (text[at - 1] === ' ' || !isLetter(text.charCodeAt(at - 1)) || '?!.'.includes(after)) return null
  if (endsCutOff(text, at)) return swap(here, profile.style.ellipsis, 'breaks-off', 'likely')
  if (!profile.lossy) return null
  const sentence = passage.sentenceAt(at)
  const words = passage.wordsIn({ from: sentence.from, to: at })
  if (!isStatement(words, profile)) return null
  const last = words.at(-1)?.lower ?? ''
  if (passage.isSpoken(at)) {
    // People do raise their voice at the end of a statement: only `You didn't?` is left to look at.
    return words.length <= 4 &&
      /^(?:did|do|does|was|were|is|are|had|has|have|could|would|should)n't$/.test(last)
      ? swap(here, profile.style.ellipsis, 'is-no-question', 'possible')
      : null
  }
  return swap(here, profile.style.ellipsis, 'is-no-question', 'likely')
}

/** Somebody did or is something, and nothing in it asks. */
function isStatement(words: readonly Word[], profile: Profile): boolean {
  let first = 0
  while (lead.has(words[first]?.lower ?? '')) first++
  const rest = words.slice(first)
  if (rest.length < 2 || interrogative.has(rest[0]?.lower ?? '')) return false
  const subject = rest[0]
  if (subject === undefined) return false
  const named = subject.capital && profile.names().has(subject.lower)
  if (!subjects.has(subject.lower) && !named && subject.lower !== 'the') return false
  const last = rest.at(-1)?.lower ?? ''
  if (afterTag.has(last) || subjects.has(last)) return false
  return !rest.some(
    ({ lower }) => asking.has(lower) || (interrogative.has(lower) && /^(?:wh(?!ich)|how)/.test(lower)),
  )
}
