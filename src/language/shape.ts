import { finiteVerbsOf } from './clauses.ts'
import { sentencesOf } from './sentences.ts'
import { isSourceLine } from './source-line.ts'
import { isDigit, isLetter, isLower, isUpper } from './span.ts'
import { wordsOf } from './words.ts'
import { namesWriting } from './writing.ts'

/** What a block is when it is not narration: something the characters or the author wrote, sang, posted. */
export type Matter =
  | 'letter'
  | 'message'
  | 'lyrics'
  | 'notice'
  | 'article'
  | 'epigraph'
  | 'note'
  | 'heading'
  | 'break'

const noteLabel =
  /^[\s[({*~_]*(?:a\s*\/\s*n|an|author'?s?\s+notes?|notes?(?:\s+from\s+\w+)?|n\.?b|disclaimers?|summary|rating|rated|pairings?|spoilers?|feedback|fandom|title|author|archive|distribution|warnings?|dedication|category|series|date|status|beta|previously(?:\s+on)?|last time|p\.?s|to be continued|tbc|the end|fin|owari|translation|lyrics|song|credits?|word ?count|review(?:s|ers)?|next (?:time|chapter))\b[\s\])}*~_]*(?:[:\-–—.…!(]|$)/i
const noteWords =
  /\b(?:reviews?|reviewers?|reviewed|fics?|fanfics?|fanfiction|beta(?:ed|ing)?|disclaimer|ooc|canon|this chapter|next chapter|last chapter|previous chapter|my first (?:story|fic|attempt)|don't own|do not own|updates?|updated|readers)\b/gi
const mailHeader = /^(?:from|to|cc|subject|date|sent|reply-to|re)\s*:/i
const postHeader = /^(?:[[(]?#?\d+[\])]?:?\s*)?(?:posted|written|sent) by\b/i
const preface = /^(?:foreword|preface|afterword|acknowledge?ments|dedication|author'?s? notes?|notes?)\W*$/i
const cue = /^(?:(?:INT|EXT)\. .{0,60}|\p{Lu}[\p{Lu}\d .'’-]{1,24}(?: ?\([^)]{1,30}\))?)$/u
const chatLine = /^(?:[<[][^\s>\]]{1,24}[>\]]|[\w.@-]{2,24}(?: \w{1,12})?\s?:|\*{2,3} ?\w)\s?\S/
const bracketed = /^[[<{].*[\]>}]$/s
const salutation =
  /^(?:my )?(?:dear(?:est)?|darling|beloved|hi|hey|hello|to|sir|madam|attention)\b(?:[^.?!]|\b(?:mrs?|ms|dr|st|sir \p{L}|\p{L})\.){0,50}[,:—-]?$|^(?:my )?dear(?:est)? (?:[^,.?!]|\b(?:mrs?|ms|dr|st|\p{L})\.){1,40}[,—:]/iu
/** `K. -- Come in. It's open. R.`: from somebody to somebody, by their initials. */
const initialled = /^\p{Lu}\.? ?(?:--|—|–|,|:)/u
/** `Madam, we have lost the mule.`: a letter of one paragraph. */
const formal = /^(?:Sirs?|Madam|Gentlemen), (?=\p{L})/u
const numeral = /^[IVXLC]{1,6}\.?$/
/** `… Bring a shovel. M.`: signed with an initial. */
const initialSigned = /[.!?] (?:[-–—]{1,2} ?)?[A-HJ-Z]\.$/
const asksForReviews =
  /\bplease review\b|\br ?& ?r\b|\bc ?& ?c\b|\bflames will\b|\bfeedback (?:is|makes|welcome|appreciated|feeds)\b/i
const undersigned = /^(?:I|[Ww]e),? the undersigned\b/
const bareName = /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}.'’]+)?,$/u
const valediction =
  /^(?:(?:with )?(?:all my )?love|yours|yrs|sincerely|best|regards|respectfully|cheers|your\s|always|forever|i am,|ever,|xo|signed|p\.?\s?s\b|[-–—~]{1,2}\s?\p{Lu})[^?!]{0,60}$/iu
const reading =
  /\b(?:read|reads|reading|said|says|wrote|writes|written|opened|opens|unfolded|unfolds|unfolding|typed|scrawled|scribbled|began|begins|appeared|flashed|recited|continued|slit|tore)\b/i

const pressWords =
  /\b(?:this reporter|our readers?|our reporter|sources? (?:say|close|confirm|report)|according to|spokes(?:man|woman|person)|officials? (?:say|confirm|tell)|members of the public|eyewitness|correspondent|reportedly|residents)\b/i

const theEnd = /^\W*(?:the end|fin|finis|owari|tbc|to be continued|end of (?:chapter|part))\b/i

const spokenStart = /^["“”«„‘]/
/** How many words there are; counted without making any. */
function words(text: string): number {
  let count = 0
  let within = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const wordly = isLetter(code) || isDigit(code)
    if (wordly && !within) count++
    within = wordly
  }
  return count
}
const clip = (text: string) => (text.length > 600 ? text.slice(0, 600) : text)

/** A title, a chapter's heading: few words, no closing mark, capitals throughout or on every longer word. */
function isHeading(text: string): boolean {
  if (text.length > 70 || /[.,;…"”’'?!]$/.test(text)) return false
  if (/^(?:chapter|part|book|prologue|epilogue|interlude|act|scene)\b/i.test(text)) return true
  return (text.match(/\p{L}{4,}/gu) ?? []).every((word) => isUpper(word.charCodeAt(0)))
}

function isBreak(text: string): boolean {
  if (text.length > 60) return false
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) return false
    if (isLetter(code)) letters++
  }
  return (
    letters === 0 || /^[\W_]*(?:oOo|o0o|xXx|ooo|xxx)(?:[\W_]*(?:oOo|o0o|xXx|ooo|xxx))*[\W_]*$/i.test(text)
  )
}

/** Capitals with few small letters: signs, headlines, displays. */
function isCapitals(text: string): boolean {
  let upper = 0
  let lower = 0
  for (let at = 0; at < text.length && at < 400; at++) {
    const code = text.charCodeAt(at)
    if (isUpper(code)) upper++
    else if (isLower(code)) lower++
  }
  return upper >= 4 && upper > 4 * lower
}

/** What one block shows by itself, without its neighbours. */
export interface Shape {
  readonly matter: Matter | null
  /** The length of a line of verse, and no stop at its end. */
  readonly versed: boolean
  readonly short: boolean
  /** Begins with a dash: dialogue in some countries, a source or a signature below a text. */
  readonly dashed: boolean
  readonly chat: boolean
  readonly salutes: boolean
  readonly signs: boolean
  /** Speaks of I, you, we, and holds no speech and nobody in the third person who did something. */
  readonly addressed: boolean
  readonly speaks: boolean
  /** Ends by introducing something written: `The note read:`, `She unfolded it and began to read.` */
  readonly introduces: boolean
  /** Words of the press: `this reporter`, `according to`. */
  readonly press: boolean
  /** Several sentences that narrate nothing, then a source: `… Late 20th century song.` */
  readonly sourced: boolean
  /** States facts in the present at some length, to nobody and about nobody. */
  readonly expository: boolean
  /** As long as a line of a song, with as many words. */
  readonly lined: boolean
  /** `The End`, `Fin`, `To be continued`. */
  readonly ends: boolean
  /** Nothing but a label for what the author says: `Foreword`, `Author's note`. */
  readonly prefaces: boolean
  /** `KAY`, `INT. KITCHEN`: a line of a script that names who speaks or where. */
  readonly cue: boolean
  /** `— Anselm of Dole, On Thresholds`: names a source and nothing else. `dashed`: led in by a dash, or plain. */
  readonly source: 'dashed' | 'plain' | null
}

/** The shape of one block: depends on its text alone, so that it can be kept with the block. */
export function shapeOf(text: string): Shape {
  const body = text.trim()
  const head = clip(body)
  const short = body.length <= 70
  const stopped = /[.?!…"”’'\])*]$/.test(body)
  const dashed = /^[-–—]/.test(body)
  const speaks = spokenStart.test(body) || /[,.?!…—]["”]/.test(head)
  const chat = body.length <= 400 && chatLine.test(head) && !mailHeader.test(head)
  const posted = postHeader.test(head)
  return {
    matter: posted ? 'message' : own(body, head),
    versed: short && body.length >= 2 && (!stopped || /,$/.test(body)) && !speaks && !dashed,
    short,
    dashed,
    chat,
    salutes: body.length <= 600 && (salutation.test(head.slice(0, 90)) || bareName.test(head)) && !speaks,
    signs:
      short &&
      (valediction.test(body) || /^\p{Lu}[\p{L}.]{0,15}(?: \p{Lu}[\p{L}.]{0,15})?$/u.test(body)) &&
      !speaks,
    addressed: isAddressed(body),
    speaks,
    introduces: posted || mailHeader.test(head) || introducesText(body),
    // Asked of few blocks: worked out when they are.
    get press() {
      return pressWords.test(head)
    },
    get sourced() {
      return isSourced(body)
    },
    expository: isExpository(body),
    lined: body.length >= 18 && body.length <= 60 && words(body) >= 4 && words(body) <= 12,
    ends: body.length < 60 && theEnd.test(body),
    prefaces: short && preface.test(body),
    cue: short && cue.test(body),
    get source() {
      return isSourceLine(body)
    },
  }
}

function own(body: string, head: string): Matter | null {
  if (body === '' || isBreak(body)) return 'break'
  if (noteLabel.test(head.slice(0, 80))) return 'note'
  if (initialled.test(head) && /[.!?] (?:-{1,2} ?|— ?)?\p{Lu}\.?$/u.test(body)) return 'letter'
  if (mailHeader.test(head)) return 'message'
  if (undersigned.test(head) || formal.test(head)) return 'letter'
  if (body.length < 300 && initialSigned.test(body) && !spokenStart.test(body) && !namesPeople(body))
    return 'letter'
  if (body.length < 400 && !spokenStart.test(body) && asksForReviews.test(head)) return 'note'
  if (numeral.test(body)) return 'heading'
  if (bracketed.test(head) && body.length < 300)
    return /^\[/.test(body) && (head.match(noteWords) ?? []).length > 0 ? 'note' : 'message'
  if (
    !spokenStart.test(body) &&
    /\b(?:I|my|you|me)\b/.test(head) &&
    (head.match(noteWords) ?? []).length >= 2
  ) {
    return 'note'
  }
  if (/^\(?\d{1,2}[.)]\s/.test(body)) return 'notice'
  if (isCapitals(body)) return body.length < 200 ? 'notice' : null
  if (isVerse(body)) return 'lyrics'
  if (isHeading(body) && words(body) <= 8) return 'heading'
  return null
}

const namesPeople = (body: string) => /\b(?:he|she|said|they)\b/i.test(body)

/** Three short lines or more within one block. */
function isVerse(body: string): boolean {
  const lines = body.split('\n')
  return (
    lines.length >= 3 &&
    lines.every((line) => line.length <= 70) &&
    !lines.some((line) => spokenStart.test(line))
  )
}

function isAddressed(body: string): boolean {
  const part = body.slice(0, 2000)
  const person = (part.match(/\b(?:I|I'm|I’m|I've|I’ve|I'll|I’ll|me|my|you|your|we|our)\b/g) ?? []).length
  return person >= 1 && person * 25 >= words(part)
}

function introducesText(body: string): boolean {
  const last = body.slice(-160)
  const writing = namesWriting(last)
  if (last.endsWith(':'))
    return writing || /\b(?:read|said|sang|sing|typed|wrote|song)\b[^.]{0,30}:$/i.test(last)
  if (!writing && !last.includes('to read')) return false
  let start = last.length - 3
  while (start > 0 && !'.?!'.includes(last[start] ?? ' ')) start--
  return reading.test(last.slice(start))
}

/** The last of several sentences has no verb and names a source, a title or a name; the others tell no story. */
function isSourced(body: string): boolean {
  if (body.length > 2000) return false
  const sentences = sentencesOf(body)
  const last = sentences.at(-1)
  if (last === undefined || sentences.length < 2 || isSourceLine(body.slice(last.from)) === null) return false
  const verbs = finiteVerbsOf(wordsOf(body, 0, last.from))
  return verbs.filter((verb) => verb.tense === 'past').length * 3 <= verbs.length
}

function isExpository(body: string): boolean {
  if (body.length < 130 || voiced.test(body)) return false
  const verbs = finiteVerbsOf(wordsOf(body.slice(0, 2000)))
  const past = verbs.filter((verb) => verb.tense === 'past').length
  return verbs.length >= 2 && past * 3 <= verbs.length - past
}

/** Marks of speech, contractions, and words that speak of persons. */
const voiced = /[?!"“”]|\p{L}['’]\p{L}|\b(?:i|me|my|mine|you|your|we|us|our|he|she|him|her|his|hers)\b/iu
