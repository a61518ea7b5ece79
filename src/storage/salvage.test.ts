import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import { story } from '../story/story.arbitrary.ts'
import { storyOf } from './open-story.arbitrary.ts'
import { salvage } from './salvage.ts'

const paragraphs = (doc: Node): string[] => {
  const found: string[] = []
  doc.descendants((each) => {
    if (each.isTextblock && each.type.name !== 'chapterTitle') found.push(each.textContent)
    return !each.isTextblock
  })
  return found
}

const sea = storyOf(['The sea was grey.', 'She “waited”.'], ['The tide came in.'], ['The end.'])

describe('a damaged story', () => {
  it('cut at any byte is read up to there, and said to be cut short', () => {
    const text = printStory(sea)
    const whole = paragraphs(sea.doc)
    for (let length = text.indexOf('The sea') + 1; length < text.length - 2; length += 1) {
      const salvaged = salvage(text.slice(0, length))
      const read = paragraphs(salvaged?.story.doc ?? sea.doc)
      expect(salvaged?.isCutShort).toBe(true)
      salvaged?.story.doc.check()
      // All that stood on whole lines, and of the last line what was there.
      const complete = whole.filter((each) =>
        text.slice(0, length).includes(`${JSON.stringify(each).slice(1, -1)}"`),
      )
      expect(read.filter((each) => each !== '').slice(0, complete.length)).toEqual(complete)
    }
  })

  it('with any one bit turned keeps every other paragraph', () => {
    const bytes = new TextEncoder().encode(printStory(sea))
    const whole = paragraphs(sea.doc)
    for (let at = 0; at < bytes.length; at += 1) {
      const spoilt = bytes.slice()
      spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (at % 8))
      const salvaged = salvage(new TextDecoder().decode(spoilt))
      const read = paragraphs(salvaged?.story.doc ?? sea.doc).join(' ')
      salvaged?.story.doc.check()
      expect(whole.filter((each) => !read.includes(each)).length).toBeLessThanOrEqual(1)
    }
  })

  it('says which lines could not be understood', () => {
    const lines = printStory(sea).split('\n')
    const spoilt = lines.map((line) =>
      line.includes('waited') ? line.replace('"type":"text"', '"type":text') : line,
    )
    const salvaged = salvage(spoilt.join('\n'))
    expect(salvaged?.damagedLines).toEqual([spoilt.findIndex((line) => line.includes('waited')) + 1])
    expect(paragraphs(salvaged?.story.doc ?? sea.doc)).toEqual(paragraphs(sea.doc))
  })

  it('that is not damaged is read whole, but for its report and the quotes around letters', () => {
    fc.assert(
      fc.property(story, (each) => {
        const salvaged = salvage(printStory({ ...each, report: null }))
        salvaged?.story.doc.check()
        expect(salvaged?.damagedLines).toEqual([])
        expect(salvaged?.isCutShort).toBe(false)
        expect(paragraphs(salvaged?.story.doc ?? sea.doc)).toEqual(paragraphs(each.doc))
        expect(salvaged?.story.original).toEqual(each.original)
        expect(salvaged?.story.doc.attrs.title).toBe(each.doc.attrs.title)
      }),
    )
  })

  it.each(['', '\n\n', 'Dear diary', '{}', '\u0000\u0000\u0000'])(
    'of which nothing is left (%j) is none',
    (text) => {
      expect(salvage(text)).toBe(null)
    },
  )

  it('that another program laid out anew gives its text', () => {
    const text = JSON.stringify(JSON.parse(printStory(sea)), null, 4).slice(0, -30)
    expect(paragraphs(salvage(text)?.story.doc ?? sea.doc).join(' ')).toContain(
      'The sea was grey. She “waited”. The tide came in.',
    )
  })
})
