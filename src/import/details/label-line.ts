import type { Line } from '../lines.ts'
import type { FieldName } from './field-labels.ts'
import { knownLabel, type Label, MOST_WORDS, plainLabel } from './labels.ts'

/** A line that begins a field: `DISCLAIMER: …`, `Rated PG`, `Author's Note - …`. */
export interface LabelLine {
  /** The label as written, without its decoration. */
  readonly label: string
  /** The field it names: null for one of the author's own. */
  readonly field: FieldName | null
  /** How usual the label is for its field; 0 is the most usual. */
  readonly rank: number
  /** Whether the label is one that headers are known to use. */
  readonly known: boolean
  /** The value that stands on the same line; '' where it is below. */
  readonly value: string
  /** Whether it is a word alone, without a colon or another mark. */
  readonly isAlone?: boolean
}

/** Symbols, brackets and tags that authors set around labels. */
const DRESS = '(?:<\\/?(?:b|i|u|strong|em|font[^>]{0,60})>|[*_~•#>\\[({=|\\s+-])'
const WITH_COLON = new RegExp(
  `^${DRESS}{0,6}([\\p{L}][\\p{L}\\p{N}'’&/(). -]{0,42}?)[\\s*_]*(?:<\\/(?:b|i|u|strong|em|font)>)?\\s*[:=;：]+-?(?:<\\/(?:b|i|u|strong|em|font)>|[*_\\]])*\\s*(.*)$`,
  'isu',
)
const WITH_DASH = new RegExp(
  `^${DRESS}{0,6}([\\p{L}](?:[\\p{L}'’/.() ]|-(?=\\p{L})){1,40}?)[*_]*\\s*(?:\\s[-–—]+(?![-–—>])\\s?|[-–—]+\\s|\\.{2,}|\\s~+\\s)\\s*(.*)$`,
  'isu',
)
/** A label within signs or brackets: `[Title] The Lamp`, `~Rating~ PG`. */
const ENCLOSED = /^[[(*_~<{=|]{1,3}\s*([\p{L}][\p{L}'’/ -]{1,30}?)\s*[\])*_~>}=|]{1,3}\s*[:-]?\s*(\S.*)$/su
/** An arrow, a bar or a row of symbols: `TITLE >> The Lamp`. */
const WITH_ARROW =
  /^[*_~•#\s]{0,4}([\p{L}][\p{L}'’/ -]{1,30}?)\s*(?:-+>|=+>|>{1,3}|»|→|\||::|\/\/|~+)\s*(\S.*)$/su
/** Two columns, and nothing but room between them. */
const WITH_ROOM = /^([\p{Lu}][\p{L}'’/ ]{2,24}?)(?: {3,}|\t+ *)(\S.*)$/su
const RATED = /^\(?(rated|rating)\s+((?:pg|nc|r|g|t|m|k|fr|x|ma|adult|teen|general|mature)\b.{0,80}?)\)?$/i
/** Labels that go on as a phrase: `Spoilers for the first season`, `Comments to wren@example.org`. */
const PHRASES: readonly [FieldName | null, RegExp][] = [
  [
    null,
    /^((?:many |special )?(?:thanks|thanx|thank you))\s+(to\b(?!:).{2,200}\b(?:beta|read|edit|help|encourag|support|feedback|idea|title).{0,120})$/i,
  ],
  ['rating', /^(this (?:story|fic|piece|one) is rated)\s+(.{1,200})$/i],
  [
    'spoilers',
    /^((?:(?:minor|major|mild|small|slight|big)\s+)?spoilers)\s+((?:for|through|up to|to|until)\b(?!:).{2,200})$/i,
  ],
  [
    'feedback',
    /^((?:(?:please\s+)?(?:send|e?-?mail)\s+)?(?:all\s+|any\s+|your\s+)?(?:feedback|comments|c ?& ?c|reviews|flames|questions)(?:\s*(?:,|and|or|&|\/)\s*(?:feedback|comments|reviews|flames|questions))*)(?:\s+(?:to|at|is|are|welcome|welcomed|go|goes|can|may|be|sent|appreciated|gladly|always)){1,6}:?\s+(<?[^\s@<>]{1,60}@[^\s@<>]{2,60}>?.{0,120})$/i,
  ],
]
const BRACKETED = /^[[({*_]/

/** Labels that may stand on a line of their own with neither colon nor dash, their value below. */
const STANDALONE = new Set([
  'disclaimer',
  'disclaimers',
  'authors note',
  'authors notes',
  'author s note',
  'author s notes',
  'summary',
  'feedback',
  'spoilers',
  'warnings',
  'author note',
  'author notes',
  'end notes',
  'end note',
  'endnotes',
  'notes',
  'a n',
])

/** In capitals these may stand so as well. */
const ALONE_IN_CAPITALS = new Set([
  'rating',
  'archive',
  'distribution',
  'category',
  'classification',
  'pairing',
  'pairings',
  'fandom',
  'characters',
  'spoiler',
  'genre',
  'keywords',
])

/** In capitals these say so themselves, with nothing between label and value: `DISCLAIMER THEY ARE NOT MINE`. */
const IN_CAPITALS =
  /^((?:THE )?(?:DISCLAIMERS?|SUMMARY|SPOILERS?|PAIRINGS?|FEEDBACK|RATING|AUTHOR['’]?S? NOTES?|WARNINGS?|CATEGORY|FANDOM|CLASSIFICATION|DISTRIBUTION))!*\s+(\S.*)$/s

/** Labels that sentences begin with as well: after a dash or within signs they are none. */
const ORDINARY =
  /^(an|by|name|for|set|time|when|from|note|rate|story|part|chapter|written|show|type|content|source|ship|ps|mail|date|key|place|age|words|to|number|length|song|music|status|what|who|where|about|other|people|focus|word|list|next|game|stars|hook|site|web|book|kind|sort|code|style)$/i

/**
 * Reads a line as the first of a field; null where it is none. `strict` takes known labels only; `inRow` says that the
 * lines beside are labels of the same kind, so that ordinary words are labels as well.
 */
export function labelLine(line: Line, strict: boolean, inRow = false): LabelLine | null {
  const text = line.text.length > 400 ? line.text.slice(0, 400) : line.text
  const rest = line.text.slice(text.length)
  if (/^["“'‘]/.test(text)) return null
  const phrase = phraseLine(text)
  if (phrase !== null) return phrase
  const parted = (pattern: RegExp, known: boolean): LabelLine | null => {
    const [, label, value = ''] = pattern.exec(text) ?? []
    const found = label === undefined ? null : read(label, value + rest, known)
    return found && undressed(text, found)
  }
  const colon = parted(WITH_COLON, strict)
  if (colon !== null) return colon
  for (const pattern of [WITH_DASH, ENCLOSED, WITH_ARROW]) {
    const found = parted(pattern, true)
    if (found !== null && (inRow || isPlain(found))) return found
  }
  const room = parted(WITH_ROOM, true)
  if (room !== null && room.field !== null && room.rank <= 2) return room
  return parted(IN_CAPITALS, true) ?? aloneLine(text)
}

/** Whether a label is one without a colon as well. */
const isPlain = ({ field, rank, label }: LabelLine): boolean =>
  !ORDINARY.test(plainLabel(label)) &&
  (field !== null || rank > 0 || /^(?:thanks|thanx|betas?|dedication)$/i.test(plainLabel(label)))

function phraseLine(text: string): LabelLine | null {
  const rated = RATED.exec(text)
  if (rated) return { label: rated[1] ?? '', field: 'rating', rank: 0, known: true, value: rated[2] ?? '' }
  for (const [field, pattern] of PHRASES) {
    const phrase = pattern.exec(text)
    if (phrase) return { label: phrase[1] ?? '', field, rank: 1, known: true, value: phrase[2] ?? '' }
  }
  return null
}

function aloneLine(text: string): LabelLine | null {
  if (text.length > 40) return null
  const alone = text.replace(/^[\W_]+|[\W_]+$/g, '')
  const isCapitals = /^[A-Z][A-Z '/-]{3,24}$/.test(alone) && ALONE_IN_CAPITALS.has(plainLabel(alone))
  if (!isCapitals && (alone.length > 20 || !STANDALONE.has(plainLabel(alone)))) return null
  const found = read(alone, '', true)
  return found && { ...found, isAlone: true }
}

function read(label: string, value: string, strict: boolean): LabelLine | null {
  // `STATUS......: done` draws a row of dots to the colon
  const trimmed = label.replace(/\s*(?:\.{2,}|(?:\. ){2,}\.?)\s*$/, '').trim()
  const known =
    knownLabel(trimmed) ??
    sameField(trimmed) ??
    knownLabel(
      trimmed.replace(/^(my|the|a|some|story|general|main|obligatory|usual|standard|brief|short)\s+/i, ''),
    ) ??
    knownLabel(trimmed.replace(/\s*\([^)]*\)?\s*$/, '')) ??
    ofField(knownLabel(trimmed.replace(/(?<=[\p{L})])\s*#?\d{1,2}$/u, '')))
  if (known) {
    return {
      label: trimmed,
      field: known.field,
      rank: known.field === null ? 0 : known.rank,
      known: true,
      value: value.trim(),
    }
  }
  if (value.trim() !== '' && isQualified(trimmed))
    return { label: trimmed, field: null, rank: 0, known: true, value: value.trim() }
  if (strict || value.trim() === '' || !mayBeOwnLabel(trimmed)) return null
  return { label: trimmed, field: null, rank: 0, known: false, value: value.trim() }
}

/** One of several of a kind, told apart by a word: `Violence Disclaimer`, `Language Warning`, `Episode Spoilers`. */
const isQualified = (label: string): boolean =>
  /^\p{Lu}[\p{L}/&'’-]{2,}(?: [\p{L}/&'’-]+){0,2} (?:disclaimers?|warnings?|spoilers?|ratings?|notes?|credits?|summary)$/iu.test(
    label,
  ) && !/^(?:the|a|an|this|that|no|any|his|her|my|your|their|one|another|its)\b/i.test(label)

/** `A/N2` counts notes; `Chapter 2` counts chapters. */
const ofField = (label: Label | null): Label | null => (label?.field == null ? null : label)

/** `Series/Sequel`, `Warnings & Squicks`: two labels of one field. */
function sameField(label: string): Label | null {
  const [first, ...others] = label.split(/\s*(?:[/&]|\band\b)\s*/i).map(knownLabel)
  if (first?.field == null || others.length === 0) return null
  const isOne = others.every((each) => each?.field === first.field)
  // two fields in one go to the first, unless there is a value for each
  return isOne || (label.includes('/') && others.every((each) => each?.field != null && each.rank <= 1))
    ? first
    : null
}

/** An unknown label: a few words, capitalised, that are not the start of a sentence. */
function mayBeOwnLabel(label: string): boolean {
  const words = label.split(/\s+/)
  return (
    words.length <= MOST_WORDS - 1 &&
    label.length <= 32 &&
    /^\p{Lu}/u.test(label) &&
    !/[.?!]\s|\d{2}$|\b(said|says|asked|he|she|they|it|was|is|i)\b/i.test(label)
  )
}

/** A value that closes the bracket or tag its label opened. */
function undressed(text: string, found: LabelLine): LabelLine {
  const value = found.value.replace(/^(?:<\/(?:b|i|u|strong|em|font)>|[*_]+(?=\s|$))\s*/i, '')
  return BRACKETED.test(text) && /^[^[({]*[\])}*_]$/.test(value)
    ? { ...found, value: value.replace(/[*_]+$|[\])}]$/, '').trim() }
    : { ...found, value }
}
