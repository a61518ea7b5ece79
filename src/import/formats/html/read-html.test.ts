import { readFileSync } from 'node:fs'
import type { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { importStory } from '../../index.ts'
import type { Report } from '../../report.ts'

function imported(source: string, name = 'page.html'): { doc: Node; report: Report } {
  const result = importStory(new TextEncoder().encode(source), { name })
  if (!result.ok) throw new Error(`Not imported: ${result.error.code}`)
  result.value.doc.check()
  return result.value
}

const fixture = (name: string) => imported(readFileSync(`test/golden/import-formats/${name}`, 'utf8'), name)

/** A block's text, marked words as {mark:words}. */
const written = (block: Node): string =>
  block.children
    .map((each) =>
      each.isText ? each.marks.reduce((text, mark) => `{${mark.type.name}:${text}}`, each.text ?? '') : '\n',
    )
    .join('')

/** Scenes, each as its blocks' texts. */
function scenesOf(doc: Node): string[][] {
  const scenes: string[][] = []
  doc.descendants((node) => {
    if (node.type.name === 'scene') scenes.push([])
    else if (node.isTextblock && node.type.name !== 'chapterTitle') scenes.at(-1)?.push(written(node))
  })
  return scenes
}

/** Every piece follows the one before, from the file's first character to its last. */
function expectWholeFile({ pieces, source }: Report): void {
  let at = 0
  for (const { from, to } of pieces) {
    expect(from).toBe(at)
    at = to
  }
  expect(at).toBe(source.characters)
}

describe('a page of a free host, 1999', () => {
  const { doc, report } = fixture('geocities.html')

  test('gives title, author and fields', () => {
    expect(doc.attrs).toMatchObject({
      title: 'Winter Harbour',
      author: 'Della Quill',
      rating: 'PG-13',
      summary: 'Two keepers, one lamp.',
      disclaimer: 'Not mine & never were.',
    })
  })

  test('gives scenes, paragraphs and italics, without what runs, loads or belongs to the host', () => {
    expect(scenesOf(doc)).toEqual([
      [
        'The lamp had been out for an hour before anyone at the harbour thought to look up and notice that it was gone. Anders put down his cup.',
        '"You said you had filled it," said Mira. She was {emphasis:not} going to shout.',
        '{thought:I did fill it. I know I did.} He took the stairs two at a time, and the cold came down to meet him — as it always did.',
      ],
      [
        'Nobody had been up there since Tuesday. The dust on the rail was thick, and there was one clear hand in it, <i>smaller</i> than his own.',
        'He did not touch it.',
        '"Anders?"',
        '"It’s all right," he called. It wasn’t.',
      ],
    ])
    expect(JSON.stringify(doc.toJSON())).not.toMatch(/alert|visitor|geov2|Go to|stories/)
  })

  test('leaves every range leading back to the file', () => {
    expectWholeFile(report)
    const source = readFileSync('test/golden/import-formats/geocities.html', 'utf8')
    const first = report.pieces.find(({ block }) => block === 0)
    expect(source.slice(first?.from, first?.to)).toContain('The lamp had been out')
  })
})

describe('a download of the Archive of Our Own', () => {
  const { doc, report } = fixture('archive-download.html')

  test('gives all its fields', () => {
    expect(doc.attrs).toMatchObject({
      title: 'The Salt Road',
      author: 'dellaquill',
      rating: 'Teen And Up Audiences',
      warnings: ['No Archive Warnings Apply'],
      category: ['F/F', 'Gen'],
      fandom: ['Harbour Lights'],
      pairings: ['Mira Vane/Ada Holt'],
      characters: ['Mira Vane', 'Ada Holt'],
      series: 'Part 2 of Roads',
      date: '2011-04-02',
      summary: 'Ada walks home.\n\nIt takes years.',
      notes: 'For R., who asked.',
    })
    expect(doc.attrs.own).toEqual(
      expect.arrayContaining([
        { label: 'Additional Tags', value: 'Slow Burn, Letters' },
        { label: 'End Notes', value: 'There is a third part.' },
      ]),
    )
  })

  test('gives chapters with their own notes, scenes, quotations and italics', () => {
    const [first, second] = doc.children
    expect(first?.attrs).toMatchObject({
      summary: 'A gate.',
      notes: 'Thank you, R.\n\nAgain.',
      endNotes: 'More soon.',
    })
    expect(doc.children.map((chapter) => chapter.firstChild?.textContent)).toEqual([
      'Chapter 1: The Gate',
      'Chapter 2: The Road',
    ])
    expect(scenesOf(doc)).toEqual([
      [
        'The gate stood open, which it never did, and there was salt on the step.',
        "“Who's there?” said Ada. {thought:Nobody. There is never anybody.}",
        'Dear Ada,',
        'Go home.',
      ],
      ['She shut the gate, and it was {emphasis:very} loud.'],
      ['In the morning the road was white.'],
    ])
    expect(second?.childCount).toBe(2)
    expect(first?.child(1).lastChild?.type.name).toBe('blockquote')
  })

  test('takes out what the archive added', () => {
    expectWholeFile(report)
    expect(report.removed.map(({ text }) => text).join('\n')).toMatch(
      /Posted originally[\s\S]*drop by the Archive/,
    )
    expect(JSON.stringify(doc.toJSON())).not.toMatch(/Posted originally|drop by/)
  })
})

test('a page saved from FanFiction.net gives its profile, its text, and none of what is around', () => {
  const { doc } = fixture('fanfiction-net.html')
  expect(doc.attrs).toMatchObject({
    title: 'Low Water',
    author: 'Della Quill',
    summary: 'The tide goes out and does not come back.',
    rating: 'Fiction T',
  })
  expect(scenesOf(doc)).toEqual([
    ["The bell rang under the mud. {thought:That can't be right. It drowned.}", 'Jory dug.'],
    ['By night he had the rim of it, and {strong:two} fingers that would not close.'],
  ])
})

const long =
  'The tide came in over the flats as it had every evening since anyone could remember it, and nobody looked up.'

test.each([
  ['paragraphs by two breaks', `${long}<br><br>${long}<BR>\n<br />${long}`, [[long, long, long]]],
  ['paragraphs by one break', `${long}<br>${long}<br>${long}`, [[long, long, long]]],
  ['paragraphs without end tags', `<p>${long}<p>${long}`, [[long, long]]],
  [
    'divisions and cells',
    `<div>${long}</div><table><tr><td>${long}</td><td>${long}</td></tr></table>`,
    [[long, long, long]],
  ],
  [
    'text in one preformatted block',
    `<pre>${long}\n\n${long}\n\n* * *\n\n${long}</pre>`,
    [[long, long], [long]],
  ],
  ['text without any markup of its own', `<html><body>${long}\n\n${long}</body></html>`, [[long, long]]],
  ['a rule between scenes', `<p>${long}</p><hr><p>${long}</p>`, [[long], [long]]],
  [
    'a drawn line between scenes',
    `<p>${long}</p><center><img src="gfx/bar1.gif"></center><p>${long}</p>`,
    [[long], [long]],
  ],
  ['a form never closed', `<form><p>${long}</p>`, [[long]]],
  ['a script within a paragraph', `<p>${long}<script>let a = "<p>b</p>"</script></p>`, [[long]]],
  ['white space in a row', `<p>The   tide\n\tcame &nbsp;in.</p>`, [['The tide came \u00a0in.']]],
  [
    'an italic over two paragraphs',
    `<p>Mira ran. <i>I can't stop. I won't.<p>I will not stop.</i></p><p>She ran.</p>`,
    [["Mira ran. {thought:I can't stop. I won't.}", '{thought:I will not stop.}', 'She ran.']],
  ],
  [
    'an italic in a style',
    `<p>She was <span style="color: red; font-style:italic">not</span> going.</p>`,
    [['She was {emphasis:not} going.']],
  ],
  ['tags around nothing', `<p><b></b>The <i> </i>tide<i>.</i></p>`, [['The tide.']]],
])('%s', (_what, body, scenes) => {
  const { doc, report } = imported(`<html>${body}</html>`)
  expect(scenesOf(doc)).toEqual(scenes)
  expectWholeFile(report)
})

test('a tag that the author wrote out stays what it says', () => {
  const { doc } = imported('<p>She typed &lt;b&gt;stop&lt;/b&gt; and &amp;lt; and a &lt;3.</p>')
  expect(scenesOf(doc)).toEqual([['She typed <b>stop</b> and &lt; and a <3.']])
})
