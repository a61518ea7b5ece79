import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Mark, Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeHtml } from '../../export/html.ts'
import { PAGE_OPTIONS } from '../../export/options.ts'
import { emptyDetails } from '../../story/details.ts'
import { parseStory } from '../../story/file.ts'
import { mark, node, schema } from '../../story/schema/index.ts'
import { importStory } from '../index.ts'

type Look = 'plain' | 'designed'

const page = (doc: Node, look: Look): string => writeHtml(doc, look, PAGE_OPTIONS)

function back(html: string): Node {
  const result = importStory(new TextEncoder().encode(html), { name: 'page.html' })
  if (!result.ok) throw new Error(`Not imported: ${result.error.code}`)
  result.value.doc.check()
  return result.value.doc
}

/** The law: the page of what was read from a page is that page. */
function expectSamePage(doc: Node, look: Look): void {
  const first = page(doc, look)
  expect(page(back(first), look)).toBe(first)
}

const LOOKS: readonly Look[] = ['plain', 'designed']

describe.each(LOOKS)('a %s page comes back as the story it was made from', (look) => {
  const samples = readdirSync('resources/samples').filter((name) => name.endsWith('.txt'))
  test.each(samples)('%s', (name) => {
    const read = importStory(readFileSync(`resources/samples/${name}`), { name })
    if (!read.ok) throw new Error(read.error.code)
    expectSamePage(read.value.doc, look)
  })

  // an empty page is no story, and spaces in a row are one in a page
  const cannot = ['hostile', 'empty-story', 'thoughts']
  const golden = readdirSync('test/golden/export').filter(
    (name) => !cannot.includes(name) && existsSync(`test/golden/export/${name}/in.italica`),
  )
  test.each(golden)('%s', (name) => {
    const story = parseStory(readFileSync(`test/golden/export/${name}/in.italica`, 'utf8'))
    if (!story.ok) throw new Error(story.error.code)
    expectSamePage(story.value.doc, look)
  })

  test('any simple story', () => {
    fc.assert(
      fc.property(story, (doc) => expectSamePage(doc, look)),
      { numRuns: 80 },
    )
  })
})

const word = fc.constantFrom(
  ...'the tide came in over flats Mira said nothing “no,” he’d gone. Why? 5 < 6 f*** and/or *stop* _x_ <i> &amp; & <b>no</b> =20 â€™ ~*~ I. One Title: x'.split(
    ' ',
  ),
)
const words = (max: number) => fc.array(word, { minLength: 1, maxLength: max }).map((each) => each.join(' '))
const marked: fc.Arbitrary<Node> = fc
  .tuple(
    words(6),
    fc.subarray(['thought', 'emphasis', 'strong', 'underline', 'strike'] as const, { maxLength: 2 }),
    fc.boolean(),
  )
  .map(([text, names, plain]) =>
    schema.text(
      `well ${text} `,
      plain ? [] : names.reduce<readonly Mark[]>((set, name) => mark(name).create().addToSet(set), []),
    ),
  )
const paragraph = fc
  .tuple(
    fc.constantFrom(null, null, null, 'center' as const, 'right' as const),
    fc.array(marked, { minLength: 1, maxLength: 4 }),
  )
  .map(([align, content]) =>
    node('paragraph').createChecked({ align }, [schema.text('She said '), ...content]),
  )
const quoted = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((content) => node('blockquote').createChecked(null, content))
/** Two quotations in a row come back as one. */
const blocks = fc.oneof(
  { weight: 5, arbitrary: paragraph.map((each) => [each]) },
  { weight: 1, arbitrary: fc.tuple(quoted, paragraph) },
)
const scene = fc
  .tuple(fc.constantFrom(null, null, '~*~', '* * *'), fc.array(blocks, { minLength: 1, maxLength: 4 }))
  .map(([breakBefore, content]) => node('scene').createChecked({ breakBefore }, content.flat()))
const chapter = fc
  .tuple(
    words(4),
    fc.constantFrom('', 'Thanks, Pell.\n\nAgain.'),
    fc.array(scene, { minLength: 1, maxLength: 3 }),
  )
  .map(([title, notes, scenes]) =>
    node('chapter').createChecked({ notes, endNotes: notes }, [
      node('chapterTitle').createChecked(null, schema.text(title)),
      ...scenes,
    ]),
  )
const story = fc
  .record({
    title: words(3),
    author: fc.constantFrom('', 'Wren Alder'),
    summary: fc.constantFrom('', 'A tide.\nA flat.'),
    notes: fc.constantFrom('', 'Two\n\nparagraphs: of notes.'),
    rating: fc.constantFrom('', 'PG'),
    scenes: fc.array(scene, { minLength: 1, maxLength: 3 }),
    chapters: fc.array(chapter, { maxLength: 3 }),
  })
  .map(({ scenes, chapters, ...details }) =>
    node('doc').createChecked({ ...emptyDetails, language: 'en', ...details }, [...scenes, ...chapters]),
  )
