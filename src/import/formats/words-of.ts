import { edited, type Range, type Traced, untouched } from '../traced.ts'
import type { Page } from './page.ts'
import { KEPT_TAGS, SIGN, SIGNS } from './signs.ts'

/** A label that no page has: the reader's own word for a title, an author, a summary. */
const OWN_LABEL = new RegExp(`${SIGN.field}(?:title|author|summary)${SIGN.value}`, 'g')

/** What the reader of a format put between the words: signs, labels, kept tags. */
const BETWEEN = new RegExp(`(?:${OWN_LABEL.source}|${SIGNS.source}|${KEPT_TAGS.source})+`, 'g')

/**
 * The words of a page as a text of their own, and the page as read from it: for files whose markup is not what their
 * author wrote, or ever saw.
 */
export function wordsOf(page: Page): { readonly text: string; readonly page: Page } {
  const parts: string[] = []
  const edits: (Range & { readonly text: string })[] = []
  let length = 0
  let read = 0
  const put = (words: string) => {
    parts.push(words)
    length += words.length
  }
  const marked = page.text.text
  for (const { 0: between, index } of marked.matchAll(BETWEEN)) {
    put(marked.slice(read, index))
    const from = length
    put(wordsFor(between))
    edits.push({ from, to: length, text: between })
    read = index + between.length
  }
  put(marked.slice(read))
  const words = parts.join('')
  const text = edited(untouched(words), edits)
  const placed = (at: number) => text.toSource({ from: at, to: at }).from
  const links = page.links.map(({ href, from, to }) => ({
    href,
    from: placed(lastUpTo(page.text, from)),
    to: placed(lastUpTo(page.text, to - 1) + 1),
  }))
  return { text: words, page: { ...page, text, links } }
}

const wordsFor = (between: string): string =>
  between
    .replace(KEPT_TAGS, '')
    .replace(OWN_LABEL, '')
    .replaceAll(SIGN.value, ' ')
    .replaceAll(SIGN.less, '<')
    .replace(SIGNS, '')

/** The last place in a text that stands at or before one in its source. */
function lastUpTo(text: Traced, place: number): number {
  let low = 0
  let high = text.text.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (text.toSource({ from: middle, to: middle }).from <= place) low = middle
    else high = middle - 1
  }
  return low
}
