import { h } from 'hastscript'
import { blocksOf, dress } from './blocks.ts'
import { oneLine } from './characters.ts'
import { type Field, fieldsBlock, linesContent } from './fields.ts'
import type { Manuscript, PrintedChapter, PrintedScene } from './manuscript.ts'
import type { Page } from './page.ts'
import { type Element, type ElementContent, onLines } from './tree.ts'

/** The story itself: its scenes, then its chapters. */
export function main({ scenes, chapters }: Manuscript, page: Page): Element {
  return h(
    'main',
    onLines([...scenesContent(scenes, page, 'h2'), ...chapters.map((each) => chapter(each, page))]),
  )
}

function chapter(each: PrintedChapter, page: Page): Element {
  const { summary, notes, endNotes } = each.attributes
  const { words } = page
  const before = notesBlock(page, [
    { label: words.chapterSummary, value: summary },
    { label: words.chapterNotes, value: notes },
  ])
  const after = notesBlock(page, [{ label: words.chapterEndNotes, value: endNotes }])
  // the anchor is on the heading, not the section: browsers before HTML5 know no sections
  const heading = h('h2', { id: each.anchor }, each.title)
  return h('section', onLines([heading, ...before, ...scenesContent(each.scenes, page, 'h3'), ...after]))
}

function notesBlock({ options }: Page, fields: readonly Field[]): Element[] {
  const block = options.chapterNotes ? fieldsBlock(fields) : null
  return block ? [block] : []
}

/** Scenes with their breaks between them; one without words is passed over, with its break. */
function scenesContent(scenes: readonly PrintedScene[], page: Page, headings: 'h2' | 'h3'): Element[] {
  return scenes
    .map(({ node, attributes }) => ({ attributes, blocks: blocksOf(node, page) }))
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ attributes, blocks }, at) => {
      const title = page.options.sceneTitles ? oneLine(attributes.title) : ''
      return [
        ...(at > 0 ? [sceneBreak(attributes.breakBefore, page)] : []),
        ...(title ? [h(headings, title)] : []),
        ...blocks,
      ]
    })
}

function sceneBreak(breakBefore: string | null, page: Page): Element {
  const ornament: ElementContent[] = page.options.breaks === 'ornament' ? linesContent(breakBefore ?? '') : []
  return ornament.length > 0 ? h('p', dress(page, ['ornament'], 'center'), ornament) : h('hr')
}
