import { finiteVerbsOf } from './clauses.ts'
import { sentencesOf } from './sentences.ts'
import { isDigit, isLetter, isLower, isUpper } from './span.ts'
import { wordsOf } from './words.ts'

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
const chatLine = /^(?:[<[][^\s>\]]{1,24}[>\]]|[\w.@-]{2,24}(?: \w{1,12})?\s?:|\*{2,3} ?\w)\s?\S/
const bracketed = /^[[<{].*[\]>}]$/s
const salutation =
  /^(?:my )?(?:dear(?:est)?|darling|beloved|hi|hey|hello|to|sir|madam|attention)\b[^.?!]{0,50}[,:—-]?$|^(?:my )?dear(?:est)? [^,.?!]{1,40}[,—:]/i
const bareName = /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}.'’]+)?,$/u
const valediction =
  /^(?:(?:with )?(?:all my )?love|yours|sincerely|best|regards|respectfully|cheers|your\s|always|forever|i am,|ever,|xo|signed|p\.?\s?s\b|[-–—~]{1,2}\s?\p{Lu})[^?!]{0,60}$/iu
const readsIt =
  /\b(?:letters?|notes?|card|postcard|e-?mails?|telegram|diary|journal|logbook|entry|pages?|paper|parchment|scroll|messages?|text|texted|inscription|envelope|article|headline|newspaper|screen|plaque|poster|report|memo|poem|words|handwriting|typed|inbox)\b/i
const reading =
  /\b(?:read|reads|reading|said|says|wrote|writes|written|opened|opens|unfolded|unfolds|unfolding|typed|scrawled|scribbled|began|begins|appeared|flashed|recited|continued|slit|tore)\b/i

const pressWords =
  /\b(?:this reporter|our readers?|our reporter|sources? (?:say|close|confirm|report)|according to|spokes(?:man|woman|person)|officials? (?:say|confirm|tell)|members of the public|eyewitness|correspondent|reportedly|residents)\b/i

const theEnd = /^\W*(?:the end|fin|finis|owari|tbc|to be continued|end of (?:chapter|part))\b/i

const spokenStart = /^["“”«„‘]/
const words = (text: string) => (text.match(/[\p{L}\d]+/gu) ?? []).length
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
interface Shape {
  readonly matter: Matter | null
  /** The length of a line of verse, and no stop at its end. */
  readonly versed: boolean
  readonly short: boolean
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
  /** `The End`, `Fin`, `To be continued`. */
  readonly ends: boolean
}

/** The shape of one block: depends on its text alone, so that it can be kept with the block. */
export function shapeOf(text: string): Shape {
  const body = text.trim()
  const head = clip(body)
  const short = body.length <= 70
  const stopped = /[.?!…"”’'\])*]$/.test(body)
  const speaks = spokenStart.test(body) || /[,.?!…—]["”]/.test(head)
  const chat = body.length <= 400 && chatLine.test(head) && !mailHeader.test(head)
  return {
    matter: own(body, head),
    versed: short && body.length >= 2 && (!stopped || /,$/.test(body)) && !speaks,
    short,
    chat,
    salutes: body.length <= 600 && (salutation.test(head.slice(0, 90)) || bareName.test(head)) && !speaks,
    signs:
      short &&
      (valediction.test(body) || /^\p{Lu}[\p{L}.]{0,15}(?: \p{Lu}[\p{L}.]{0,15})?$/u.test(body)) &&
      !speaks,
    addressed: isAddressed(body),
    speaks,
    introduces: introducesText(body),
    press: pressWords.test(head),
    sourced: isSourced(body),
    expository: isExpository(body),
    ends: body.length < 60 && theEnd.test(body),
  }
}

function own(body: string, head: string): Matter | null {
  if (body === '' || isBreak(body)) return 'break'
  if (noteLabel.test(head.slice(0, 80))) return 'note'
  if (mailHeader.test(head)) return 'message'
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
  const writing = readsIt.test(last)
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
  if (last === undefined || sentences.length < 2 || last.to - last.from > 70) return false
  const source = wordsOf(body, last.from, last.to)
  if (source.length < 2 || finiteVerbsOf(source).length > 0 || /[?!…]$/.test(body)) return false
  if (!source.slice(1).some((word) => word.capital || /^\d/.test(word.lower))) return false
  const verbs = finiteVerbsOf(wordsOf(body, 0, last.from))
  return verbs.filter((verb) => verb.tense === 'past').length * 3 <= verbs.length
}

const writtenLead =
  /\b(?:it|note|letter|card|sign|message|screen|text|page|paper|label|headline|inscription|banner|envelope|e-?mail|telegram|caption|plaque|diary|journal|log)\b(?: (?:simply|only|just))? (?:said|read|says|reads|ran)[,:]\s+(?=["“‘']?[\p{L}\d])|\b(?:note|letter|card|sign|message|screen|text|label|headline|inscription|banner|envelope|e-?mail|telegram|caption|plaque|diary|journal|log)\b[^.?!:]{0,40}:\s+(?=["“‘']?[\p{L}\d])/giu

/** The offset in a block after which what stands there is read from something written (`It said, Come at four.`); null: none. */
export function writtenFrom(text: string): number | null {
  writtenLead.lastIndex = 0
  const found = writtenLead.exec(text.length > 2000 ? text.slice(0, 2000) : text)
  return found === null ? null : found.index + found[0].length
}

/** Whether a short stretch of text speaks of something written: a letter, a note, a screen. */
export const namesWriting = (text: string): boolean => readsIt.test(text)

function isExpository(body: string): boolean {
  if (body.length < 130 || /[?!"“”]/.test(body)) return false
  const all = wordsOf(body.slice(0, 2000))
  if (all.some((word) => voiced.has(word.lower) || word.lower.includes("'"))) return false
  const verbs = finiteVerbsOf(all)
  const past = verbs.filter((verb) => verb.tense === 'past').length
  return verbs.length >= 2 && past * 3 <= verbs.length - past
}

const voiced = new Set('i me my mine you your we us our he she him her his hers'.split(' '))

/** How far from a block its matter can be decided by others: a change further away leaves it as it is. */
export const reach = 16

/**
 * What each block is when it is not narration; null: narration, as far as one can tell. Letters run from
 * salutation to signature, lyrics are runs of unstopped lines, chat is lines with names before them.
 * Depends on no block further away than `reach`. `opening`: the first of them opens its scene.
 */
export function mattersOf(shapes: readonly Shape[], opening = true): (Matter | null)[] {
  const matters = shapes.map((shape) => shape.matter)
  markChat(shapes, matters)
  markLyrics(shapes, matters)
  markLetters(shapes, matters)
  markIntroduced(shapes, matters)
  markArticles(shapes, matters)
  markAfterEnd(shapes, matters)
  markExpository(shapes, matters, opening)
  if (opening) markEpigraph(shapes, matters)
  return matters
}

function markChat(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  shapes.forEach((shape, at) => {
    if (!shape.chat) return
    for (let other = Math.max(0, at - 5); other <= at + 5; other++) {
      if (other !== at && shapes[other]?.chat) matters[at] = 'message'
    }
  })
}

function markLyrics(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  for (let at = 0; at < shapes.length; at++) {
    let end = at
    let versed = 0
    while (end < shapes.length && end < at + 60 && isLine(shapes[end], matters[end])) {
      if (shapes[end]?.versed) versed++
      end++
    }
    if (end - at >= 2 && (versed === end - at || (end - at >= 3 && versed * 2 >= end - at)))
      for (let line = at; line < end; line++) matters[line] ??= 'lyrics'
    if (end > at) at = end - 1
  }
}

const isLine = (shape: Shape | undefined, matter: Matter | null | undefined) =>
  shape !== undefined &&
  shape.short &&
  !shape.speaks &&
  (matter === null || matter === 'heading' || matter === 'lyrics') &&
  !shape.chat

function markLetters(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  for (let at = 0; at < shapes.length; at++) {
    if (!shapes[at]?.salutes || matters[at] === 'message') continue
    let end = at + 1
    let signed = -1
    while (end < shapes.length && end < at + reach && !shapes[end]?.speaks && matters[end] !== 'break') {
      if (shapes[end]?.signs) signed = end
      else if (signed >= 0 && !shapes[end]?.short) break
      end++
    }
    let last = signed
    if (signed < 0) {
      last = at
      while (last + 1 < end && shapes[last + 1]?.addressed) last++
      if (last === at && !shapes[at]?.addressed) continue
    }
    for (let line = at; line <= last; line++) matters[line] = 'letter'
    at = last
  }
}

/** After `The letter read:` the blocks in the first or second person, without speech, are what was read. */
function markIntroduced(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  shapes.forEach((shape, at) => {
    if (!shape.introduces || matters[at] !== null) return
    let next = at + 1
    while (next < at + reach && matters[next] === 'break') next++
    for (; next < Math.min(shapes.length, at + reach); next++) {
      const here = shapes[next]
      if (here === undefined || here.speaks || matters[next] === 'break') break
      if (matters[next] === null && !here.addressed) break
      matters[next] ??= 'letter'
    }
  })
}

/** After `She unfolded it to read.` an article runs to the last paragraph in the words of the press. */
function markArticles(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  shapes.forEach((shape, at) => {
    if (!shape.introduces && matters[at] !== 'notice') return
    let last = at
    for (let next = at + 1; next < Math.min(shapes.length, at + reach); next++) {
      if (matters[next] === 'break' || shapes[next]?.speaks) break
      if (shapes[next]?.press) last = next
    }
    for (let line = at + 1; line <= last; line++) matters[line] ??= 'article'
  })
}

/** Before a scene begins: a quotation with its source. */
function markEpigraph(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  for (let at = 0; at < Math.min(3, shapes.length); at++) {
    if (matters[at] !== null && matters[at] !== 'heading' && matters[at] !== 'break') return
    const follows = matters[at - 1] === 'epigraph' && shapes[at]?.addressed
    if (matters[at] === null && !shapes[at]?.sourced && !follows) return
    matters[at] ??= 'epigraph'
  }
}

/** After `The End` the author speaks. */
function markAfterEnd(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  shapes.forEach((shape, at) => {
    if (!shape.ends) return
    for (let next = at + 1; next < at + reach && next < shapes.length; next++) {
      if (matters[next] === 'break' || matters[next] === 'heading' || shapes[next]?.speaks) return
      matters[next] ??= 'note'
    }
  })
}

/** A stretch of exposition in the present: an encyclopaedia, a manual, a report. Narration in the present is no less plain. */
function markExpository(shapes: readonly Shape[], matters: (Matter | null)[], opening: boolean): void {
  shapes.forEach((shape, at) => {
    const among = shapes[at - 1]?.expository || shapes[at + 1]?.expository || matters[at - 1] === 'heading'
    if (shape.expository && (among || (opening && at === 0))) matters[at] ??= 'article'
  })
}
