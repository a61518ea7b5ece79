import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, countWords } from './count.ts'
import { node, schema } from './schema/index.ts'
import { doc, text } from './story.arbitrary.ts'
import { scenesOf, textBlocksOf } from './walk.ts'

describe('counting words', () => {
  it.each([
    ['', 0],
    ['   \n ', 0],
    ['She ran.', 2],
    ['Don’t you don\'t "me"!', 4],
    ['the rock-’n’-roll years', 3],
    ['wait--no', 2],
    ['wait---no', 2],
    ['wait—no', 2],
    ['a - b', 2],
    ['...', 0],
    ['* * *', 0],
    ['snake_case 42 1,000', 4],
    ['café naïve Straße', 3],
    ['cafe\u0301', 1],
    ['你好', 2],
    ['你好 world', 3],
    ['abc你def', 3],
    ['ひらカナ', 4],
    ['한국어 문장', 2],
    ['𝒜𝒷 𠀀𠀁', 3],
    ['🙂 ok 🙂', 1],
    ['\ud800 a \udc00', 1],
    ['nul\0nul', 2],
  ])('%j has %i', (words, count) => {
    expect(countWords(words)).toBe(count)
  })

  it('agrees with the rule written as patterns', () => {
    const whole = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`
    const rule = new RegExp(`[${whole}]|(?:(?![${whole}])[\\p{L}\\p{M}\\p{Nd}\\p{Pc}])+`, 'gu')
    fc.assert(
      fc.property(text({ maxLength: 40 }), (words) => {
        const plain = words.replaceAll('--', '—').replace(/['’‘-]/g, '')
        expect(countWords(words)).toBe(plain.match(rule)?.length ?? 0)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the count of a node', () => {
  it('is the sum of its text blocks, without titles of chapters', () => {
    fc.assert(
      fc.property(doc, (doc) => {
        const sum = scenesOf(doc)
          .flatMap((scene) => textBlocksOf(scene.node, scene.pos))
          .reduce((sum, block) => sum + countOf(block.node).words, 0)
        expect(countOf(doc).words).toBe(sum)
      }),
    )
  })

  it('has as many characters as its text has code points, line ends aside', () => {
    fc.assert(
      fc.property(text({ minLength: 1, maxLength: 20 }), (words) => {
        const block = node('paragraph').create(null, schema.text(words))
        expect(countOf(block).characters).toBe(Array.from(words).filter((each) => each !== '\n').length)
      }),
    )
  })

  it('has characters as people see units of Unicode, and no line ends', () => {
    const verse = node('verse').create(null, [
      schema.text('one 🙂'),
      node('hardBreak').create(),
      schema.text('two'),
    ])
    expect(countOf(verse)).toEqual({ words: 2, characters: 8 })
  })
})
