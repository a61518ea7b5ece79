import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraph, scene, storyOf, withContent } from './file.arbitrary.ts'
import { printStory } from './file.ts'
import { idsOf } from './ids.ts'
import { node, schema } from './schema/index.ts'
import { doc, docWithAnyIds, story } from './story.arbitrary.ts'

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
        expect(Buffer.from(printStory(story)).toString()).toBe(printStory(story))
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
