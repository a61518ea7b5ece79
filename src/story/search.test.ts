import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { node, schema } from './schema/index.ts'
import { find, findInBlock, findInText, type Query } from './search.ts'
import { doc, text } from './story.arbitrary.ts'

const any: Query = { text: '', wholeWord: false, matchCase: false }
const found = (text: string, query: Partial<Query>) =>
  findInText(text, { ...any, ...query }).map(({ from, to }) => `${from}-${to}`)

describe('finding in a text', () => {
  it.each<[string, string, Partial<Query>, string[]]>([
    ['nothing for nothing', 'abc', {}, []],
    ['capitals and small letters', 'Mara mara MARA', { text: 'mARa' }, ['0-4', '5-9', '10-14']],
    ['case where asked', 'Mara mara', { text: 'mara', matchCase: true }, ['5-9']],
    ['no overlaps', 'aaaaa', { text: 'aa' }, ['0-2', '2-4']],
    ['whole words', 'an Anna, an-an', { text: 'an', wholeWord: true }, ['0-2', '9-11', '12-14']],
    ['a name with its genitive', 'Mara’s, Maras', { text: 'Mara', wholeWord: true }, ['0-4']],
    ['no part of a whole word', 'aaaa aaa', { text: 'aaa', wholeWord: true }, ['5-8']],
    [
      'whole words that end in a mark',
      'no! no!x no!',
      { text: 'no!', wholeWord: true },
      ['0-3', '4-7', '9-12'],
    ],
    ['whole words beside accents', 'é né', { text: 'n', wholeWord: true }, []],
    ['letters that grow when small', 'İstanbul İI', { text: 'istanbul' }, []],
    ['what follows them', 'İİ stan', { text: 'STAN' }, ['3-7']],
    ['both small sigmas', 'ΟΔΟΣ οδος', { text: 'οδός'.normalize('NFC') }, []],
    ['a sigma at a word’s end', 'ΟΔΟΣ οδος', { text: 'ΟΔΟΣ' }, ['0-4', '5-9']],
    ['no half of a character', '🙂', { text: '\ud83d' }, []],
    ['a name in a script without spaces', '是你好吗', { text: '你好', wholeWord: true }, ['1-3']],
    ['what patterns are made of', 'a.c abc', { text: 'a.c' }, ['0-3']],
    ['curly quotes for straight ones', "don’t “don't”", { text: "don't" }, ['0-5', '7-12']],
    ['double quotes of all kinds', '“Yes” "Yes"', { text: '"yes', matchCase: false }, ['0-4', '6-10']],
    ['no straight quotes for curly ones', "don’t don't", { text: 'don’t' }, ['0-5']],
    ['a line break', 'one\ntwo', { text: 'e\nt' }, ['2-5']],
  ])('%s', (_, text, query, ranges) => {
    expect(found(text, query)).toEqual(ranges)
  })

  it('finds what stands there, and nothing where it does not stand', () => {
    fc.assert(
      fc.property(text(), text({ minLength: 1, maxLength: 3 }), (text, wanted) => {
        fc.pre(!/['"]/.test(wanted))
        const query = { text: wanted, wholeWord: false, matchCase: true }
        const hits = findInText(text, query)
        for (const { from, to } of hits) expect(text.slice(from, to)).toBe(wanted)
        if (!/[\ud800-\udfff]/.test(wanted)) expect(hits.length).toBe(text.split(wanted).length - 1)
      }),
    )
  })
})

describe('finding in a story', () => {
  it('answers with positions, in order, the same from the cache', () => {
    fc.assert(
      fc.property(doc, fc.constantFrom('a', 'e', ' ', 'st', '\n'), (doc, wanted) => {
        const query = { text: wanted, wholeWord: false, matchCase: true }
        const hits = find(doc, query)
        expect(find(doc, query)).toBe(hits)
        let last = 0
        for (const { from, to } of hits) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(doc.textBetween(from, to, null, '\n')).toBe(wanted)
          last = to
        }
      }),
    )
  })

  it('finds across marks, in titles and letters, and never across blocks', () => {
    const strong = schema.mark('strong')
    const story = node('doc').create(null, [
      node('chapter').create(null, [
        node('chapterTitle').create(null, schema.text('Mara')),
        node('scene').create(null, [
          node('paragraph').create(null, [schema.text('Ma'), schema.text('ra', [strong])]),
          node('blockquote').create(null, [
            node('paragraph').create(null, schema.text('Ma')),
            node('paragraph').create(null, schema.text('ra')),
          ]),
        ]),
      ]),
    ])
    const hits = find(story, { ...any, text: 'mara' })
    expect(hits.map(({ from, to }) => story.textBetween(from, to))).toEqual(['Mara', 'Mara'])
  })

  it('looks into thoughts alone where asked, whoever thinks and however it is stressed', () => {
    const thought = schema.mark('thought')
    const line = node('paragraph').create(null, [
      schema.text('late, '),
      schema.text('late ', [thought]),
      schema.text('late', [thought, schema.mark('emphasis')]),
      schema.text(' l', [thought]),
      schema.text('ate'),
    ])
    const places = (query: Partial<Query>) =>
      findInBlock(line, { ...any, text: 'late', ...query }).map(({ from }) => from)
    expect(places({})).toEqual([0, 6, 11, 16])
    expect(places({ onlyInThoughts: true })).toEqual([6, 11])
  })
})
