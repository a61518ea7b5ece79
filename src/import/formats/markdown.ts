import { isSafeAddress } from '../../story/schema/marks.ts'
import { type Edit, edited, untouched } from '../traced.ts'
import type { Page, SourceLink } from './page.ts'
import { SIGN } from './signs.ts'

/** Longer lines are looked at for no markup of theirs. */
const LONGEST = 20_000

/**
 * Reads Markdown as the plain text it nearly is: headings, quotes, rules and links lose their markup; emphasis
 * stays as the signs it is written in.
 */
export function readMarkdown(source: string): Page {
  const edits: Edit[] = []
  const links: SourceLink[] = []
  let headings = 0
  let fence = false
  for (let from = 0; from < source.length; ) {
    const feed = source.indexOf('\n', from)
    const to = feed < 0 ? source.length : feed
    const line = source.slice(from, Math.min(to, from + LONGEST)).replace(/\r$/, '')
    const below = source.slice(to + 1, to + 80)
    const replace = (at: number, length: number, text: string) =>
      edits.push({ from: from + at, to: from + at + length, text })
    if (/^ {0,3}(?:```|~~~)/.test(line)) {
      fence = !fence
      replace(0, line.length, '')
    } else if (!fence) {
      const heading = /^ {0,3}(#{1,6})[ \t]+/.exec(line)
      const isSetext =
        heading === null &&
        /^\S/.test(line) &&
        line.length <= 120 &&
        /^(?:=+|-{2,})[ \t]*\r?(?:\n|$)/.test(below) &&
        isFirst(source, from)
      if (heading !== null || isSetext) {
        headings++
        const mark = heading?.[0].length ?? 0
        replace(0, mark, headings > 1 ? SIGN.heading : '')
        const closing = heading === null ? null : /[ \t]+#+[ \t]*$/.exec(line)
        if (closing !== null && closing.index >= mark) replace(closing.index, closing[0].length, '')
        if (isSetext) {
          const end = source.indexOf('\n', to + 1)
          const under = end < 0 ? source.length : end
          edits.push({ from: to + 1, to: under, text: '' })
          from = under + 1
          continue
        }
      } else if (/^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line.slice(0, 200))) {
        replace(0, line.length, `${SIGN.rule}* * *`)
      } else {
        const quote = /^(?: {0,3}>[ \t]?){1,6}/.exec(line)
        if (quote !== null) replace(0, quote[0].length, SIGN.quote)
        edits.push(...inlineEdits(line, quote?.[0].length ?? 0, from, links))
        if (isJoined(line, source.slice(to + 1, to + 200))) replace(to - from, 1, ' ')
      }
    }
    from = to + 1
  }
  return {
    text: edited(untouched(source), edits),
    parted: true,
    structured: false,
    exact: false,
    marks: {},
    language: '',
    title: '',
    fields: [],
    links,
  }
}

/** Whether a line begins a paragraph: the one above it is blank. */
const isFirst = (source: string, at: number): boolean =>
  at === 0 || /\n[ \t\r]*\n$/.test(source.slice(Math.max(0, at - 20), at))

/** Wrapped lines up to this column go on below. */
const WIDEST = 120

/** Whether a line goes on with the next: it is wrapped, does not end in a break, and plain text stands below. */
const isJoined = (line: string, below: string): boolean =>
  line.trim() !== '' &&
  line.length <= WIDEST &&
  !/(?: {2}|\\)$/.test(line) &&
  /^ {0,3}[^\s#>*+=`~-]/.test(below) &&
  !/^[^\n]{1,120}\n(?:=+|-{2,})[ \t]*(?:\r?\n|$)/.test(below)

/** Links become their text and are noted, images nothing, escaped characters themselves. */
function inlineEdits(line: string, start: number, offset: number, links: SourceLink[]): Edit[] {
  const edits: Edit[] = []
  const pattern =
    /!?\[([^[\]\n]{0,300})\]\(([^()\s]{1,500})(?:[ \t]+"[^"\n]{0,200}")?\)|\\([\\`*_{}[\]()#+.!<>~-])/g
  pattern.lastIndex = start
  for (let found = pattern.exec(line); found; found = pattern.exec(line)) {
    const at = offset + found.index
    const [whole, words = '', href = '', escaped] = found
    if (escaped !== undefined) edits.push({ from: at, to: at + 1, text: '' })
    else if (whole.startsWith('!')) edits.push({ from: at, to: at + whole.length, text: '' })
    else {
      edits.push({ from: at, to: at + 1, text: '' })
      edits.push({ from: at + 1 + words.length, to: at + whole.length, text: '' })
      if (isSafeAddress(href)) links.push({ from: at + 1, to: at + 1 + words.length, href })
    }
  }
  return edits
}
