import type { Mark, Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { DETAILS, type DetailName, isListDetail } from './details.ts'
import type { Json } from './json.ts'
import { ALIGNMENTS } from './schema/blocks.ts'
import { STATUSES } from './schema/chapter.ts'
import { mark, type NodeName, node, schema } from './schema/index.ts'
import type { Story } from './story.ts'

/** Texts as people and broken files have them: any Unicode, lone surrogates and control characters too. */
export const text = (constraints: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.string({ maxLength: 30, unit: letters, ...constraints }) },
    { weight: 2, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme', ...constraints }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: codeUnit, ...constraints }) },
  )

const letters = fc.constantFrom(...'aaeeiionrstlm    .,?!"\'“”‘’…—-éß你の\n')
const codeUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code))

const name = fc.option(fc.constantFrom('Mara', 'Tom', 'the Doctor', ''), { nil: null })

const marks: fc.Arbitrary<Mark[]> = fc
  .record({
    thought: fc.option(fc.record({ by: name, to: name }), { nil: null, freq: 2 }),
    link: fc.option(fc.constantFrom('https://example.org/a?b=1#c', 'mailto:mara@example.org'), { nil: null }),
    plain: fc.subarray(['emphasis', 'strong', 'underline', 'strike'] as const, { maxLength: 4 }),
  })
  .map(({ thought, link, plain }) => [
    ...(thought ? [mark('thought').create(thought)] : []),
    ...(link ? [mark('link').create({ href: link })] : []),
    ...plain.map((each) => mark(each).create()),
  ])

const inline: fc.Arbitrary<Node> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(text({ minLength: 1 }), fc.oneof(fc.constant([]), marks))
      .map(([words, on]) => schema.text(words, on)),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.constant([]), marks).map((on) => node('hardBreak').create(null, null, on)),
  },
)

const textBlockOf = (type: NodeName) =>
  fc
    .tuple(fc.constantFrom(...ALIGNMENTS), fc.array(inline, { maxLength: 5 }))
    .map(([align, content]) => node(type).createChecked({ align }, content))

/** Paragraphs and verse, empty ones too. */
export const textBlock: fc.Arbitrary<Node> = fc.oneof(
  { weight: 4, arbitrary: textBlockOf('paragraph') },
  { weight: 1, arbitrary: textBlockOf('verse') },
)

const block: fc.Arbitrary<Node> = fc.oneof(
  { weight: 5, arbitrary: textBlock },
  {
    weight: 1,
    arbitrary: fc
      .array(textBlock, { minLength: 1, maxLength: 3 })
      .map((content) => node('blockquote').createChecked(null, content)),
  },
)

const status = fc.constantFrom(...STATUSES)
const maybe = fc.option(text(), { nil: null })

const scene: fc.Arbitrary<Node> = fc
  .tuple(
    fc.record({
      title: text(),
      status,
      pov: name,
      synopsis: text(),
      notes: text(),
      breakBefore: maybe,
      include: fc.boolean(),
    }),
    fc.array(block, { minLength: 1, maxLength: 4 }),
  )
  .map(([attrs, content]) => node('scene').createChecked(attrs, content))

const chapter: fc.Arbitrary<Node> = fc
  .tuple(
    fc.record({ summary: text(), notes: text(), endNotes: text(), status, posted: maybe }),
    text(),
    fc.array(scene, { minLength: 1, maxLength: 3 }),
  )
  .map(([attrs, title, scenes]) =>
    node('chapter').createChecked(attrs, [
      node('chapterTitle').createChecked(null, title ? schema.text(title) : null),
      ...scenes,
    ]),
  )

const detail = (name: DetailName): fc.Arbitrary<unknown> => {
  if (name === 'own') return fc.array(fc.record({ label: text(), value: text() }), { maxLength: 3 })
  return isListDetail(name) ? fc.array(text(), { maxLength: 3 }) : text()
}

const rejection = fc.record({ scene: text(), kind: text(), quote: text(), before: text(), after: text() })

const attributes = fc.record(
  {
    ...Object.fromEntries(DETAILS.map((name) => [name, detail(name)])),
    rejected: fc.array(rejection, { maxLength: 2 }),
  },
  { requiredKeys: [] },
)

/** Scenes and chapters alike without ids, or with some of them doubled. */
export const docWithAnyIds: fc.Arbitrary<Node> = docs(fc.constantFrom('', 's1', 's2', 'c1', 'x'))

/** Documents that the schema allows, with an id of its own for each scene and chapter. */
export const doc: fc.Arbitrary<Node> = docs(null)

function docs(id: fc.Arbitrary<string> | null): fc.Arbitrary<Node> {
  const parts = fc.oneof(
    fc
      .tuple(
        fc.array(scene, { minLength: 1, maxLength: 4 }),
        fc.oneof(fc.constant([]), fc.array(chapter, { maxLength: 2 })),
      )
      .map((each) => each.flat()),
    fc.array(chapter, { minLength: 1, maxLength: 3 }),
  )
  return fc
    .tuple(attributes, parts, fc.infiniteStream(id ?? fc.constant(''), { noHistory: true }))
    .map(([attrs, content, ids]) => {
      let count = 0
      const withId = (part: Node): Node => {
        if (part.type.name === 'chapterTitle') return part
        count += 1
        const own = id === null ? `i${count}` : (ids.next().value ?? '')
        const inner = part.type.name === 'chapter' ? part.children.map(withId) : part.content
        return part.type.create({ ...part.attrs, id: own }, inner)
      }
      return node('doc').createChecked(attrs, content.map(withId))
    })
}

const json = fc
  .jsonValue({ depthSize: 'small', maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json)

/** Whole stories: any document, report and original. */
export const story: fc.Arbitrary<Story> = fc.record({
  doc,
  report: fc.oneof(fc.constant(null), json),
  original: fc.option(fc.record({ name: text(), gzip: fc.base64String() }), { nil: null }),
})
