import iconv from 'iconv-lite'
import { failed, ok, type Result } from '../../story/result.ts'
import { isSafeAddress } from '../../story/schema/marks.ts'
import { edited, untouched } from '../traced.ts'
import type { Tag } from './html/roles.ts'
import { readTokens } from './html/tokens.ts'
import { pageWriter, type Setting, type WantedMark } from './html/writer.ts'
import type { Page, SourceLink } from './page.ts'
import type { KeptTag } from './signs.ts'
import { xmlElements } from './xml.ts'
import type { Unzipped } from './zip.ts'

/** The files that are read of a text document. */
export const isOdtFile = (name: string): boolean =>
  name === 'content.xml' || name === 'styles.xml' || name === 'meta.xml'

/** Elements whose text is no reader's. */
const NOT_TEXT: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:forms',
  'text:tracked-changes',
  'text:note-citation',
  'text:sequence-decls',
])

interface Style {
  readonly marks: readonly KeptTag[]
  readonly align: Setting['align']
}

/** Reads an OpenDocument text: its paragraphs, headings, and spans by what their styles look like (ODF 1.3, part 3). */
export function readOdt(files: Unzipped): Result<Page, { readonly code: 'damaged' }> {
  const read = (name: string): string => iconv.decode(files[name] ?? new Uint8Array(), 'utf-8')
  const source = read('content.xml')
  if (!source.includes('<office:text')) return failed({ code: 'damaged' })
  const styles = new Map([...stylesOf(read('styles.xml')), ...stylesOf(source)])
  const writer = pageWriter(source, false)
  const open: { readonly name: string; readonly marks: readonly KeptTag[] }[] = []
  let setting: Setting = { role: 'none', align: null, quoted: false, block: 0 }
  let marks: readonly WantedMark[] = []
  // a mark that goes on over spans is one
  const look = () => {
    const tags = new Set(open.flatMap((each) => each.marks))
    marks = [...tags].map((tag) => marks.find((each) => each.tag === tag) ?? { tag })
  }
  const links: SourceLink[] = []
  let href: string | null = null
  let skipped: string | null = null
  let headings = 0
  const inText = () => skipped === null && setting.role !== 'none'

  const block = (tag: Tag) => {
    writer.part()
    const isHeading = tag.name === 'text:h' && ++headings > 1
    const style = styles.get(tag.attributes.get('text:style-name') ?? '')
    setting = {
      role: isHeading ? 'heading' : 'story',
      align: style?.align ?? null,
      quoted: false,
      block: setting.block + 1,
    }
    return style?.marks ?? []
  }
  readTokens(source, true, {
    open: (tag) => {
      if (skipped !== null) return
      const { name } = tag
      if (NOT_TEXT.has(name)) skipped = name
      else if (name === 'text:line-break') writer.line()
      else if (name === 'text:s' || name === 'text:tab') writer.space()
      else if (name === 'text:p' || name === 'text:h') {
        open.push({ name, marks: block(tag) })
      } else if (name === 'text:a') {
        const address = tag.attributes.get('xlink:href') ?? ''
        href = isSafeAddress(address) ? address : null
      } else if (name === 'text:span')
        open.push({ name, marks: styles.get(tag.attributes.get('text:style-name') ?? '')?.marks ?? [] })
      look()
    },
    close: (name) => {
      if (skipped !== null) {
        if (name === skipped) skipped = null
        return
      }
      if (name === 'text:a') href = null
      if (open.at(-1)?.name !== name) return
      open.pop()
      look()
      if (name === 'text:span') return
      // an empty paragraph is a blank line
      if (name === 'text:p') writer.line()
      setting = { ...setting, role: 'none' }
    },
    text: (from, to) => {
      if (!inText()) return
      if (href !== null) links.push({ from, to, href })
      for (const word of source.slice(from, to).matchAll(/\S+|\s+/g)) {
        const at = from + word.index
        if (/^\s/.test(word[0])) writer.space()
        else writer.words(at, at + word[0].length, setting, marks)
      }
    },
    reference: (character, from, to) => {
      if (inText()) writer.instead(from, to, character, setting, marks)
    },
  })
  const { edits } = writer.finish()
  return ok({
    text: edited(untouched(source), edits),
    parted: true,
    structured: false,
    exact: false,
    marks: {},
    title: '',
    language: '',
    fields: metaOf(read('meta.xml')),
    links,
  })
}

/** What the styles of a document look like, by their names. */
function stylesOf(source: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  const pattern = /<style:style\b[^<>]{0,800}?\bstyle:name="([^"<>]{1,100})"[^<>]{0,800}>/g
  for (let found = pattern.exec(source); found; found = pattern.exec(source)) {
    if (found[0].endsWith('/>')) continue
    const end = source.indexOf('</style:style>', found.index)
    const body = source.slice(found.index, Math.min(end < 0 ? source.length : end, found.index + 4000))
    const align = /fo:text-align="(center|end|right)"/.exec(body)?.[1]
    styles.set(found[1] ?? '', {
      marks: [
        ...(/fo:font-style="(?:italic|oblique)"/.test(body) ? (['i'] as const) : []),
        ...(/fo:font-weight="(?:bold|[6-9]00)"/.test(body) ? (['b'] as const) : []),
        ...(/style:text-underline-style="(?!none)/.test(body) ? (['u'] as const) : []),
        ...(/style:text-line-through-style="(?!none)/.test(body) ? (['s'] as const) : []),
      ],
      align: align === undefined ? null : align === 'center' ? 'center' : 'right',
    })
  }
  return styles
}

function metaOf(source: string): { label: string; value: string }[] {
  const labels: { readonly [name: string]: string } = { 'dc:title': 'title' }
  return xmlElements(source).flatMap(({ name, text }) => {
    const label = labels[name]
    return label === undefined || text.trim() === '' ? [] : [{ label, value: text.trim() }]
  })
}
