import { isSafeAddress } from '../../../story/schema/marks.ts'
import { SIGNS as MARK_SIGNS } from '../../marks/signs.ts'
import { edited, untouched } from '../../traced.ts'
import type { Page } from '../page.ts'
import { type KeptTag, SIGN } from '../signs.ts'
import {
  BLOCKS,
  CLOSED_BY_BLOCKS,
  CLOSED_BY_THEIR_KIND,
  KEPT,
  PREFORMATTED,
  VOID,
  WITHOUT_WORDS,
} from './elements.ts'
import { hasClass, type Role, type Tag } from './roles.ts'
import { shapeOf } from './shapes.ts'
import { readTokens } from './tokens.ts'
import { pageWriter, type Setting, type WantedMark } from './writer.ts'

export interface HtmlOptions {
  /** Whether elements may end within their own tag, as in an EPUB. */
  readonly isXml?: boolean
  /** Whether headings are the author's own, as in a document, and not a site's. */
  readonly ownHeadings?: boolean
}

/** An open element, with what its words inherit. */
interface Open {
  readonly name: string
  readonly role: Role
  readonly align: Setting['align']
  readonly quoted: boolean
  readonly pre: boolean
  readonly block: number
  /** A mark that ends with it. */
  readonly mark: KeptTag | null
  /** The link that its words are in. */
  readonly link: OpenLink | null
}

/** A link, as far as its words have been read. */
interface OpenLink {
  readonly href: string
  from: number
  to: number
}

/** Above so many characters of text a heading is the story's title, or a site's; below, a chapter's. */
const TOP = 600
/** A form longer than this, in characters, is a page's layout. */
const LONGEST_FORM = 4000

/** Turns a page's markup into the plain text that it shows. Nothing in it runs or loads. Linear in its size. */
export function readHtml(source: string, { isXml = false, ownHeadings = false }: HtmlOptions = {}): Page {
  const shape = shapeOf(source, isXml)
  const isBare = !/<(?:br|p|div|pre|td|li)\b/i.test(source)
  const lastClose = lastCloses(source)
  const writer = pageWriter(source, shape.exact)
  const stack: Open[] = []
  const openCount = new Map<string, number>()
  const marks = new Map<KeptTag, number>()
  let wanted: readonly WantedMark[] = []
  let block = 0
  let skipped: string | null = null
  let title = ''
  let language = ''
  let headings = 0
  let state: Open = {
    name: '',
    role: shape.outside,
    align: null,
    quoted: false,
    pre: isBare,
    block,
    mark: null,
    link: null,
  }
  const links: OpenLink[] = []
  const outermost = state

  const mark = (tag: KeptTag, by: 1 | -1) => {
    const depth = Math.max(0, (marks.get(tag) ?? 0) + by)
    marks.set(tag, depth)
    if (depth === 0) wanted = wanted.filter((each) => each.tag !== tag)
    else if (!wanted.some((each) => each.tag === tag)) wanted = [...wanted, { tag }]
  }
  const pop = () => {
    const closed = stack.pop()
    if (closed === undefined) return
    openCount.set(closed.name, (openCount.get(closed.name) ?? 1) - 1)
    if (closed.mark !== null) mark(closed.mark, -1)
    state = stack.at(-1) ?? outermost
    if (BLOCKS.has(closed.name)) writer.part()
  }
  const skips = (name: string, from: number): boolean => {
    const close = lastClose.get(name)
    if (close === undefined || close < from) return false
    return name !== 'form' ? WITHOUT_WORDS.has(name) : isShortForm(source, from)
  }

  const open = (tag: Tag, from: number) => {
    const { name } = tag
    if (skipped !== null) return
    if (name === 'br') return writer.line()
    if (name === 'hr' || isDivider(tag)) return rule(from)
    if (skips(name, from)) {
      skipped = name
      if (name !== 'title') writer.space()
      return
    }
    if (VOID.has(name)) return
    if (name === 'html') language = tag.attributes.get('lang') ?? tag.attributes.get('xml:lang') ?? ''
    const isBlock = BLOCKS.has(name)
    const top = stack.at(-1)?.name ?? ''
    if ((isBlock && CLOSED_BY_BLOCKS.has(top)) || (top === name && CLOSED_BY_THEIR_KIND.has(name))) pop()
    const role = roleOf(tag)
    const kept = role === null || role === state.role ? keptTag(tag, shape.exact) : null
    const isOfKind = kept !== null && name !== 'span' && name !== 'font'
    if (isOfKind && role === null && kept !== 'thought') return mark(kept, 1)
    if (kept !== null) mark(kept, 1)
    if (isBlock) {
      writer.part()
      block++
    }
    state = {
      name,
      role: role ?? state.role,
      align: alignOf(tag) ?? state.align,
      quoted: state.quoted || (name === 'blockquote' && (role ?? state.role) === 'story'),
      pre: state.pre || PREFORMATTED.has(name),
      block: isBlock ? block : state.block,
      mark: kept,
      link: linkOf(tag) ?? state.link,
    }
    stack.push(state)
    openCount.set(name, (openCount.get(name) ?? 0) + 1)
  }

  const roleOf = (tag: Tag): Role | null => {
    const role = shape.role(tag, state.role)
    if (role !== null || shape.structured || !/^h[1-6]$/.test(tag.name)) return role
    headings++
    return (ownHeadings && headings > 1) || writer.written() > TOP ? 'heading' : null
  }

  const close = (name: string) => {
    if (skipped !== null) {
      if (skipped === name) skipped = null
      return
    }
    if (name === 'br') return writer.line()
    if ((openCount.get(name) ?? 0) > 0) {
      while (stack.at(-1)?.name !== name) pop()
      pop()
      return
    }
    const kept = KEPT.get(name)
    if (kept !== undefined) mark(kept, -1)
    else if (BLOCKS.has(name)) writer.part()
  }

  const rule = (from: number) => {
    if (state.role !== 'story') return
    writer.part()
    writer.instead(from, from, `${SIGN.rule}* * *`, { ...state, align: null, quoted: false }, [])
    writer.part()
  }

  /** Words of a link have been read up to here. */
  const reach = (from: number, to: number) => {
    const { link } = state
    if (link === null) return
    if (link.to < 0) {
      link.from = from
      links.push(link)
    }
    link.to = to
  }

  const words = (from: number, to: number) => {
    if (state.role === 'none') return
    for (let i = from; i < to; ) {
      const code = source.charCodeAt(i)
      if (!isSpace(code)) {
        let end = i + 1
        while (end < to && !isSpace(source.charCodeAt(end))) end++
        writer.words(i, end, state, wanted)
        reach(i, end)
        i = end
      } else if (state.pre && (code === 10 || code === 13)) {
        if (code === 10 || source.charCodeAt(i + 1) !== 10) writer.line()
        i++
      } else if (state.pre) {
        writer.words(i, i + 1, state, wanted)
        i++
      } else {
        writer.space()
        i++
      }
    }
  }

  readTokens(source, isXml, {
    open,
    close,
    text: (from, to) => {
      if (skipped === null) words(from, to)
      else if (skipped === 'title') title += source.slice(from, Math.min(to, from + 300))
    },
    reference: (character, from, to) => {
      if (skipped === 'title') title += character
      if (skipped !== null || state.role === 'none') return
      reach(from, to)
      if (isSpace(character.charCodeAt(0))) writer.space()
      else if (character === '<' && (shape.exact || looksLikeTag(source, to)))
        writer.instead(from, to, SIGN.less, state, wanted)
      else writer.instead(from, to, character, state, wanted)
    },
  })
  const { edits, blocks, lines } = writer.finish()
  return {
    text: edited(untouched(source), edits),
    parted: blocks > lines,
    structured: shape.structured,
    exact: shape.exact,
    marks: shape.exact ? EXACT_MARKS : {},
    title: title.replace(/\s+/g, ' ').trim(),
    language,
    fields: [],
    links,
  }
}

/** The link that a tag begins; null where it is none, or one that a story may not have. */
function linkOf({ name, attributes }: Tag): OpenLink | null {
  const href = name === 'a' ? (attributes.get('href')?.trim() ?? '') : ''
  return isSafeAddress(href) && href.length < LONGEST_ADDRESS ? { href, from: -1, to: -1 } : null
}

const LONGEST_ADDRESS = 2000

/** In our own page tags alone are marks, and thoughts have their own. */
const EXACT_MARKS: Page['marks'] = {
  ...Object.fromEntries(
    MARK_SIGNS.filter(({ id }) => id !== '<thought>').map(({ id }) => [id, 'plain'] as const),
  ),
  '<em>': 'emphasis',
  '<strong>': 'strong',
  '<u>': 'underline',
  '<s>': 'strike',
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 13 || code === 12

/** Where the last end tag of each element without words, and of forms, stands. */
function lastCloses(source: string): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  const end = /<\/([a-z]{1,10})/gi
  for (let found = end.exec(source); found; found = end.exec(source)) {
    const name = found[1]?.toLowerCase() ?? ''
    if (name === 'form' || WITHOUT_WORDS.has(name)) last.set(name, found.index)
  }
  return last
}

const isShortForm = (source: string, from: number): boolean =>
  /<\/form/i.test(source.slice(from, from + LONGEST_FORM))

/** Whether a `<` would begin a kept tag, or stand at one, by what stands after its reference. */
const looksLikeTag = (source: string, at: number): boolean =>
  /^<|^\/?(?:i|em|b|strong|u|s|thought)(?:>|&gt;|&#0*62;|&#x0*3e;)/i.test(source.slice(at, at + 30))

/** An image that is drawn between scenes, by its name. */
const isDivider = ({ name, attributes }: Tag): boolean =>
  name === 'img' &&
  /(?:^|[/_-])(?:h?bar|h?line|hr|divider|rule|break|separator|scene-?break)\d{0,3}\.(?:gif|jpe?g|png)$/i.test(
    attributes.get('src') ?? '',
  )

function alignOf(tag: Tag): 'center' | 'right' | null {
  const { name, attributes } = tag
  if (name === 'center' || hasClass(tag, 'center')) return 'center'
  if (hasClass(tag, 'right')) return 'right'
  const said =
    attributes.get('align') ?? /text-align\s{0,3}:\s{0,3}(\w+)/i.exec(attributes.get('style') ?? '')?.[1]
  const align = said?.trim().toLowerCase()
  return align === 'center' || align === 'right' ? align : null
}

function keptTag(tag: Tag, isExact: boolean): KeptTag | null {
  if (tag.name === 'i' && hasClass(tag, 'thought')) return 'thought'
  const kept = KEPT.get(tag.name)
  if (kept !== undefined) return kept
  const style = tag.name === 'span' || tag.name === 'font' ? (tag.attributes.get('style') ?? '') : ''
  if (isExact || style === '') return null
  if (/font-style\s{0,3}:\s{0,3}(?:italic|oblique)/i.test(style)) return 'i'
  return /font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)/i.test(style) ? 'b' : null
}
