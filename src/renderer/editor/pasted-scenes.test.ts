import { Fragment, type Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { p, quote } from '../../export/story-builder.arbitrary.ts'
import { node, schema } from '../../story/schema/index.ts'
import { inScenes, withBreaks } from './pasted-scenes.ts'

const rule = node('scene').create(null, node('paragraph').create())
const blank = node('paragraph').create()
const title = (words: string) => node('chapterTitle').create(null, schema.text(words))

/** What pasted blocks become: `—` before each scene, with its ornament; `#` before each chapter's title. */
function shown(...blocks: Node[]): string[] {
  const lines: string[] = []
  inScenes(Fragment.from(blocks)).descendants((each) => {
    if (each.type.name === 'scene') lines.push(`—${each.attrs.breakBefore ?? ''}`)
    if (!each.isTextblock) return
    lines.push(`${each.type.name === 'chapterTitle' ? '# ' : ''}${each.textContent}`)
  })
  return lines
}

test('symbols on a line of their own part scenes, and go', () => {
  expect(shown(p('One.'), p('* * *'), p('Two.'), p(' * * * '), p('Three.'))).toEqual([
    '—',
    'One.',
    '—',
    'Two.',
    '—',
    'Three.',
  ])
})

test('symbols that differ stay with their scenes', () => {
  expect(shown(p('One.'), p('***'), p('Two.'), p('~*~'), p('Three.'), rule, p('Four.'))).toEqual([
    '—',
    'One.',
    '—***',
    'Two.',
    '—~*~',
    'Three.',
    '—',
    'Four.',
  ])
})

test('a rule parts scenes; blank lines beside it go, others stay', () => {
  expect(shown(p('One.'), blank, p('More.'), blank, rule, blank, quote(p('Two.')))).toEqual([
    '—',
    'One.',
    '',
    'More.',
    '—',
    'Two.',
  ])
})

test('a break at either end makes room for what stands there', () => {
  expect(shown(rule, p('One.'))).toEqual(['—', '', '—', 'One.'])
  expect(shown(p('One.'), rule)).toEqual(['—', 'One.', '—', ''])
})

test('a heading above text begins a chapter, and breaks beside it are none', () => {
  expect(
    shown(p('One.'), rule, title('Nine'), p('***'), p('Two.'), rule, p('Three.'), title('Ten'), p('Four.')),
  ).toEqual(['—', 'One.', '# Nine', '—', 'Two.', '—', 'Three.', '# Ten', '—', 'Four.'])
  expect(shown(title('Nine'), p('Two.'))).toEqual(['# Nine', '—', 'Two.'])
})

test('text with nothing that parts it is as it was', () => {
  expect(shown(p('One.'), blank, p('Two?'))).toEqual(['One.', '', 'Two?'])
  expect(shown(p('***'))).toEqual(['***'])
  expect(shown(p('One.'), p('…'), p('Two.'))).toEqual(['One.', '…', 'Two.'])
})

test('loose text beside a rule stands in a paragraph', () => {
  expect(shown(schema.text('One.'), rule, p('Two.'))).toEqual(['—', 'One.', '—', 'Two.'])
})

test('plain breaks take the ornament of those around them, others keep their own', () => {
  const parted = inScenes(
    Fragment.from([p('One.'), p('***'), p('Two.'), p('~*~'), p('Three.'), rule, p('Four.')]),
  )
  expect(withBreaks(parted, '#').content.map(({ attrs }) => attrs.breakBefore)).toEqual([
    '#',
    '***',
    '~*~',
    '#',
  ])
  const ours = Fragment.from(node('scene').create({ id: 'a' }, p('Ours.')))
  expect(withBreaks(ours, '#').firstChild?.attrs.breakBefore).toBeNull()
})
