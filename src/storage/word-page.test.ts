import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importStory } from '../import/index.ts'
import { docx } from './docx.arbitrary.ts'
import { wordPage } from './word-page.ts'

const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
const heading = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(text)}</w:p>`

async function imported(bytes: Uint8Array) {
  const page = await wordPage(bytes, 'tide.docx')
  if (!page.ok || page.value === undefined) throw new Error('no page')
  const read = importStory(bytes, { name: 'tide.docx', html: page.value })
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

const story = async (bytes: Uint8Array) => (await imported(bytes)).doc

test('a Word file keeps its title, chapters, italics and empty paragraphs between scenes', async () => {
  const words =
    'The tide came in over the flats as it had every evening since anyone could remember it, and nobody looked up from the nets.'
  const doc = await story(
    docx(
      [
        heading('The Long Tide'),
        paragraph(run('by Della Quill')),
        heading('Morning'),
        paragraph(run(`${words} `), run('I can’t stay here. I won’t.', '<w:i/>')),
        ...[words, words, words].map((each) => paragraph(run(each))),
        paragraph(),
        paragraph(run('She was '), run('not', '<w:i/>'), run(` there. ${words}`)),
        ...[words, words, words].map((each) => paragraph(run(each))),
        heading('Evening'),
        paragraph(run(words)),
      ].join(''),
    ),
  )
  expect(doc.attrs).toMatchObject({ title: 'The Long Tide', author: 'Della Quill' })
  expect(doc.children.map((chapter) => [chapter.firstChild?.textContent, chapter.childCount])).toEqual([
    ['Morning', 3],
    ['Evening', 2],
  ])
  const marks: string[] = []
  doc.descendants((node) => {
    for (const { type } of node.marks) marks.push(`${type.name}: ${node.text}`)
  })
  expect(marks).toEqual(['thought: I can’t stay here. I won’t.', 'emphasis: not'])
})

test('the file is shown as its words, and what was found in it by them', async () => {
  const { text, report } = await imported(
    docx(
      [
        paragraph(
          run('The tide came in. '),
          run('I can’t stay here.', '<w:i/>'),
          run(' She &lt;almost&gt; left.'),
        ),
        '<w:p><w:r><w:t>So it said on </w:t></w:r><w:hyperlink w:anchor="x"><w:r><w:t>the board</w:t></w:r></w:hyperlink></w:p>',
      ].join(''),
    ),
  )
  expect(text).toBe('The tide came in. I can’t stay here. She <almost> left.\n\nSo it said on the board\n')
  const [places] = report.marks.map((each) => each.places)
  expect(places?.map(({ from, to }) => text.slice(from, to))).toEqual(['I can’t stay here.'])
  expect(report.pieces.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
})

const RULED = '<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr>'
const BOXED = `<w:pPr><w:pBdr>${['top', 'left', 'bottom', 'right'].map((each) => `<w:${each} w:val="single"/>`).join('')}</w:pBdr></w:pPr>`
const DRAWN =
  '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:rect style="width:0;height:1.5pt" o:hralign="center" o:hrstd="t" o:hr="t"/></w:pict></w:r></w:p>'

test('a rule in a Word file parts scenes, be it drawn or the border that Word makes of three hyphens', async () => {
  const said = (words: string, look = '') => `<w:p>${look}${run(words)}</w:p>`
  const doc = await story(
    docx(
      [
        said('The tide came in over the flats, and nobody looked up from the nets.'),
        DRAWN,
        said('In the morning the boats were gone, and the nets with them.'),
        said('Only the ropes were left.', RULED),
        said('It took them a week to find out who had been at the harbour.'),
        said('BEWARE OF THE TIDE', BOXED),
        said('So it said on the board by the wall, and nobody had read it.'),
        `<w:p>${RULED}</w:p><w:p>${RULED}</w:p>`,
        said('Years later the board was still there, and nobody read it then.'),
      ].join(''),
    ),
  )
  expect(doc.children.map((scene) => scene.children.map((each) => each.textContent.slice(0, 14)))).toEqual([
    ['The tide came '],
    ['In the morning', 'Only the ropes'],
    ['It took them a', 'BEWARE OF THE ', 'So it said on '],
    ['Years later th'],
  ])
})

test('other files are left to the import; a broken Word file is damaged', async () => {
  expect(await wordPage(strToU8('A story.'), 'x.txt')).toEqual({ ok: true, value: undefined })
  expect(await wordPage(zipSync({ 'content.xml': strToU8('<a/>') }), 'x.odt')).toEqual({
    ok: true,
    value: undefined,
  })
  const broken = zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })
  expect(await wordPage(broken, 'x.docx')).toEqual({ ok: false, error: { code: 'damaged' } })
})
