import type { Line } from '../lines.ts'
import { endsSentence, endsShort, isStub, type Layout } from './layout.ts'

/** Tells whether the file has a word, whole. */
export type Wordbook = (word: string) => boolean

/** What stands between two lines of a block: a space, nothing, a line's end that stays; or nothing, and the hyphen goes. */
export type Joint = ' ' | '' | '\n' | 'drop-hyphen'

export interface Paragraph {
  readonly lines: readonly Line[]
  readonly joints: readonly Joint[]
}

/** Lines that follow each other directly become paragraphs: wrapped lines join, others stand alone. */
export function paragraphsOf(group: readonly Line[], layout: Layout, words: Wordbook): Paragraph[] {
  const paragraphs: { lines: Line[]; joints: Joint[] }[] = []
  group.forEach((line, i) => {
    const before = group[i - 1]
    const last = paragraphs.at(-1)
    if (before === undefined || last === undefined || begins(before, line, last.lines, layout)) {
      paragraphs.push({ lines: [line], joints: [] })
      return
    }
    last.lines.push(line)
    last.joints.push(joint(before.text, line.text, words))
  })
  return paragraphs
}

/** Whether `line` begins a paragraph below `before`. */
function begins(before: Line, line: Line, paragraph: readonly Line[], layout: Layout): boolean {
  const continues = /^[\p{Ll}\d]/u.test(line.text) && !endsSentence(before.text)
  if (layout.wrap === null) {
    // one line, one paragraph; but a line that stops in mid-sentence goes on below
    if (!layout.goesOn) return true
    if (continues) return before.width <= 40
    return !(before.width >= 60 && stopsMidSentence(before.text)) || /^["“「『]/.test(line.text)
  }
  const inward = layout.indent !== null && line.indent - layout.margin >= layout.indent
  const isFull = !endsShort(before, line, layout.wrap) && !endsSentence(before.text)
  // all lines of a letter are set in as far as the first of a paragraph
  if (inward && (before.indent < line.indent || (paragraph.length === 1 && !isFull))) return true
  if (endsShort(before, line, layout.wrap)) {
    const isLeftOver = isStub(before, paragraph.at(-2), layout.wrap)
    if (continues || (isLeftOver && (layout.combed || /[\p{L}\p{N},;]$/u.test(before.text)))) return false
    return endsSentence(before.text) || before.width < layout.wrap * 0.6
  }
  if (before.width > layout.wrap + 20 && endsSentence(before.text)) return true
  // a full line that ends a sentence, before a quote: speakers take turns
  return (
    layout.indent === null &&
    /["”]$/.test(before.text) &&
    /^["“]/.test(line.text) &&
    paragraphIsSpeech(paragraph)
  )
}

const stopsMidSentence = (text: string): boolean => /[\p{L}\p{N},]$/u.test(text)

/** Whether the quotes of a paragraph so far are all closed. */
function paragraphIsSpeech(paragraph: readonly Line[]): boolean {
  const text = paragraph
    .map((line) => line.text)
    .join(' ')
    .slice(-2000)
  const straight = text.split('"').length - 1
  return straight % 2 === 0
}

/** What joins two lines of a paragraph. A hyphen at the wrap goes only where the file has the whole word elsewhere. */
function joint(before: string, after: string, words: Wordbook): Joint {
  const hyphen = /(\p{L}+)-$/u.exec(before.slice(-60))
  const tail = /^(\p{Ll}+)/u.exec(after.slice(0, 60))
  if (hyphen && tail) return words(`${hyphen[1] ?? ''}${tail[1] ?? ''}`) ? 'drop-hyphen' : ''
  return /[^\s-]--$|—$/.test(before) && /^[\p{L}"“'‘]/u.test(after) ? '' : ' '
}

/** Lines of a song that begin with small letters are no longer than this. */
const SHORT = 45

/** A place in capitals, and the time below it. */
const isSlugline = ([place, time, more]: readonly Line[]): boolean =>
  more === undefined &&
  place !== undefined &&
  time !== undefined &&
  /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*[^\p{Ll}.!?"”]$/u.test(place.text) &&
  /^\W*(?:\d{1,2}[:.]?\d{0,2}\s*(?:hours|[ap]\.?m)\b|\d{4} hours|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/i.test(
    time.text,
  )

/** Lines of a song that stand together in one pair of signs: `//I went down`, `and it went away//`. */
function isSung(group: readonly Line[], widest: number): boolean {
  const [first, last] = [group[0]?.text ?? '', group.at(-1)?.text ?? '']
  const sign = /^(?:\/\/?|[*~_#♪]+)/u.exec(first)?.[0] ?? ''
  const areShort = group.every(({ text }) => text.length <= Math.min(SHORT, widest * 0.8))
  return sign !== '' && areShort && first.length > sign.length && last.endsWith(sign) && !/["“”]/.test(first)
}

/** Short lines in a row that end no sentences and hold no talk: a song, a poem, an address. */
export function isVerse(group: readonly Line[], layout: Layout): boolean {
  const widest = layout.wrap === null ? 64 : Math.min(64, layout.wrap * 0.8)
  if (group.length < 2 || group.length > 60) return false
  if (group.some((line) => line.text.length > widest)) return false
  if (isSlugline(group) || isSung(group, widest)) return true
  // the last line may end a sentence; the others of a song do not
  const ends = group.slice(0, -1).filter((line) => /[.!?]["”’')]*$/.test(line.text)).length
  const talk = group.filter((line) => /^["“]/.test(line.text) && /["”]$/.test(line.text)).length
  const capitals = group.filter((line) => /^(?:[^\p{L}]*\p{Lu}|\d{1,2}[.)] |[-*•] )/u.test(line.text)).length
  const areShort = group.every((line) => line.text.length <= SHORT)
  return (
    ends < group.length * 0.4 &&
    talk === 0 &&
    (capitals >= group.length * 0.6 || (group.length >= 3 && areShort))
  )
}
