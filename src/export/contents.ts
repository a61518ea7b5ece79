import { h } from 'hastscript'
import type { Manuscript } from './manuscript.ts'
import type { Page } from './page.ts'
import { type Element, onLines } from './tree.ts'

/** The list of chapters; null where a reader needs none. */
export function contents({ chapters }: Manuscript, { options, words }: Page): Element | null {
  if (!options.contents || chapters.length < 2) return null
  const items = chapters.map(({ anchor, title }) => h('li', h('a', { href: `#${anchor}` }, title)))
  return h('nav', onLines([h('h2', words.contents), h('ul', onLines(items))]))
}
