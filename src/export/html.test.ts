import { type Node, Schema } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { type NodeName, node, schema } from '../story/schema/index.ts'
import { exportStory } from './formats.ts'
import {
  aligned,
  chapter,
  p,
  quote,
  scene,
  sceneWith,
  story,
  thoughtBy,
  verse,
} from './story-builder.arbitrary.ts'

const main = (page: string) => page.slice(page.indexOf('<main>') + 7, page.indexOf('</main>'))
const leftOut = (text: string) => sceneWith({ include: false }, p(text))

describe('what goes into a page', () => {
  it('is a scene that is not left out, with a break before all but the first', () => {
    const doc = story({}, leftOut('no'), scene(p('one')), leftOut('no'), scene(p('two')), leftOut('no'))
    expect(main(exportStory(doc, 'html'))).toBe('<p>one</p>\n<hr>\n<p>two</p>\n')
  })

  it('is a chapter with a scene left, in the contents too', () => {
    const page = exportStory(
      story(
        {},
        chapter('One', {}, scene(p('a'))),
        chapter('Two', {}, leftOut('no')),
        chapter('', {}, leftOut('no'), scene(p('b'))),
      ),
      'html',
    )
    expect(page).not.toMatch(/Two|no</)
    expect(page).toContain('<li><a href="#chapter-2">Chapter 2</a></li>')
    expect(page).toContain('<h2 id="chapter-2">Chapter 2</h2>\n<p>b</p>')
  })

  it('is never what the author keeps to themselves', () => {
    const secret = {
      title: 'hidden',
      synopsis: 'hidden',
      notes: 'hidden',
      pov: 'hidden',
      status: 'draft',
    } as const
    const doc = story(
      { rejected: [{ scene: 's', kind: 'hidden', quote: 'hidden', before: '', after: '' }] } as object,
      chapter(
        'One',
        { posted: 'hidden' },
        sceneWith({ ...secret, id: 'hidden' }, p(thoughtBy('hidden', 'hidden', 'So.'))),
      ),
    )
    expect(exportStory(doc, 'html')).not.toContain('hidden')
    expect(exportStory(doc, 'html-designed')).not.toContain('hidden')
  })

  it('is no block, scene or break without words', () => {
    const empty = scene(p(' '), verse('', ''), quote(p(), p('\u00A0')))
    const doc = story({}, empty, scene(p(), p('one'), p()), empty, scene(p('two')))
    expect(main(exportStory(doc, 'html'))).toBe('<p>one</p>\n<hr>\n<p>two</p>\n')
  })

  it('is not a list of one chapter', () => {
    expect(exportStory(story({}, chapter('One', {}, scene(p('a')))), 'html')).not.toContain('<nav>')
  })
})

describe('a scene break', () => {
  const doc = story(
    {},
    scene(p('a')),
    sceneWith({ breakBefore: '~*~' }, p('b')),
    sceneWith({ breakBefore: ' ' }, p('c')),
  )

  it('is the author’s ornament where there is one', () => {
    expect(main(exportStory(doc, 'html'))).toBe(
      '<p>a</p>\n<p style="text-align: center">~*~</p>\n<p>b</p>\n<hr>\n<p>c</p>\n',
    )
    expect(main(exportStory(doc, 'html-designed'))).toContain('<p class="ornament center">~*~</p>')
  })

  it('is a rule where rules are asked for', () => {
    expect(main(exportStory(doc, 'html', { breaks: 'rule' }))).toBe(
      '<p>a</p>\n<hr>\n<p>b</p>\n<hr>\n<p>c</p>\n',
    )
  })
})

describe('the designed page', () => {
  it('tells its style sheet what is verse and where a block stands', () => {
    const page = exportStory(story({}, scene(verse('a', 'b'), aligned('right', 'c'))), 'html-designed')
    expect(main(page)).toBe('<p class="verse">a<br>\nb</p>\n<p class="right">c</p>\n')
  })

  it('asks for nothing from anywhere', () => {
    expect(exportStory(story({}, scene(p('a'))), 'html-designed')).not.toMatch(
      /url\(|@import|https?:|<script|<link/,
    )
  })
})

it('takes a note of any length', () => {
  const notes = 'and another thing\n'.repeat(200_000)
  const page = exportStory(story({ disclaimer: 'Not mine.', notes }, scene(p('a'))), 'html')
  expect(page.match(/<br>/g)).toHaveLength(200_000)
})

describe('the head', () => {
  it('has the story’s own title, author, date and language', () => {
    const page = exportStory(
      story({ title: 'The Lamp\nRoom', author: 'Wren', date: 'May 1999', language: 'en-GB' }, scene(p('a'))),
      'html',
    )
    expect(page).toContain('<html lang="en-GB">')
    expect(page).toContain('<title>The Lamp Room</title>')
    expect(page).toContain('<meta name="author" content="Wren">')
    expect(page).toContain('<meta name="dcterms.date" content="May 1999">')
  })

  it('has a title where the story has none', () => {
    const page = exportStory(story({}, scene(p('a'))), 'html')
    expect(page).toContain('<title>Untitled</title>')
    expect(page).not.toContain('<h1>')
  })
})

describe('a node that no handler knows', () => {
  const of = (name: NodeName, ...content: Node[]) => node(name).create(null, content)

  it.each([
    ['in a story', of('doc', of('paragraph'))],
    ['in a chapter', of('doc', of('chapter', of('paragraph')))],
    ['in a scene', of('doc', of('scene', schema.text('a')))],
    ['in a quotation', of('doc', of('scene', of('blockquote', of('scene'))))],
    ['in a text', of('doc', of('scene', of('paragraph', of('paragraph'))))],
  ])('%s throws', (_, doc) => {
    expect(() => exportStory(doc, 'html')).toThrow(/^No handler for the node/)
  })
})

it('throws on a mark that no handler knows', () => {
  const other = new Schema({
    nodes: { doc: { content: 'text*' }, text: {} },
    marks: { smallCaps: {} },
  })
  const doc = node('doc').create(
    null,
    node('scene').create(null, node('paragraph').create(null, other.text('a', [other.mark('smallCaps')]))),
  )
  expect(() => exportStory(doc, 'html')).toThrow('No handler for the mark smallCaps')
})
