import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStory, printStory, type StoryFileError } from './file.ts'
import { idsOf } from './ids.ts'
import { migrate } from './migrations.ts'
import { node, schema } from './schema/index.ts'
import { doc, docWithAnyIds, story } from './story.arbitrary.ts'
import type { Story } from './story.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const scene = (id: string, ...content: object[]) => ({ type: 'scene', attrs: { id }, content })
const file = (doc: unknown, more: object = {}) =>
  JSON.stringify({ format: 'italica', version: 1, doc, report: null, original: null, ...more })
const withContent = (...content: unknown[]) => file({ type: 'doc', content })

function errorOf(text: string): StoryFileError {
  const parsed = parseStory(text)
  if (parsed.ok) throw new Error('The file was read')
  return parsed.error
}

function storyOf(text: string): Story {
  const parsed = parseStory(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe('a story file', () => {
  it('gives back what was printed', () => {
    fc.assert(
      fc.property(story, (story) => {
        const read = storyOf(printStory(story))
        expect(read.doc.eq(story.doc)).toBe(true)
        expect(read.doc.attrs).toEqual(story.doc.attrs)
        expect(read.report).toEqual(story.report)
        expect(read.original).toEqual(story.original)
        expect(printStory(read)).toBe(printStory(story))
      }),
    )
  })

  it('takes every document that the schema allows', () => {
    fc.assert(
      fc.property(docWithAnyIds, (doc) => {
        doc.check()
        const read = storyOf(printStory({ doc, report: null, original: null })).doc
        read.check()
        expect(read.textContent).toBe(doc.textContent)
        const ids = idsOf(read)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).not.toContain('')
      }),
    )
  })

  it('is JSON that ProseMirror reads too', () => {
    fc.assert(
      fc.property(doc, (doc) => {
        const { doc: json } = JSON.parse(printStory({ doc, report: null, original: null }))
        expect(schema.nodeFromJSON(json).eq(doc)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('changes in one line when one paragraph changes', () => {
    fc.assert(
      fc.property(doc, fc.nat(), (doc, nth) => {
        const places: number[] = []
        doc.descendants((each, at) => {
          if (each.isTextblock) places.push(at)
          return !each.isTextblock
        })
        const at = places[nth % places.length] ?? 0
        const changed = doc.replace(
          at + 1,
          at + 1,
          node('paragraph').create(null, schema.text('new')).slice(0),
        )
        const before = printStory({ doc, report: null, original: null }).split('\n')
        const after = printStory({ doc: changed, report: null, original: null }).split('\n')
        expect(after).toHaveLength(before.length)
        expect(after.filter((line, i) => line !== before[i])).toHaveLength(1)
      }),
    )
  })

  it('has a line for each text block, detail, head and entry of the report', () => {
    const content = node('doc').create({ title: 'Rain', fandom: ['Harbour', 'Tide'] }, [
      node('scene').create({ id: 's1' }, node('paragraph').create(null, schema.text('One.'))),
      node('chapter').create({ id: 'c1' }, [
        node('chapterTitle').create(null, schema.text('Two')),
        node('scene').create({ id: 's2' }, [
          node('blockquote').create(null, node('verse').create({ align: 'center' })),
        ]),
      ]),
    ])
    const report = { encoding: 'utf-8', removed: [{ code: 'host' }, { code: 'counter' }] }
    expect(printStory({ doc: content, report, original: { name: 'a.txt', gzip: 'H4s=' } })).toBe(
      `{
"format": "italica",
"version": 1,
"doc": {
"type": "doc",
"attrs": {
"title": "Rain",
"fandom": ["Harbour","Tide"]
},
"content": [
{"type":"scene","attrs":{"id":"s1"},"content":[
{"type":"paragraph","content":[{"type":"text","text":"One."}]}
]},
{"type":"chapter","attrs":{"id":"c1"},"content":[
{"type":"chapterTitle","content":[{"type":"text","text":"Two"}]},
{"type":"scene","attrs":{"id":"s2"},"content":[
{"type":"blockquote","content":[
{"type":"verse","attrs":{"align":"center"}}
]}
]}
]}
]
},
"report": {
"encoding": "utf-8",
"removed": [
{"code":"host"},
{"code":"counter"}
]
},
"original": {"name":"a.txt","gzip":"H4s="}
}
`,
    )
  })

  it('is read with a byte order mark and with Windows line ends', () => {
    fc.assert(
      fc.property(story, (story) => {
        const read = storyOf(`\uFEFF${printStory(story).replaceAll('\n', '\r\n')}`)
        expect(read.doc.eq(story.doc)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('may leave out report and original', () => {
    const text = JSON.stringify({
      format: 'italica',
      version: 1,
      doc: { type: 'doc', content: [scene('s1', paragraph('a'))] },
    })
    expect(storyOf(text)).toMatchObject({ report: null, original: null })
  })

  it('gives missing and doubled ids new ones, the same every time', () => {
    const text = withContent(
      scene('s2', paragraph('a')),
      scene('', paragraph('b')),
      scene('s2', paragraph('c')),
      {
        type: 'chapter',
        content: [{ type: 'chapterTitle' }, scene('s1', paragraph('d'))],
      },
    )
    expect(idsOf(storyOf(text).doc)).toEqual(['s2', 's3', 's4', 'c1', 's1'])
  })

  it('leaves out text that is empty', () => {
    expect(storyOf(withContent(scene('s1', paragraph('')))).doc.textContent).toBe('')
  })
})

describe('a file that is no story', () => {
  it('is cut short wherever it is cut, and the last line is told', () => {
    fc.assert(
      fc.property(story, fc.noBias(fc.nat(999_999)), (story, part) => {
        const text = printStory(story).trimEnd()
        const cut = text.slice(0, Math.floor((part / 1_000_000) * text.length))
        expect(errorOf(cut)).toEqual({ code: 'cut-short', line: cut.trimEnd().split('\n').length })
      }),
    )
  })

  it.each([
    ['a story in plain words', 'Once upon a time', { code: 'not-json', line: 1, column: 1 }],
    ['nothing', '', { code: 'cut-short', line: 1 }],
    ['nothing but NULs', '\0\0\0', { code: 'not-json', line: 1, column: 1 }],
    ['a comma too many', '{\n"a": 1,\n}', { code: 'not-json', line: 3, column: 1 }],
    ['a comma too few', '{"a": 1\r\n "b": 2}', { code: 'not-json', line: 2, column: 2 }],
    ['a line end in a text', '{"a": "b\nc"}', { code: 'not-json', line: 1, column: 9 }],
    ['a wrong escape', '{"a": "\\x"}', { code: 'not-json', line: 1, column: 9 }],
    ['two of them', '{}\n{}', { code: 'not-json', line: 2, column: 1 }],
    ['the marks of a merge', '{\n<<<<<<< HEAD\n', { code: 'not-json', line: 2, column: 1 }],
    ['another kind of JSON', '[1, 2]', { code: 'not-a-story' }],
    ['null', 'null', { code: 'not-a-story' }],
    ['another format', '{"format": "other"}', { code: 'not-a-story' }],
    ['no version', '{"format": "italica"}', { code: 'wrong-field', path: 'version' }],
    ['version 0', '{"format": "italica", "version": 0}', { code: 'wrong-field', path: 'version' }],
    ['a newer version', '{"format": "italica", "version": 7, "x": 1}', { code: 'newer-version', version: 7 }],
    ['no document', '{"format": "italica", "version": 1}', { code: 'wrong-field', path: 'doc' }],
  ])('%s', (_, text, error) => {
    expect(errorOf(text)).toEqual(error)
  })

  it.each([
    ['a field we do not know', { x: 1 }, 'x'],
    ['an original without bytes', { original: { name: 'a' } }, 'original.gzip'],
    ['an original that knows more', { original: { name: 'a', gzip: '', y: 1 } }, 'original.y'],
    ['a report without end', { report: JSON.parse('['.repeat(101) + ']'.repeat(101)) }, 'report'],
  ])('%s', (_, more, path) => {
    expect(errorOf(file({ type: 'doc', content: [scene('s1', paragraph('a'))] }, more))).toEqual({
      code: 'wrong-field',
      path,
    })
  })

  it('tells JSON from what is none as JSON.parse does', () => {
    const jsonLike = fc.string({ unit: fc.constantFrom(...'{}[]:,"\\u0e+-1.tfn \n', 'true', '"a"', 'null') })
    fc.assert(
      fc.property(jsonLike, (text) => {
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        const { code } = errorOf(text)
        expect(code === 'not-a-story').toBe(valid)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a document that is wrong', () => {
  const nowhere = { chapter: null, scene: null, block: null }
  const second = { chapter: null, scene: 1, block: 2 }
  const inScene = (block: unknown) => withContent(scene('s1', paragraph('a'), block as object))
  const inText = (text: object) => inScene({ type: 'paragraph', content: [text] })

  it.each([
    ['no document', file(3), nowhere, { code: 'not-a-node' }],
    ['another node', file({ type: 'scene' }), nowhere, { code: 'misplaced', name: 'scene', inside: 'file' }],
    ['nothing in it', withContent(), nowhere, { code: 'incomplete', name: 'doc' }],
    ['content that is none', file({ type: 'doc', content: {} }), nowhere, { code: 'not-a-node' }],
    ['a table', inScene({ type: 'table' }), second, { code: 'unknown-node', name: 'table' }],
    ['constructor', inScene({ type: 'constructor' }), second, { code: 'unknown-node', name: 'constructor' }],
    ['no type', inScene({}), second, { code: 'not-a-node' }],
    ['a number', inScene(5), second, { code: 'not-a-node' }],
    [
      'a scene in a scene',
      inScene({ type: 'scene' }),
      second,
      { code: 'misplaced', name: 'scene', inside: 'scene' },
    ],
    [
      'an empty quotation',
      inScene({ type: 'blockquote' }),
      second,
      { code: 'incomplete', name: 'blockquote' },
    ],
    [
      'words alone',
      inScene({ type: 'text', text: 'a' }),
      second,
      { code: 'misplaced', name: 'text', inside: 'scene' },
    ],
    ['no words', inText({ type: 'text' }), second, { code: 'wrong-text' }],
    ['a field', inText({ type: 'text', text: 'a', x: 1 }), second, { code: 'unknown-field', name: 'x' }],
    [
      'a mark',
      inText({ type: 'text', text: 'a', marks: [{ type: 'blink' }] }),
      second,
      { code: 'unknown-mark', name: 'blink' },
    ],
    [
      'a mark twice',
      inText({ type: 'text', text: 'a', marks: [{ type: 'strong' }, { type: 'strong' }] }),
      second,
      { code: 'wrong-marks', of: 'text' },
    ],
    [
      'an address that runs',
      inText({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }),
      second,
      { code: 'wrong-attribute', of: 'link', name: 'href' },
    ],
    [
      'a link to nowhere',
      inText({ type: 'text', text: 'a', marks: [{ type: 'link' }] }),
      second,
      { code: 'wrong-attribute', of: 'link', name: 'href' },
    ],
    [
      'an alignment',
      inScene({ type: 'paragraph', attrs: { align: 'left' } }),
      second,
      { code: 'wrong-attribute', of: 'paragraph', name: 'align' },
    ],
    [
      'an attribute',
      inScene({ type: 'paragraph', attrs: { colour: 'red' } }),
      second,
      { code: 'unknown-attribute', of: 'paragraph', name: 'colour' },
    ],
    [
      'a prototype',
      inScene({ type: 'paragraph', attrs: JSON.parse('{"__proto__": {"align": "left"}}') }),
      second,
      { code: 'unknown-attribute', of: 'paragraph', name: '__proto__' },
    ],
    [
      'a detail',
      file({ type: 'doc', attrs: { fandom: 'one' }, content: [] }),
      nowhere,
      { code: 'wrong-attribute', of: 'doc', name: 'fandom' },
    ],
    [
      'a field of a field',
      file({ type: 'doc', attrs: { own: [{ label: 'a', value: 'b', more: [] }] } }),
      nowhere,
      { code: 'wrong-attribute', of: 'doc', name: 'own' },
    ],
    [
      'a chapter without title',
      withContent(scene('s1', paragraph('a')), { type: 'chapter', content: [scene('s2', paragraph('b'))] }),
      { chapter: 1, scene: 1, block: null },
      { code: 'misplaced', name: 'scene', inside: 'chapter' },
    ],
    [
      'in a chapter’s second scene',
      withContent(
        scene('s1', paragraph('a')),
        { type: 'chapter', content: [{ type: 'chapterTitle' }, scene('s2', paragraph('b'))] },
        {
          type: 'chapter',
          content: [
            { type: 'chapterTitle' },
            scene('s3', paragraph('b')),
            scene('s4', { type: 'blockquote', content: [paragraph('c'), { type: 'image' }] }),
          ],
        },
      ),
      { chapter: 2, scene: 2, block: 1 },
      { code: 'unknown-node', name: 'image' },
    ],
  ])('%s is told with its place', (_, text, place, fault) => {
    expect(errorOf(text)).toEqual({ code: 'wrong-document', place, fault })
  })

  it('is told at any depth', () => {
    const deep = 100_000
    const nested = '{"type":"blockquote","content":['.repeat(deep) + ']}'.repeat(deep)
    const head = '{"format":"italica","version":1,"doc":{"type":"doc","content":['
    expect(errorOf(`${head}{"type":"scene","content":[${nested}]}]}}`)).toMatchObject({
      code: 'wrong-document',
      fault: { code: 'misplaced', name: 'blockquote', inside: 'blockquote' },
    })
    const arrays = '['.repeat(deep) + ']'.repeat(deep)
    expect(errorOf(`{"format":"italica","version":1,"doc":${arrays}}`)).toMatchObject({
      code: 'wrong-document',
    })
    expect(errorOf(`{"format":"italica","version":1,"doc":{},"report":${arrays}}`)).toEqual({
      code: 'wrong-field',
      path: 'report',
    })
    expect(errorOf('['.repeat(deep))).toEqual({ code: 'cut-short', line: 1 })
    expect(errorOf(arrays)).toEqual({ code: 'not-a-story' })
  })

  it('leaves the prototypes of objects alone', () => {
    const text = '{"format":"italica","version":1,"doc":{"type":"doc"},"__proto__":{"polluted":1}}'
    expect(errorOf(text)).toMatchObject({ code: 'wrong-field' })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('a file of an older version', () => {
  it('is brought up one version at a time', () => {
    const steps = {
      1: (envelope: object) => ({ ...envelope, doc: 'renamed' }),
      2: (envelope: object) => ({ ...envelope, more: true }),
    }
    expect(migrate({ version: 1, body: 'a' }, 1, 3, steps)).toEqual({
      version: 3,
      body: 'a',
      doc: 'renamed',
      more: true,
    })
    expect(migrate({ version: 2 }, 2, 3, steps)).toEqual({ version: 3, more: true })
    expect(migrate({ version: 3 }, 3, 3, steps)).toEqual({ version: 3 })
  })
})
