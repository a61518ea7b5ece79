import type { Edit } from '../../traced.ts'
import { type KeptTag, SIGN } from '../signs.ts'
import type { Role } from './roles.ts'

/** How the words that come next are to be set. */
export interface Setting {
  readonly role: Role
  readonly align: 'center' | 'right' | null
  readonly quoted: boolean
  /** The block the words are in, by number: a new one begins a new label, verse or paragraph. */
  readonly block: number
}

/** An edit that may be taken back: a tag around nothing, or a sign that holds for the whole page. */
interface Draft extends Edit {
  text: string
}

/** A kept tag around the words, from where it opens in the page to where it closes. */
export interface WantedMark {
  readonly tag: KeptTag
}

interface Opened {
  readonly wanted: WantedMark
  readonly draft: Draft
  hasWords: boolean
}

/** What is left when a page's words are set: the edits that turn it into plain text, and what it was like. */
export interface Written {
  readonly edits: readonly Edit[]
  /** How often a block, and a mere line, parted words. */
  readonly blocks: number
  readonly lines: number
}

const WORDS = /[\p{L}\p{N}?!…]/u

/**
 * Sets a page's words as lines of plain text, by edits: white space, lines, signs and kept tags come into being
 * just before the words that need them.
 * @param isExact whether paragraphs are known to be just that, and keep their lines.
 */
export function pageWriter(source: string, isExact: boolean) {
  const edits: Draft[] = []
  const aligned: Draft[] = []
  const quotes: Draft[] = []
  const count = { all: 0, aligned: 0, quoted: 0, blocks: 0, lines: 0 }
  const opened: Opened[] = []
  let last = 0
  let lines = 0
  let space = false
  let role: Role | null = null
  let block = -1

  const closing = (from: number): string => {
    const closed = opened.splice(from)
    for (const { hasWords, draft } of closed) if (!hasWords) draft.text = ''
    return closed
      .filter(({ hasWords }) => hasWords)
      .map(({ wanted }) => `</${wanted.tag}>`)
      .reverse()
      .join('')
  }
  const edit = (from: number, to: number, text: string): Draft => {
    const draft = { from, to, text }
    edits.push(draft)
    return draft
  }

  /** Whether the next words stand in the block of the last, whose lines are kept. */
  const isWithin = (setting: Setting): boolean =>
    isExact && role === setting.role && block === setting.block && KEEPS_LINES.has(role)

  /** What parts the next words from the last. */
  const joint = (setting: Setting): string => {
    const isSame = role === setting.role
    const isFirst = role === null
    if (isLabelled(role, setting.role)) return SIGN.value
    const isNew = !isSame || (startsAnew(setting.role) && block !== setting.block)
    if (isNew && lines < 2) lines = 2
    if (lines === 0) return space ? ' ' : ''
    const isLine = lines === 1
    if (!isFirst) {
      if (isLine) count.lines++
      else count.blocks++
    }
    const feed = isFirst ? '' : '\n'.repeat(lines)
    switch (setting.role) {
      case 'title':
      case 'author':
      case 'summary':
        return isNew ? `${feed}${SIGN.field}${setting.role}${SIGN.value}` : `${feed}${SIGN.more}`
      case 'label':
        return `${feed}${SIGN.field}`
      case 'chapter-label':
        return `${feed}${SIGN.chapterField}`
      case 'front':
      case 'chapter-front':
      case 'value':
      case 'chapter-value':
        return isLine ? `\n${SIGN.more}` : `\n${SIGN.more}\n${SIGN.more}`
      case 'heading':
        return isLine && !isNew ? ' ' : `${feed}${SIGN.heading}${isExact ? SIGN.paragraph : ''}`
      case 'host':
        return `${feed}${SIGN.host}`
      case 'ornament':
        return isWithin(setting) ? `\n${SIGN.line}` : `${feed}${SIGN.ornament}`
      case 'verse':
        return isWithin(setting) ? `\n${SIGN.line}`.repeat(lines) : `${feed}${SIGN.verse}`
      case 'story':
      case 'none':
        if (!isExact) return feed
        return isWithin(setting) ? `\n${SIGN.line}`.repeat(lines) : `${feed}${SIGN.paragraph}`
    }
  }

  /** Elsewhere than in our own page a mark that ends and begins again is one. */
  const isSame = (one: WantedMark, other: WantedMark | undefined): boolean =>
    isExact ? one === other : one.tag === other?.tag

  /** Makes ready for words that begin at `at`. */
  const begin = (at: number, setting: Setting, wanted: readonly WantedMark[]) => {
    const marks = setting.role === 'story' || setting.role === 'verse' ? wanted : []
    const before = role
    const between = joint(setting)
    const keepsMarks = isWithin(setting)
    const goesOn =
      lines > 0 && !keepsMarks ? 0 : opened.findIndex(({ wanted }, i) => !isSame(wanted, marks[i]))
    const close = closing(goesOn < 0 ? opened.length : goesOn)
    if (at > last || close !== '' || between !== '') edit(last, at, close + between)
    const isFirst = before === null || (lines > 0 && !keepsMarks)
    if (isFirst && setting.quoted && !isFieldLike(setting.role)) quotes.push(edit(at, at, SIGN.quote))
    if (isFirst && setting.align !== null && !isFieldLike(setting.role))
      aligned.push(edit(at, at, SIGN[setting.align]))
    for (const each of marks.slice(opened.length)) {
      opened.push({ wanted: each, draft: edit(at, at, `<${each.tag}>`), hasWords: false })
    }
    lines = 0
    space = false
    role = setting.role
    block = setting.block
  }

  const end = (from: number, to: number, words: string, setting: Setting) => {
    const size = to - from
    count.all += size
    if (setting.align !== null) count.aligned += size
    if (setting.quoted) count.quoted += size
    const unsure = opened.findIndex(({ hasWords }) => !hasWords)
    if (unsure >= 0 && WORDS.test(words)) for (const each of opened) each.hasWords = true
    last = to
  }

  return {
    /** How many characters of words there are so far. */
    written: () => count.all,
    space: () => {
      space = true
    },
    /** A line's end. */
    line: () => {
      lines++
    },
    /** A block's end or beginning. */
    part: () => {
      lines = Math.max(lines, 2)
    },
    /** Words as they stand in the page. */
    words: (from: number, to: number, setting: Setting, wanted: readonly WantedMark[]) => {
      begin(from, setting, wanted)
      end(from, to, source.slice(from, to), setting)
    },
    /** Words in place of what stands in the page. */
    instead: (from: number, to: number, words: string, setting: Setting, wanted: readonly WantedMark[]) => {
      begin(from, setting, wanted)
      edit(from, to, words)
      end(from, to, words, setting)
    },
    finish: (): Written => {
      const close = closing(0)
      if (source.length > last) edit(last, source.length, `${close}\n`)
      else if (close !== '') edit(last, last, close)
      // what holds for most of a page is its look, not its author's word
      if (!isExact && count.aligned * 4 > count.all) for (const draft of aligned) draft.text = ''
      if (!isExact && count.quoted * 4 > count.all) for (const draft of quotes) draft.text = ''
      return { edits, blocks: count.blocks, lines: count.lines }
    },
  }
}

const KEEPS_LINES: ReadonlySet<Role | null> = new Set<Role>(['story', 'verse', 'ornament'])

const isLabelled = (before: Role | null, now: Role): boolean =>
  (before === 'label' && now === 'value') || (before === 'chapter-label' && now === 'chapter-value')

const startsAnew = (role: Role): boolean =>
  role === 'label' || role === 'chapter-label' || role === 'ornament' || role === 'heading'

const isFieldLike = (role: Role): boolean => role !== 'story' && role !== 'verse' && role !== 'ornament'
