import type { Meaning } from '../../../src/contract/opening.ts'
import type { Encoding } from '../../../src/import/encodings.ts'
import { words } from './words.ts'

const number = new Intl.NumberFormat('en')
const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const count = (n: number): string => SMALL[n] ?? number.format(n)
const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${count(n)} times`)
const lines = (n: number): string => (n === 1 ? 'one blank line' : `${count(n)} blank lines`)
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Why a field was taken for what it is; `from` is what stands there in the file. */
const fieldEvidence: { readonly [evidence: string]: (from: string) => string } = {
  label: (from) => `From the line “${from}”.`,
  byline: (from) => `From the line “${from}”.`,
  'above-the-text': () => 'It stands above the text.',
  'repeated-title': () => 'It stands above every part.',
  'mail-from': () => 'The sender of the mail.',
  'mail-subject': () => 'From the subject of the mail.',
  'mail-date': () => 'The date of the mail.',
  link: (from) => `From “${from}”.`,
  'file-name': () => 'From the name of the file: the text does not say.',
  'page-title': () => 'From the title of the page.',
  'file-data': () => 'From what the file says about itself.',
  'at-the-end': () => 'It stands at the end of the text.',
  'left-over': (from) => `From the line “${from}”.`,
}

const encodingEvidence: { readonly [evidence: string]: string } = {
  'byte-order-mark': 'The file itself says so in its first bytes.',
  'valid-utf-8': 'All of the file reads right this way.',
  'zero-bytes': 'Every other byte is empty, as only here.',
  'characters-fit': 'Its letters make words this way.',
  fallback: 'The file does not tell. Where letters look wrong, try another.',
  chosen: 'As you chose.',
}

/** What removed matter is: named in a heading, and on the button that keeps it. */
const removals: { readonly [reason: string]: { readonly a: string; readonly the: string } } = {
  'mail-header': { a: 'a mail header', the: 'the header' },
  'digest-rule': { a: 'a rule between mails', the: 'the rule' },
  signature: { a: 'a signature', the: 'the signature' },
  'list-footer': { a: 'a mailing list’s footer', the: 'the footer' },
  'host-banner': { a: 'a host’s line', the: 'the line' },
  'host-link': { a: 'a host’s link', the: 'the link' },
  'host-comment': { a: 'a host’s comment', the: 'the comment' },
  counter: { a: 'a counter', the: 'the counter' },
  'page-link': { a: 'a page link', the: 'the link' },
  'repeated-field': { a: 'a repeated header', the: 'the header' },
  talk: { a: 'talk between stories', the: 'the talk' },
  seam: { a: 'a line between parts', the: 'the line' },
  'running-head': { a: 'a page’s head', the: 'the head' },
}

const repairs: { readonly [rule: string]: string } = {
  'quoted-printable': 'Codes of old mail programs',
  'mail-prefix': 'Marks of forwarded mail',
  mojibake: 'Letters that were read in the wrong encoding',
  'control-characters': 'Quotes and dashes that were lost between systems',
  'mac-text': 'Characters of an old Macintosh',
  entities: 'Characters written as codes of web pages',
  'question-marks': 'Question marks where another character was',
}

/** A file that is being opened, beside the story it becomes. */
export const opening = {
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`,
  about: (size: string, count: number) =>
    `${size} · ${words(count)} · opened as a new story, the file itself stays as it is`,
  reading: 'Reading the file…',

  file: 'The file',
  line: (at: number, of: number) => `line ${number.format(at)} of ${number.format(of)}`,
  scene: 'scene',
  chapter: 'chapter',
  notText: 'This kind of file has no lines of its own to show.',

  story: 'Your story',
  scenes: (n: number) => (n === 1 ? '1 scene' : `${number.format(n)} scenes`),
  untitled: 'Untitled',

  found: 'What was found',
  columns: 'File, story, what was found',
  sure: 'sure',
  look: 'have a look',
  yours: 'your choice',

  breaks: {
    name: 'What parts scenes',
    none: 'Nothing was taken for a break between scenes.',
    lines: (n: number) => `A line that says that a scene begins, ${times(n)}.`,
    symbols: (n: number) => `Symbols on a line of their own, ${times(n)}.`,
    blank: (n: number, seen: number) =>
      `${capital(lines(n))} ${n === 1 ? 'between them' : 'apart'}, ${times(seen)}.`,
    both: (n: number, seen: number) => `Symbols, or ${lines(n)} and more, ${times(seen)}.`,
    single: 'Single blank lines only part paragraphs.',
    letters: (n: number) =>
      n === 1
        ? 'A letter set off like a scene stays within its scene.'
        : `${capital(count(n))} letters set off like scenes stay within theirs.`,
    option: (blankLines: number | null, symbols: boolean) => {
      if (blankLines === null) return symbols ? 'symbols' : 'none'
      return `${symbols ? 'symbols or ' : ''}${blankLines === 1 ? 'any blank line' : lines(blankLines)}`
    },
  },
  chapters: (n: number) => (n === 1 ? '1 chapter' : `${number.format(n)} chapters`),
  chapterEvidence: (titles: readonly string[], more: number) =>
    `${titles.map((each) => `“${each}”`).join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}.`,

  paragraphs: {
    name: 'How lines make paragraphs',
    joined: 'Lines joined to paragraphs',
    single: 'Each line is a paragraph',
    wrapped: (column: number) => `Wrapped at ${column} columns.`,
    lines: 'The file’s lines are as long as its paragraphs.',
    doubleSpaced: 'Double-spaced throughout.',
    indented: 'First lines are indented.',
    asWrapped: 'wrapped lines',
    asLines: 'one line each',
    column: 'Wrapped at column',
  },

  fields: {
    title: (names: readonly string[]) => capital(list.format(names.map((each) => each.toLowerCase()))),
    count: (n: number) => (n === 1 ? 'One field.' : `${capital(count(n))} fields.`),
    change: 'Change them',
  },
  evidence: (evidence: string, from: string) => fieldEvidence[evidence]?.(from) ?? '',
  author: (name: string) => (name === '' ? 'No author found' : `Author: ${name}`),
  authorUnknown: 'The file does not name one.',
  someoneElse: 'someone else…',
  name: 'Name',
  title: (title: string) => (title === '' ? 'No title found' : `Title: ${title}`),
  otherTitle: 'another title…',
  ownTitle: 'Title',

  meanings: {
    thought: 'thought',
    telepathy: 'telepathy',
    emphasis: 'emphasis',
    strong: 'strong',
    underline: 'underline',
    strike: 'struck out',
    plain: 'leave as text',
  } satisfies Record<Meaning, string>,
  marks: {
    one: (sign: string, meaning: string) => `${sign} means ${meaning}`,
    several: (sign: string) => `${sign} means several things`,
    none: (sign: string) => `${sign} stays in the text`,
    name: (sign: string) => `What ${sign} means`,
    key: (n: number) => `Your own words say so; used ${times(n)}.`,
    use: (n: number) => `From how it is used, ${times(n)}.`,
    mixed: (parts: readonly (readonly [Meaning, number])[]) =>
      capital(`${list.format(parts.map(([meaning, n]) => `${opening.meanings[meaning]} ${times(n)}`))}.`),
    such: 'Such as',
    asUsed: 'each as it is used',
  },
  italics: {
    title: 'Italics are lost',
    text: (meaning: Meaning) =>
      `Your notes say that italics are ${meaning === 'thought' ? 'thoughts' : opening.meanings[meaning]}; the file has none left. They can be put back after opening.`,
  },

  removed: {
    title: (reasons: readonly string[]) =>
      `Removed: ${list.format([...new Set(reasons.map((each) => removals[each]?.a ?? each))])}`,
    keep: (reason: string) => `keep ${removals[reason]?.the ?? 'it'}`,
    keepThis: (reason: string, excerpt: string) => `Keep ${removals[reason]?.the ?? 'it'}: ${excerpt}`,
    more: (n: number) => `${capital(count(n))} more`,
  },
  repairs: {
    title: (n: number) => (n === 1 ? 'One place mended' : `${capital(count(n))} places mended`),
    rule: (rule: string, n: number) => `${repairs[rule] ?? rule}, ${times(n)}:`,
    nothing: 'nothing',
  },
  parts: {
    title: 'Parts are missing or doubled',
    lone: ({ number, total }: { readonly number: number; readonly total: number }) =>
      `Part ${number} of ${total}`,
    notHere: (parts: readonly number[]) =>
      parts.length === 1
        ? `Part ${parts[0]} is not in this file.`
        : `Parts ${list.format(parts.map(String))} are not in this file.`,
    missing: (parts: readonly number[]) =>
      parts.length === 1
        ? `Part ${parts[0]} is not there.`
        : `Parts ${list.format(parts.map(String))} are not there.`,
    doubled: (parts: readonly number[]) =>
      parts.length === 1
        ? `Part ${parts[0]} is there twice.`
        : `Parts ${list.format(parts.map(String))} are there twice.`,
  },

  encodings: {
    'utf-8': 'Unicode (UTF-8)',
    'utf-16le': 'Unicode (UTF-16)',
    'utf-16be': 'Unicode (UTF-16, big-endian)',
    'windows-1252': 'Western European (windows-1252)',
    'iso-8859-15': 'Western European (ISO-8859-15)',
    macintosh: 'Western European (Macintosh)',
    'windows-1251': 'Cyrillic (windows-1251)',
    'koi8-r': 'Cyrillic (KOI8-R)',
    shift_jis: 'Japanese (Shift JIS)',
    gbk: 'Chinese, simplified (GBK)',
    big5: 'Chinese, traditional (Big5)',
    'euc-kr': 'Korean (EUC-KR)',
  } satisfies Record<Encoding, string>,
  encoding: 'Read as',
  encodingEvidence: (evidence: string) => encodingEvidence[evidence] ?? '',
  plainCharacters: 'It has plain characters only: nothing can be read wrong.',
  refused: (encoding: string) => `Read as ${encoding}, this file is no text. It stays as it was.`,
  excerpt: 'Reads:',

  without: 'Open such files without asking',
  /** The same, where no such file is in sight. */
  withoutLater: 'Open old files without showing them first',
  cancel: 'Cancel',
  asItIs: 'Open as it is',
  asItIsHint: 'As Italica found it, without your changes here',
  open: 'Open story',
}
