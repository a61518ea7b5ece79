import { h } from 'hastscript'
import type { Details } from '../story/details.ts'
import { oneLine } from './characters.ts'
import type { Page } from './page.ts'
import { STYLE } from './style.ts'
import { type Element, onLines } from './tree.ts'

/**
 * What a page says of itself to browsers, catalogues and search engines. The date is the story's own, and no
 * generator is named, so that the same story is the same page on any day, from any version.
 */
export function head(details: Details, { look, words }: Page): Element {
  const author = oneLine(details.author)
  const date = oneLine(details.date)
  return h(
    'head',
    onLines([
      h('meta', { charSet: 'utf-8' }),
      h('title', oneLine(details.title) || words.untitled),
      ...(author ? [h('meta', { name: 'author', content: author })] : []),
      ...(date ? [h('meta', { name: 'dcterms.date', content: date })] : []),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      ...(look === 'designed' ? [h('style', STYLE)] : []),
    ]),
  )
}
