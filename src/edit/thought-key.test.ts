import type { Mark } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { describe, expect, it } from 'vitest'
import { mark } from '../story/schema/index.ts'
import type { Range } from '../story/search.ts'
import { expectLawful, lawOf } from './law.arbitrary.ts'
import { sketch, story } from './sketch.arbitrary.ts'
import { applyThoughtKey, type ThoughtPress, type ThoughtPressed, thoughtKey } from './thought-key.ts'

/** Sentences end at a full stop, question or exclamation mark: enough for these tests. */
function sentencesOf(text: string): Range[] {
  return Array.from(text.matchAll(/[^\s.?!][^.?!]*[.?!]*/g), (match) => {
    const to = match.index + match[0].trimEnd().length
    return { from: match.index, to }
  })
}

function tagIn(sentence: string): Range | null {
  const match = /(?:^|,? )she (?:thought|wondered)[,.:]?/i.exec(sentence)
  return match && { from: match.index, to: match.index + match[0].length }
}

/** What stands between curly quotes is said aloud. */
const saidIn = (text: string) =>
  Array.from(text.matchAll(/“([^”]*)”/g), ({ index, 0: said }) => {
    const to = index + said.length
    return { from: index, to, words: { from: index + 1, to: to - 1 } }
  })

const press = (
  doc: Transform['doc'],
  from: number,
  to: number,
  more: Partial<ThoughtPress> = {},
): ThoughtPress => ({
  doc,
  from,
  to,
  storedMarks: null,
  sentencesOf,
  saidIn,
  tagIn,
  last: null,
  ...more,
})

/** The story after the key was pressed that often without anything between. */
function pressed(times: number, ...lines: string[]): string[] | string {
  const { doc, from, to } = story(...lines)
  const tr = new Transform(doc)
  let last: ThoughtPressed | null = null
  for (let time = 0; time < times; time += 1) {
    const each = press(tr.doc, from, to, { last })
    const change = thoughtKey(each)
    if (change.kind !== 'marks') return change.kind
    last = applyThoughtKey(tr, each, change)
  }
  expectLawful(tr)
  return sketch(tr.doc).slice(1)
}

describe('the key for thoughts, with a selection', () => {
  it.each([
    ['marks its text', ['a[ b c ]d'], ['a {b c} d']],
    ['marks its text in each block', ['a [b', '', '> c', 'd] e'], ['a {b}', '', '> {c}', '{d} e']],
    ['leaves emphasis in it', ['[a *b* c]'], ['{a *b* c}']],
    ['marks the rest of what is marked in part', ['[a {b}] c'], ['{a b} c']],
    ['goes on with the thinker that it finds', ['[a {Mara: b} c]'], ['{Mara: a b c}']],
    ['takes the mark off what has it', ['{a [b] c}'], ['{a }b{ c}']],
    ['takes it off in each block', ['[{a}', '{b}]'], ['a', 'b']],
    ['takes it off what is parted by plain space', ['[{a} {b}]'], ['a b']],
  ])('%s', (_, before, after) => {
    expect(pressed(1, 's1:', ...before)).toEqual(after)
    expect(pressed(2, 's1:', ...before)).toEqual(pressed(0, 's1:', ...before))
    expect(pressed(3, 's1:', ...before)).toEqual(after)
  })

  it('does nothing where there is no text', () => {
    expect(pressed(1, 's1:', 'a[ ', '', ' ]b')).toBe('nothing')
  })
})

describe('the key for thoughts, inside a sentence', () => {
  it.each([
    ['marks it', ['One. Wh‸at now? Two.'], ['One. {What now?} Two.']],
    ['marks it without its tag', ['Wh‸at now, she thought.'], ['{What now}, she thought.']],
    ['marks it with the caret in the tag', ['What now, she th‸ought.'], ['{What now}, she thought.']],
    ['marks it with the caret before the tag', ['What now‸, she thought.'], ['{What now}, she thought.']],
    ['marks it behind its tag', ['She thought: what n‸ow?'], ['She thought: {what now?}']],
    ['marks it on both sides of its tag', ['What, she wondered, n‸ow?'], ['{What}, she wondered, {now?}']],
    ['marks dots beside a tag when they are all', ['… she thou‸ght.'], ['{…} she thought.']],
    ['marks all of it when it is but a tag', ['She thou‸ght.'], ['{She thought.}']],
    ['marks it as a whole where a part is marked', ['Wh‸at {Mara: now}?'], ['{Mara: What now?}']],
    ['leaves emphasis in it', ['Wh‸at *now*?'], ['{What *now*?}']],
    ['marks it in a letter', ['> Wh‸at now?'], ['> {What now?}']],
    ['takes off the thought that the caret is in', ['{Wh‸at now?} Two.'], ['What now? Two.']],
    ['takes it off whole, over sentences', ['{Wh‸at now? Two.} Three.'], ['What now? Two. Three.']],
    ['takes it off and no more', ['What {no‸w}?'], ['What now?']],
    ['takes off both sides of a tag', ['{What}, she wo‸ndered, {now?}'], ['What, she wondered, now?']],
    ['takes off that thought and not the next', ['{Mara: a‸b}{Tom: cd}'], ['ab{Tom: cd}']],
  ])('%s', (_, before, after) => {
    expect(pressed(1, 's1:', ...before)).toEqual(after)
    expect(pressed(2, 's1:', ...before)).toEqual(pressed(0, 's1:', ...before))
    expect(pressed(3, 's1:', ...before)).toEqual(after)
  })
})

describe('the key for thoughts, beside what is said aloud', () => {
  it.each([
    ['marks what is said, up to its quotes', ['“Not ag‸ain,” she said.'], ['“{Not again,}” she said.']],
    [
      'marks the one sentence of what is said',
      ['“Wait. Not ag‸ain,” she said.'],
      ['“Wait. {Not again,}” she said.'],
    ],
    [
      'leaves what is said out of what is told',
      ['She said, “Go,” and l‸eft.'],
      ['{She said,} “Go,” {and left.}'],
    ],
    ['marks the tag of speech where the caret is in it', ['“Go,” he sa‸id.'], ['“Go,” {he said.}']],
    [
      'marks a thought in quotes, with the caret in its tag',
      ['“Not now,” she th‸ought.'],
      ['“{Not now,}” she thought.'],
    ],
    ['marks both halves of one', ['“What,” she wo‸ndered, “now?”'], ['“{What,}” she wondered, “{now?}”']],
    ['marks all of an unspoken sentence beside one', ['“Go.” Wh‸at now?'], ['“Go.” {What now?}']],
    ['leaves emphasis in what is said', ['“Not *ag‸ain*,” she said.'], ['“{Not *again*,}” she said.']],
    ['takes it off again', ['“{Not ag‸ain,}” she said.'], ['“Not again,” she said.']],
  ])('%s', (_, before, after) => {
    expect(pressed(1, 's1:', ...before)).toEqual(after)
    expect(pressed(2, 's1:', ...before)).toEqual(pressed(0, 's1:', ...before))
    expect(pressed(3, 's1:', ...before)).toEqual(after)
  })

  it.each([
    ['before what is said', '‸“Not again,” she said.'],
    ['after the opening quote', '“‸Not again,” she said.'],
    ['before the closing quote', '“Not again,‸” she said.'],
    ['after the closing quote of a paragraph', 'She said: “Not again.”‸'],
  ])('%s it is for what is typed next', (_, line) => {
    expect(pressed(1, 's1:', line)).toBe('typing')
  })
})

describe('the key for thoughts, at a boundary', () => {
  const thought = mark('thought').create()
  const mara = mark('thought').create({ by: 'Mara' })
  const emphasis = mark('emphasis').create()

  const typing = (lines: string[], storedMarks: readonly Mark[] | null) => {
    const { doc, from } = story('s1:', ...lines)
    const change = thoughtKey(press(doc, from, from, { storedMarks }))
    if (change.kind !== 'typing') throw new Error(change.kind)
    return change.thought
  }

  it.each<[string, string[], readonly Mark[] | null, Mark | null]>([
    ['in an empty block', ['‸'], null, thought],
    ['in a block of spaces', [' ‸ '], null, thought],
    ['at a block’s start', ['‸What now?'], null, thought],
    ['at a block’s end', ['What now?‸'], null, thought],
    ['at a sentence’s end', ['What now?‸ Two.'], null, thought],
    ['between sentences', ['What now? ‸ Two.'], null, thought],
    ['at a sentence’s start', ['What now? ‸Two.'], null, thought],
    ['with emphasis asked for', ['What now?‸'], [emphasis], thought],
    ['at a thought’s end: it goes on', ['{Mara: What}‸ now?'], null, mara],
    ['at a thought’s start', ['What {Mara: ‸now}?'], null, mara],
    ['between two thoughts: the first goes on', ['{Mara: What}‸{now}?'], null, mara],
  ])('begins to type a thought %s', (_, lines, stored, result) => {
    expect(typing(lines, stored)).toEqual(result)
  })

  it.each<[string, string[], readonly Mark[] | null]>([
    ['in an empty block', ['‸'], [thought]],
    ['behind what was typed', ['{What}‸'], [thought]],
    ['behind what was typed before more', ['One. {What‸} Two.'], [thought]],
    ['in the middle of a sentence', ['Wh‸at'], [thought]],
    ['with emphasis asked for too', ['‸'], [thought, emphasis]],
    ['between the sentences of a thought', ['{One.‸ Two.}'], null],
  ])('ends typing one %s', (_, lines, stored) => {
    expect(typing(lines, stored)).toBeNull()
  })

  it('toggles: again is back', () => {
    const first = typing(['One. ‸'], null)
    expect(typing(['One. ‸'], first && [first])).toBeNull()
    expect(typing(['One. ‸'], [])).toEqual(thought)
    expect(typing(['{One.‸ Two.}'], [])).toEqual(thought)
  })

  it('does nothing in a chapter’s title or between blocks', () => {
    const { doc } = story('# c1 Title', 's1:', 'a')
    expect(thoughtKey(press(doc, 3, 3)).kind).toBe('nothing')
    expect(thoughtKey(press(doc, 0, 0)).kind).toBe('nothing')
  })
})

it('takes back only what it just did in this place', () => {
  const { doc, from } = story('s1:', 'Wh‸at {Mara: now}?')
  const tr = new Transform(doc)
  const first = press(doc, from, from)
  const change = thoughtKey(first)
  if (change.kind !== 'marks') throw new Error(change.kind)
  const last = applyThoughtKey(tr, first, change)

  const elsewhere = thoughtKey(press(tr.doc, from + 1, from + 1, { last }))
  const after = new Transform(tr.doc)
  if (elsewhere.kind !== 'marks') throw new Error(elsewhere.kind)
  applyThoughtKey(after, first, elsewhere)
  expect(sketch(after.doc)).toEqual(['s1:', 'What now?'])
})

it('is lawful anywhere, changes no text, and a second press is as if there was none', () => {
  lawOf((tr, { from, to, n }) => {
    const end = n < 10 ? from : to
    const first = press(tr.doc, from, end)
    const change = thoughtKey(first)
    if (change.kind !== 'marks') return
    const last = applyThoughtKey(tr, first, change)
    expect(tr.doc.textContent).toBe(tr.before.textContent)
    if (n % 2) return
    const second = press(tr.doc, from, end, { last })
    const back = thoughtKey(second)
    if (back.kind !== 'marks') throw new Error(back.kind)
    applyThoughtKey(tr, second, back)
    expect(tr.doc.eq(tr.before)).toBe(true)
  })
})
