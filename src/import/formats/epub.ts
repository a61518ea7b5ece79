import iconv from 'iconv-lite'
import { failed, ok, type Result } from '../../story/result.ts'
import { readHtml } from './html/read-html.ts'
import type { Page } from './page.ts'
import { xmlElements } from './xml.ts'
import type { Unzipped } from './zip.ts'

const FIELDS: { readonly [element: string]: string } = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dc:date': 'date',
  'dc:description': 'summary',
}

/** Reads an EPUB's files, its pages in reading order: container, package, spine (EPUB 3.3, sections 4 and 5). */
export function readEpub(files: Unzipped): Result<Page, { readonly code: 'damaged' }> {
  const read = (path: string): string | null => {
    const bytes = files[path]
    return bytes === undefined ? null : iconv.decode(bytes, 'utf-8')
  }
  const container = read('META-INF/container.xml')
  const root = container === null ? undefined : fullPath(container)
  const opf = root === undefined ? null : read(root)
  if (root === undefined || opf === null) return failed({ code: 'damaged' })
  const elements = xmlElements(opf)
  const folder = root.includes('/') ? root.slice(0, root.lastIndexOf('/') + 1) : ''
  const items = new Map(
    elements
      .filter(({ name }) => local(name) === 'item')
      .map(({ attributes }) => [attributes.get('id') ?? '', attributes.get('href') ?? '']),
  )
  const pages = elements
    .filter(({ name }) => local(name) === 'itemref')
    .flatMap(({ attributes }) => {
      const href = items.get(attributes.get('idref') ?? '')
      const page = href === undefined ? null : read(resolved(folder, href))
      return page === null ? [] : [page]
    })
  if (pages.length === 0) return failed({ code: 'damaged' })
  const source = pages.join('\n')
  const page = readHtml(source, { isXml: true, ownHeadings: true })
  const fields = elements.flatMap(({ name, text }) => {
    const label = FIELDS[name]
    const value = withoutTags(text)
    return label === undefined || value === '' ? [] : [{ label, value }]
  })
  const language = elements.find(({ name }) => name === 'dc:language')?.text.trim() ?? ''
  return ok({ ...page, parted: true, title: '', language, fields })
}

/** The names of files that may be read in a book. */
export const isBookFile = (name: string): boolean =>
  name === 'META-INF/container.xml' || /\.(?:opf|x?html?|xml)$/i.test(name)

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function fullPath(container: string): string | undefined {
  return xmlElements(container)
    .find(({ name }) => local(name) === 'rootfile')
    ?.attributes.get('full-path')
}

/** A path within the book: `..` goes up, and never out. */
function resolved(folder: string, href: string): string {
  const parts: string[] = []
  for (const part of `${folder}${unescaped(href.replace(/#.*$/, ''))}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch (error) {
    if (error instanceof URIError) return href
    throw error
  }
}

/** A description may hold markup, written out. */
const withoutTags = (text: string): string =>
  text
    .slice(0, 5000)
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
