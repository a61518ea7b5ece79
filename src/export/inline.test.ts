import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { inlineContent } from './inline.ts'
import { PAGE_OPTIONS } from './options.ts'
import {
  br,
  em,
  link,
  p,
  strike,
  strong,
  thought,
  thoughtBy,
  underline,
  verse,
} from './story-builder.arbitrary.ts'

const print = (block: ReturnType<typeof p>, options = PAGE_OPTIONS) =>
  toHtml(h(null, inlineContent(block, options, block.type.name === 'verse')))

describe('text with marks', () => {
  it.each([
    ['a thought', p('So. ', thought('He won’t come.')), 'So. <i class="thought">He won’t come.</i>'],
    ['emphasis', p('I ', em('am'), ' here.'), 'I <em>am</em> here.'],
    ['the other marks', p(strong('a'), underline('b'), strike('c')), '<strong>a</strong><u>b</u><s>c</s>'],
    [
      'a link',
      p(link('https://example.org/?a&b', 'here')),
      '<a href="https://example.org/?a&#x26;b">here</a>',
    ],
    ['a link to no host there is', p(link('https://a..b', 'here')), 'here'],
    [
      'a link within a thought',
      p(thought('See ', link('https://example.org', 'this'))),
      '<i class="thought">See <a href="https://example.org">this</a></i>',
    ],
    [
      'a mark that goes on around another',
      p(strong('one ', em('two'), ' three')),
      '<strong>one <em>two</em> three</strong>',
    ],
    [
      'marks that overlap',
      p(em('one ', strong('two')), strong(' three')),
      '<em>one <strong>two</strong></em> <strong>three</strong>',
    ],
    [
      'emphasis that goes into a thought',
      p(em('No. '), thought(em('Never'), ' again.')),
      '<em>No.</em> <i class="thought"><em>Never</em> again.</i>',
    ],
    [
      'two thinkers side by side, who look alike to a reader',
      p(thoughtBy('Mara', null, 'One. '), thoughtBy('Tom', 'Mara', 'Two.')),
      '<i class="thought">One. Two.</i>',
    ],
  ])('%s', (_, block, expected) => {
    expect(print(block)).toBe(expected)
  })
})

describe('space', () => {
  it.each([
    ['moves out of a mark', p('a', em(' b '), 'c'), 'a <em>b</em> c'],
    ['leaves a mark that holds nothing else', p('a', em(' '), strong('b')), 'a <strong>b</strong>'],
    ['stays within a mark that goes on', p(em('a '), em(strong('b'))), '<em>a <strong>b</strong></em>'],
    ['goes from the ends of a block', p('  a ', em('b '), ' '), 'a <em>b</em>'],
    ['of any kind alone is no text', p(' \u00A0\t', em(' ')), ''],
    ['beside a line break goes', p('a ', br(), ' b'), 'a<br>\nb'],
  ])('%s', (_, block, expected) => {
    expect(print(block)).toBe(expected)
  })
})

describe('line breaks', () => {
  it.each([
    ['within a thought', p(thought('a'), br(), thought('b')), '<i class="thought">a<br>\nb</i>'],
    ['at the end of a thought', p(thought('a', br()), 'b'), '<i class="thought">a</i><br>\nb'],
    ['at the ends of a block go', p(br(), 'a', br(), br()), 'a'],
    ['alone are no text', p(br(), br()), ''],
    ['two in a row stay', p('a', br(), br(), 'b'), 'a<br>\n<br>\nb'],
  ])('%s', (_, block, expected) => {
    expect(print(block)).toBe(expected)
  })

  it('keep the indents of verse', () => {
    expect(print(verse(' a', '', em('  b')))).toBe('\u00A0a<br>\n<br>\n<em>\u00A0\u00A0b</em>')
  })
})

describe('emphasis within a thought, where it is to be roman', () => {
  const roman = { ...PAGE_OPTIONS, emphasisInThought: 'roman' } as const

  it.each([
    [
      'in the middle',
      p(thought('I ', em('am'), ' here.')),
      '<i class="thought">I</i> am <i class="thought">here.</i>',
    ],
    ['at the end', p(thought('Not ', em('him.'))), '<i class="thought">Not</i> him.'],
    [
      'with another mark',
      p(thought(em(strong('No.')), ' Yes.')),
      '<strong>No.</strong> <i class="thought">Yes.</i>',
    ],
    ['not elsewhere', p(em('a'), thought('b')), '<em>a</em><i class="thought">b</i>'],
  ])('%s', (_, block, expected) => {
    expect(print(block, roman)).toBe(expected)
  })
})
