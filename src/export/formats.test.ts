import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { type Details, detailsOf, isListDetail } from '../story/details.ts'
import { docWithAnyIds } from '../story/story.arbitrary.ts'
import { exportStory, FORMAT_IDS, FORMATS } from './formats.ts'
import { PAGE_DETAILS, type PageOptions } from './options.ts'
import { wordsFor } from './words.ts'

const words = wordsFor('en')

const pageOptions: fc.Arbitrary<PageOptions> = fc.record({
  details: fc.shuffledSubarray([...PAGE_DETAILS]),
  contents: fc.boolean(),
  chapterNotes: fc.boolean(),
  sceneTitles: fc.boolean(),
  breaks: fc.constantFrom('ornament', 'rule'),
  emphasisInThought: fc.constantFrom('nested', 'roman'),
})
const format = fc.constantFrom(...FORMAT_IDS)

/** What a browser shows of a page, word by word. */
function wordsOn(page: string): string[] {
  const body = page.slice(page.indexOf('<body>'))
  const text = body
    .replace(/<br>/g, ' ')
    .replace(/<(?:[^"<>]|"[^"]*")*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
  return split(text)
}

const split = (text: string) => text.split(/\s+/).filter(Boolean)

/** A text without what no page may hold. */
function shown(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD'
      if ((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe) return ''
      if (/[\s\x85]/.test(character)) return ' '
      return code < 0x20 || (code >= 0x7f && code < 0xa0) ? '' : character
    })
    .join('')
}

function labelled(label: string, value: string): string[] {
  const text = split(shown(value))
  const name = split(shown(label)).join(' ')
  return text.length === 0 || name === '' ? text : [...split(`${name}:`), ...text]
}

function detailWords(details: Details, { details: names }: PageOptions): string[] {
  return names.flatMap((name) => {
    if (name === 'own') return details.own.flatMap(({ label, value }) => labelled(label, value))
    if (!isListDetail(name)) return labelled(words.details[name].one, details[name])
    const values = details[name].map((each) => split(shown(each)).join(' ')).filter(Boolean)
    return labelled(words.details[name][values.length === 1 ? 'one' : 'many'], values.join(', '))
  })
}

function textWords(scene: Node): string[] {
  const text: string[] = []
  scene.descendants((node) => {
    if (node.isTextblock) text.push(node.textBetween(0, node.content.size, '', ' '))
    return !node.isTextblock
  })
  return text.flatMap((each) => split(shown(each)))
}

function sceneWords(parent: Node, options: PageOptions): string[] {
  const scenes = parent.children.filter((node) => node.type.name === 'scene' && node.attrs.include)
  return scenes
    .filter((scene) => textWords(scene).length > 0)
    .flatMap((scene, at) => [
      ...(at > 0 && options.breaks === 'ornament' ? split(shown(scene.attrs.breakBefore ?? '')) : []),
      ...(options.sceneTitles ? split(shown(scene.attrs.title)) : []),
      ...textWords(scene),
    ])
}

function storyWords(doc: Node, options: PageOptions): string[] {
  const details = detailsOf(doc.attrs)
  const author = split(shown(details.author))
  const chapters = doc.children
    .filter(({ children }) => children.some((each) => each.type.name === 'scene' && each.attrs.include))
    .map((node, at) => {
      const own = split(shown(node.firstChild?.textContent ?? ''))
      return { node, title: own.length > 0 ? own : [words.chapter, String(at + 1)] }
    })
  return [
    ...split(shown(details.title)),
    ...(author.length > 0 ? [words.by, ...author] : []),
    ...detailWords(details, options),
    ...(options.contents && chapters.length > 1
      ? [words.contents, ...chapters.flatMap(({ title }) => title)]
      : []),
    ...sceneWords(doc, options),
    ...chapters.flatMap(({ node, title }) => [
      ...title,
      ...(options.chapterNotes ? labelled(words.chapterSummary, node.attrs.summary) : []),
      ...(options.chapterNotes ? labelled(words.chapterNotes, node.attrs.notes) : []),
      ...sceneWords(node, options),
      ...(options.chapterNotes ? labelled(words.chapterEndNotes, node.attrs.endNotes) : []),
    ]),
  ]
}

describe('any story in any format', () => {
  it('shows the words of the story and of the chosen details, in their order, and nothing else', () => {
    fc.assert(
      fc.property(docWithAnyIds, pageOptions, format, (doc, options, format) => {
        expect(wordsOn(exportStory(doc, format, options))).toEqual(storyWords(doc, options))
      }),
    )
  })

  it('is valid HTML', () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], root: true })
    fc.assert(
      fc.property(docWithAnyIds, pageOptions, format, (doc, options, format) => {
        const { results } = validator.validateStringSync(exportStory(doc, format, options))
        expect(
          results.flatMap(({ messages }) => messages.map((each) => `${each.ruleId}: ${each.message}`)),
        ).toEqual([])
      }),
    )
  })

  it('is the same to the last character each time', () => {
    fc.assert(
      fc.property(docWithAnyIds, format, (doc, format) => {
        expect(exportStory(doc.copy(doc.content), format)).toBe(exportStory(doc, format))
      }),
      { numRuns: 20 },
    )
  })

  it('holds only elements and attributes of ours, and nothing that UTF-8 or HTML forbids', () => {
    const tags =
      /<(?:!doctype html|html lang="[A-Za-z-]*"(?: dir="rtl")?|meta (?:charset="utf-8"|name="(?:author|dcterms\.date|viewport)" content="[^"]*")|section|h2 id="chapter-\d+"|a href="(?:#chapter-\d+|https?:\/\/[^"<>]*|mailto:[^"<>]*)"|i class="thought"|p(?: style="text-align: (?:center|right)"| class="(?:verse|ornament|center|right| )+")?|(?:head|title|style|body|header|nav|main|div|ul|li|h1|h2|h3|hr|br|b|i|u|s|em|strong|blockquote)|\/[a-z]+[1-3]?)>/g
    fc.assert(
      fc.property(docWithAnyIds, pageOptions, format, (doc, options, format) => {
        const page = exportStory(doc, format, options)
        expect(page.replace(tags, '')).not.toContain('<')
        expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u)
      }),
    )
  })
})

it('joins marks that touch, and lets none begin or end in space', () => {
  fc.assert(
    fc.property(docWithAnyIds, pageOptions, (doc, options) => {
      const page = exportStory(doc, 'html', options)
      const start = '<(?:i class="thought"|em|strong|u|s|a href="[^"]*")>'
      expect(page).not.toMatch(new RegExp(`${start}[ \\n]|[ \\n]</(?:i|em|strong|u|s|a)>`))
      expect(page).not.toMatch(new RegExp(`${start}</`))
      expect(page).not.toMatch(/<\/(i|em|strong|u|s)><\1[ >]/)
    }),
  )
})

it('lists every format under its own name', () => {
  expect(Object.values(FORMATS).map(({ id }) => id)).toEqual([...FORMAT_IDS])
})
