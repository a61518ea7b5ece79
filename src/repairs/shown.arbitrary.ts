import type { Node } from '@tiptap/pm/model'
import { expect } from 'vitest'
import { afterOf, type Found, quoteOf } from '../findings/index.ts'
import { node, schema } from '../story/schema/index.ts'
import { blockText, textBlocksOf } from '../story/walk.ts'
import { checkStory } from './check.ts'
import type { RepairCode } from './rule.ts'

/*
 * Stories as these tests write them: a text a paragraph, `⟦more then→more than⟧` where something is proposed,
 * `⟦word+⟧` where the paragraph is to be joined with the next.
 */

/** A story of one scene with these paragraphs. */
export function storyOf(
  paragraphs: readonly string[],
  language = 'en',
  type: 'paragraph' | 'verse' = 'paragraph',
): Node {
  const blocks = paragraphs.map((text) => node(type).create(null, text ? schema.text(text) : null))
  return node('doc').createChecked({ language }, [node('scene').create({ id: 's1' }, blocks)])
}

/** The paragraphs of a story with what one rule proposes (all of them where none is named). */
export function shown(doc: Node, code: RepairCode | null): string[] {
  const found = checkStory(doc).filter(({ finding }) => code === null || finding.code === code)
  return textBlocksOf(doc).map((block) =>
    showIn(
      block.node,
      found.filter((each) => each.block.pos === block.pos),
    ),
  )
}

function showIn(block: Node, found: readonly Found[]): string {
  const text = blockText(block)
  let out = ''
  let at = 0
  for (const { finding } of found) {
    const quote = quoteOf(finding, block)
    const what = finding.change?.do === 'replace' ? `→${afterOf(finding, block)}` : '+'
    out += `${text.slice(at, finding.from)}⟦${quote}${what}⟧`
    at = finding.to
  }
  return out + text.slice(at)
}

const plain = (text: string) => text.replace(/⟦([^⟦→+]*)(?:→[^⟧]*|\+)⟧/g, '$1')

/** Holds a rule to what the paragraphs show, and to nothing else. */
export function proposes(code: RepairCode, paragraphs: readonly string[], language = 'en'): void {
  expect(shown(storyOf(paragraphs.map(plain), language), code)).toEqual(paragraphs)
}

/** Holds a rule to leaving each of these alone. */
export function leaves(code: RepairCode, texts: readonly string[]): void {
  for (const text of texts) expect(shown(storyOf([text]), code)).toEqual([text])
}
