import type { Node } from '@tiptap/pm/model'
import { type Options, toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { detailsOf } from '../story/details.ts'
import { contents } from './contents.ts'
import { head } from './head.ts'
import { languageAttributes } from './language.ts'
import { main } from './main.ts'
import { manuscriptOf } from './manuscript.ts'
import { opening } from './opening.ts'
import type { PageOptions } from './options.ts'
import type { Page } from './page.ts'
import { newline, onLines, type Root } from './tree.ts'
import { wordsFor } from './words.ts'

const PRINTING: Options = { characterReferences: { useNamedReferences: true } }

/**
 * A story as a web page: HTML that both html-validate and the W3C's checker accept, whatever the story holds.
 * It has no script and asks for nothing from anywhere; the plain look has no style sheet either.
 */
export function writeHtml(doc: Node, look: Page['look'], options: PageOptions): string {
  const details = detailsOf(doc.attrs)
  const page: Page = { look, options, words: wordsFor(details.language) }
  const manuscript = manuscriptOf(doc, page.words)
  const parts = [opening(details, page), contents(manuscript, page), main(manuscript, page)]
  const body = h('body', onLines(parts.filter((part) => part !== null)))
  const html = h('html', { ...languageAttributes(details.language) }, onLines([head(details, page), body]))
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, newline, html, newline] }
  return toHtml(root, PRINTING)
}
