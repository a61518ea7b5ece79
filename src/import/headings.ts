/** What a heading is of, and its number where it has one. */
export interface Heading {
  readonly kind: 'chapter' | 'part' | 'prologue' | 'epilogue' | 'number'
  /** 1 for the first; null where it has none or is not a number. */
  readonly number: number | null
  /** The heading without its ornament. */
  readonly title: string
  /** Whether anything but the number is said. */
  readonly named: boolean
  /** Of a bare number, how it is written. */
  readonly numeral?: 'digits' | 'roman' | 'word'
}

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
/** The first, the second and so on. */
export const ORDINAL =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Numbers as they are written out, in Roman letters, or in any way. */
export const WORD = `(?:${TENS.join('|')})(?:[- ]?(?:${[...SMALL, ...ORDINAL].slice().join('|')}))?|twentieth|thirtieth|${[...SMALL].reverse().join('|')}|${[...ORDINAL].reverse().join('|')}`
export const ROMAN = '(?=[mdclxvi])(?:m{0,3})(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})'
export const NUMBER = `(?:last|\\d{1,3}|${WORD}|${ROMAN})`
const TOTAL = `(?:\\s*(?:/|of|out of)\\s*(?:\\d{1,3}|\\?+|${WORD}|${ROMAN}|x+))?`

const HEADED = new RegExp(
  `^(chapter|chap\\.?|ch\\.?|part|pt\\.?|book|act|section|episode|volume|vol\\.?|day|canto|глава|часть|kapitel|teil|chapitre|partie|capítulo|capitulo|capitolo|parte|hoofdstuk|deel|rozdział|część)\\s*[:#.-]?\\s*(?:no\\.?\\s*|number\\s*)?(?:the\\s+)?(${NUMBER})([a-z]|\\.\\d|-[ivx\\d]{1,4})?(${TOTAL})(?![\\p{L}\\p{N}'’])(.*)$`,
  'iu',
)
const NAMED =
  /^(prologue|[eé]pilogue|пролог|эпилог|prolog|epilog|prólogo|epílogo|prologo|epilogo|prelude|interlude|intermission|preface|foreword|afterword|introduction|coda|finale|conclusion|teaser|tag)(?![\p{L}\p{N}'’])(.*)$/iu
/** `第三章`, `제2장`: chapters in Chinese, Japanese and Korean. */
const COUNTED = /^(?:第|제)\s*([\d０-９一二三四五六七八九十百]{1,5})\s*(?:章|回|話|话|部|節|장|화)(.{0,40})$/u
const BARE = new RegExp(`^(?:(${NUMBER})[.):]?|\\((${NUMBER})\\))$`, 'i')
const BARE_NAMED = new RegExp(`^(\\d{1,3}|${ROMAN})[.):]\\s+(\\S.{0,60})$`, 'i')
/** `One: The Ferry`, `2 - The Wall`, `III -- The Gate`. */
const DASH_NAMED = new RegExp(
  `^(?:(${WORD})\\s*:|(\\d{1,3}|[IVXL]{1,7}|${WORD})\\s+[-–—~]{1,3})\\s+(\\S.{0,60})$`,
  'i',
)

/** Reads a line as a chapter's heading; null where it is none. A bare number is one only where its neighbours count on. */
export function headingOf(line: string): Heading | null {
  if (line.length > 100) return null
  const text = undressed(line)
  if (text === '') return null
  const headed = HEADED.exec(text)
  if (headed) {
    const [, word = '', number = '', , , rest = ''] = headed
    if (!isHeadingRest(rest)) return null
    const kind = /^(part|pt|часть|teil|deel|część)/i.test(word) ? 'part' : 'chapter'
    return { kind, number: numberOf(number), title: undressedInside(text), named: /\p{L}{2}/u.test(rest) }
  }
  const counted = COUNTED.exec(text)
  if (counted) {
    const [, number = '', rest = ''] = counted
    return { kind: 'chapter', number: numberOf(number), title: text, named: rest.trim() !== '' }
  }
  const named = NAMED.exec(text)
  if (named) {
    const [, word = '', rest = ''] = named
    if (
      !isHeadingRest(rest) ||
      (/^(tag|teaser|introduction|conclusion|preface|foreword)$/i.test(word) && rest.length > 40)
    )
      return null
    const kind = /^(prolog\w*|пролог|prólogo|prelude|preface|foreword|introduction|teaser)$/i.test(word)
      ? 'prologue'
      : 'epilogue'
    return { kind, number: null, title: text, named: true }
  }
  const bare = BARE.exec(text)
  if (bare) {
    const number = numberOf(bare[1] ?? bare[2] ?? '')
    return number === null
      ? null
      : {
          kind: 'number',
          number,
          title: text.replace(/[.):(]/g, '') || text,
          named: false,
          numeral: numeralOf(bare[1] ?? bare[2] ?? ''),
        }
  }
  const listed = BARE_NAMED.exec(text)
  const [, word = '', sign = listed?.[1] ?? '', rest = listed?.[2] ?? ''] = listed
    ? []
    : (DASH_NAMED.exec(text) ?? [])
  const number = word || sign
  if (number === '' || !isTitleCase(rest)) return null
  return { kind: 'number', number: numberOf(number), title: text, named: true, numeral: numeralOf(number) }
}

const numeralOf = (number: string): 'digits' | 'roman' | 'word' =>
  /^\d/.test(number) ? 'digits' : romanOf(number.toLowerCase()) === null ? 'word' : 'roman'

/** A heading may go on with a title after a mark, or a title in capitals; a sentence is none. */
function isHeadingRest(rest: string): boolean {
  const text = rest.trim()
  if (text === '' || /^[\W_]+$/.test(text)) return true
  if (text.length > 80 || /[a-z]{2,}[.] +\p{L}/u.test(text)) return false
  // a row of links to chapters
  if (/[|<>»]\W*(?:chapter|part|ch\.?)\s+\S+\W*$/i.test(text)) return false
  if (/^[:.–—~|/([,"“*=-]/.test(text)) return !/[,;]$/.test(text)
  return isTitleCase(text) && !/[.,;]$/.test(text)
}

/** Whether most words of a line, but the small ones, begin with capitals. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  return (
    words.length > 0 &&
    words.length <= 10 &&
    /^\P{L}*\p{Lu}/u.test(text) &&
    long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.6
  )
}

/** `Chapter 1*: Low Water`, of which the first symbol is gone. */
const undressedInside = (title: string): string => title.replace(/[*_~]+(?=\s*[:.–—-])/, '')

/** Takes symbols off both ends: `-Chapter Two: Reminiscence-`, `*** Part II ***`. */
export function undressed(line: string): string {
  return line
    .replace(/^(?:<\/?[a-z]{1,8}>|[-=*_~#+<>•|\s[({/\\])+/iu, (marks) =>
      /[({[]$/.test(marks.trim()) && /[)\]}]/.test(line) ? marks.trim().slice(-1) : '',
    )
    .replace(/(?:<\/?[a-z]{1,8}>|[-=*_~#+<>•|\s\]/\\])+$/iu, '')
    .replace(/^\[([^\]]*)$/, '$1')
    .replace(/^\{([^}]*)\}?$/, '$1')
    .replace(/^\(([^)]*)\)$/, '$1')
    .trim()
}

/** The value of `7`, `VII`, `seven` or `seventh`; null where it is none of these. */
export function numberOf(text: string): number | null {
  const word = text.toLowerCase()
  if (word === 'last') return null
  if (/^\d+$/.test(word)) return Number(word)
  const [tens = '', unit = ''] = word.split(/[- ]/)
  const small = (each: string) => Math.max(SMALL.indexOf(each), ORDINAL.indexOf(each)) + 1
  if (small(word) > 0) return small(word)
  const ten = TENS.findIndex((each) => tens === each || tens === each.replace(/y$/, 'ieth'))
  if (ten >= 0) return (ten + 2) * 10 + small(unit)
  return romanOf(word)
}

function romanOf(text: string): number | null {
  const values: { readonly [letter: string]: number } = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
  if (!/^[ivxlcdm]+$/.test(text)) return null
  const digits = [...text].map((letter) => values[letter] ?? 0)
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
}

/** `(1/8)`, `[2/?]`, `6a/11`, `part 3 of 7`: which part of a story a title says this is. */
export interface PartMark {
  readonly number: number
  readonly total: number | null
  /** The title without the mark. */
  readonly rest: string
}

// `3/4/99` is a day
const PART_MARK = new RegExp(
  `[\\s,:;–—-]*(?:[([{]\\s*(?:part|pt\\.?|chapter|ch\\.?)?\\s*(\\d{1,3})[a-z]?(?:\\s*-\\s*[ivx]+)?\\s*(?:/|of|out of)\\s*(\\d{1,3}|\\?+|x+)\\s*[\\])}]|(?:part|pt\\.?|chapter|ch\\.?)?\\s*\\b(?<!\\d[/.-])(\\d{1,3})[a-z]?\\s*(?:/|of)\\s*(\\d{1,3}|\\?+)|[,:;–—(-]\\s*(?:part|pt\\.?|chapter|ch\\.?)\\s*(\\d{1,3}|${WORD}|${ROMAN})(?:\\s*(?:/|of)\\s*(\\?+|\\d{1,3}))?[)]?)\\s*$`,
  'i',
)

/** The part mark at the end of a title or a subject; null where there is none. */
export function partMark(title: string): PartMark | null {
  if (title.length > 200) return null
  const found = PART_MARK.exec(title)
  if (!found) return null
  const number = numberOf(found[1] ?? found[3] ?? found[5] ?? '')
  const total = found[2] ?? found[4] ?? found[6] ?? ''
  if (number === null) return null
  return {
    number,
    total: /^\d+$/.test(total) ? Number(total) : null,
    rest: title.slice(0, found.index).trim(),
  }
}
