import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importStory } from '../index.ts'

const pack = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

function imported(bytes: Uint8Array, name: string) {
  const result = importStory(bytes, { name })
  if (!result.ok) throw new Error(`Not imported: ${result.error.code}`)
  result.value.doc.check()
  return result.value
}

/** Text blocks and chapter titles, thoughts and stress marked. */
function linesOf(bytes: Uint8Array, name: string): string[] {
  const lines: string[] = []
  imported(bytes, name).doc.descendants((node) => {
    if (!node.isTextblock) return
    const text = node.children.map((each) =>
      each.isText ? each.marks.reduce((words, { type }) => `{${type.name}:${words}}`, each.text ?? '') : '\n',
    )
    lines.push(`${node.type.name === 'chapterTitle' ? '# ' : ''}${text.join('')}`)
  })
  return lines
}

const CONTAINER =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
const OPF = `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Salt &amp; Lamp</dc:title><dc:creator>Della Quill</dc:creator><dc:language>en</dc:language><dc:description>&lt;p&gt;Two keepers.&lt;/p&gt;</dc:description></metadata>
<manifest><item id="b" href="two.xhtml"/><item id="a" href="text/one.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`
const chapter = (title: string, body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h2>${title}</h2>${body}</body></html>`
const book = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': CONTAINER,
  'OEBPS/book.opf': OPF,
  'OEBPS/two.xhtml': chapter('Chapter 2: Lamp', '<p>The lamp was out.<br/></p><p>Mira went up.</p>'),
  'OEBPS/text/one.xhtml': chapter(
    'Chapter 1: Salt',
    '<p>There was salt on the step. <em>Who was here? Who comes at night?</em> She swept it up.</p>',
  ),
}

describe('an EPUB', () => {
  test('is read in the order of its spine, with what its package says', () => {
    expect(linesOf(pack(book), 'salt.epub')).toEqual([
      '# Chapter 1: Salt',
      'There was salt on the step. {thought:Who was here? Who comes at night?} She swept it up.',
      '# Chapter 2: Lamp',
      'The lamp was out.',
      'Mira went up.',
    ])
    expect(imported(pack(book), 'salt.epub').doc.attrs).toMatchObject({
      title: 'Salt & Lamp',
      author: 'Della Quill',
      summary: 'Two keepers.',
      language: 'en',
    })
  })

  test('without its package, or cut short, is damaged', () => {
    const { 'OEBPS/book.opf': _, ...rest } = book
    expect(importStory(pack(rest), { name: 'x.epub' })).toEqual({ ok: false, error: { code: 'damaged' } })
    const cut = pack(book).subarray(0, 400)
    expect(importStory(cut, { name: 'x.epub' })).toEqual({ ok: false, error: { code: 'damaged' } })
  })
})

test('an OpenDocument text keeps headings, styled spans and lines', () => {
  const content = `<office:document-content xmlns:office="o"><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style></office:automatic-styles><office:body><office:text><text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:h>Chapter 1</text:h><text:p>The tide was <text:span text:style-name="T1">not</text:span> in.</text:p><text:p text:style-name="P2">* * *</text:p><text:p><text:span text:style-name="T1">I can’t </text:span><text:span text:style-name="T1">stay here.</text:span> She &amp; he ran.</text:p></office:text></office:body></office:document-content>`
  expect(linesOf(pack({ mimetype: 'x', 'content.xml': content }), 'tide.odt')).toEqual([
    '# Chapter 1',
    'The tide was {emphasis:not} in.',
    '{thought:I can’t stay here.} She & he ran.',
  ])
})

test('Markdown keeps headings, breaks, quotations, links, and marks', () => {
  const source =
    '# The Tide\n\nBy Della Quill\n\n## Morning\n\nThe tide was *not* in, said [the almanac](http://example.org/a).\n\n---\n\nEvening\n-------\n\n_I can’t stay here._ She ran **fast**.\n\n> Dear Mira,\n\n3 \\* 4 is\ntwelve.\n'
  expect(linesOf(strToU8(source), 'tide.md')).toEqual([
    '# Morning',
    'The tide was {emphasis:not} in, said {link:the almanac}.',
    '# Evening',
    '{thought:I can’t stay here.} She ran {strong:fast}.',
    'Dear Mira,',
    '3 * 4 is twelve.',
  ])
  expect(imported(strToU8(source), 'tide.md').doc.attrs).toMatchObject({
    title: 'The Tide',
    author: 'Della Quill',
  })
})

test.each([
  ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0], 'x.doc'],
  ['a zip of something else', [...pack({ 'a.txt': 'a' })], 'x.zip'],
])('%s is a kind that is not read', (_what, bytes, name) => {
  expect(importStory(Uint8Array.from(bytes), { name })).toEqual({ ok: false, error: { code: 'not-a-story' } })
})

test('a page is one whatever its name, and plain text with a tag in it is none', () => {
  expect(linesOf(strToU8('<!DOCTYPE html><p>The tide.</p>'), 'x.txt')).toEqual(['The tide.'])
  expect(linesOf(strToU8('She typed <html> and waited.'), 'x.txt')).toEqual(['She typed <html> and waited.'])
})

test('an archive that would expand past the limit is refused', () => {
  const bomb = zipSync({ 'META-INF/container.xml': new Uint8Array(70_000_000) })
  expect(importStory(bomb, { name: 'x.epub' })).toMatchObject({ ok: false, error: { code: 'too-large' } })
})

const tag = fc.constantFrom(
  ...'<p> </p> <i> </i> <em> <b> </b> <br> <hr> <blockquote> </blockquote> <pre> </pre> <form> </form> <div id=preface> <div id=chapters> <div class=meta> <h2 class=heading> <script> </script> <!-- --> <title> </title> <td> </table> &lt; &amp; &#146; &nbsp; < <! </ <i\u00a0 <i\u00a0class=thought> <center> \ufdd0 \ufdd2 \ufdd5 \ufdd7 \ud800 Title: * word word. “Why?” \n \n\n'.split(
    ' ',
  ),
)

test('no page crashes it, and its ranges part the whole file', () => {
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 60 }), (tags) => {
      const source = `<html>x${tags.join(' ')}`.replaceAll('\ud800', '')
      const { report } = imported(strToU8(source), 'x.html')
      let at = 0
      for (const { from, to } of report.pieces) {
        expect(from).toBe(at)
        at = to
      }
      expect(at).toBe(source.length)
    }),
    { numRuns: 300 },
  )
})

test('no bytes of an archive crash it', () => {
  const whole = pack(book)
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }), (changes) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, byte] of changes) bytes[at] = byte
      const result = importStory(bytes, { name: 'x.epub' })
      if (result.ok) result.value.doc.check()
    }),
    { numRuns: 200 },
  )
})

test('depth costs no more than length', () => {
  const depth = 40_000
  for (const name of ['div', 'i', 'span', 'blockquote', 'p'])
    imported(strToU8(`<html>${`<${name}>`.repeat(depth)}The tide.${`</${name}>`.repeat(depth)}`), 'x.html')
  imported(strToU8(`<html>The tide.${'<div></span></b>'.repeat(depth)}`), 'x.html')
  imported(strToU8(`<html>The tide.${'<!--'.repeat(depth)}`), 'x.html')
  imported(strToU8(`<html>The tide.${'</'.repeat(depth)}${'</p '.repeat(depth)}`), 'x.html')
})

describe('rich text', () => {
  const rtf = (body: string) =>
    new TextEncoder().encode(
      `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times New Roman;}}{\\*\\generator Word;}{\\info{\\title No}}\n${body}}`,
    )

  test('gives its paragraphs and its italics, and nothing of its tables', () => {
    const body =
      "\\pard\\qc\\b The Lamp\\b0\\par\\pard by Mo Ash\\par\\par Mira went up the stair, and it was dark. {\\i Who comes at night? I should not have come.} She went on.\\par \\ldblquote Caf\\'e9?\\rdblquote  she said to Jo\\u235?lle.\\par"
    expect(linesOf(rtf(body), 'lamp.rtf')).toEqual([
      'Mira went up the stair, and it was dark. {thought:Who comes at night? I should not have come.} She went on.',
      '“Café?” she said to Joëlle.',
    ])
    expect(imported(rtf(body), 'lamp.rtf').doc.attrs).toMatchObject({ title: 'The Lamp', author: 'Mo Ash' })
  })

  test('runs nothing and breaks nothing, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '{',
            '}',
            '\\i',
            '\\par ',
            "\\'",
            '\\u-1',
            '\\*',
            '<script>',
            '\\',
            'word ',
            '\\qc',
            '9',
          ),
        ),
        (parts) => {
          const read = importStory(rtf(parts.join('')), { name: 'x.rtf' })
          if (read.ok) read.value.doc.check()
        },
      ),
    )
  })
})

describe('links', () => {
  const links = (html: string, name = 'page.html') => linesOf(new TextEncoder().encode(html), name)

  test('of the web and of mail stay links, others lose their address', () => {
    expect(
      links(
        '<html><body><p>Mira read <a href="https://tides.example/?a=1&amp;b=2">the <i>tide</i> tables</a> and <a href="javascript:run()">ran</a> to <a href="mailto:a@b.example">him</a>.</p><p>It was night.</p></body></html>',
      ),
    ).toContain('Mira read {link:the }{emphasis:{link:tide}}{link: tables} and ran to {link:him}.')
  })

  test('of an OpenDocument file', () => {
    const content =
      '<office:document-content><office:body><office:text><text:p>Mira read <text:a xlink:href="https://tides.example/">the tables</text:a>.</text:p><text:p>It was night.</text:p></office:text></office:body></office:document-content>'
    expect(linesOf(pack({ 'content.xml': content }), 'x.odt')).toContain('Mira read {link:the tables}.')
  })
})
