import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterOf, applyFindings, quoteOf } from '../findings/index.ts'
import { conventionOf } from '../language/dialogue.ts'
import { type MarkName, mark, node, schema } from '../story/schema/index.ts'
import { textBlocksOf } from '../story/walk.ts'
import { type GrammarProfile, grammarIn } from './check.ts'
import { dictionaryOf } from './dictionary.ts'
import { NOTHING_READ, type Reading, type Unknown } from './reading.ts'
import { GRAMMAR_SORTS, RULES } from './rules.ts'

const profile = (more: Partial<GrammarProfile> = {}): GrammarProfile => ({
  convention: conventionOf([]),
  sorts: new Set(GRAMMAR_SORTS),
  dictionary: dictionaryOf([], []),
  names: [],
  count: () => 1,
  ...more,
})

/** Words in no dictionary, each with what it looks like. */
type Strange = { readonly [word: string]: readonly string[] }

const unknownIn = (text: string, strange: Strange, explained: Unknown['explained'] = null): Reading => ({
  lints: [],
  unknown: Object.entries(strange).flatMap(([word, suggestions]) =>
    [...text.matchAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'))].map(({ index }) => ({
      from: index,
      to: index + word.length,
      word: word.replaceAll('’', "'"),
      suggestions,
      explained,
    })),
  ),
})

const lintIn = (text: string, rule: string, words: string, ...texts: string[]): Reading => {
  const from = text.indexOf(words)
  return { lints: [{ rule, from, to: from + words.length, texts }], unknown: [] }
}

interface Setting {
  readonly profile?: GrammarProfile
  readonly quoted?: boolean
  readonly mark?: MarkName
}

/** What is proposed in a paragraph: `teh→the`, choices parted by a slash. */
function proposed(text: string, reading: Reading, setting: Setting = {}): string[] {
  const marks = setting.mark
    ? [mark(setting.mark).create(setting.mark === 'link' ? { href: 'https://example.org' } : null)]
    : []
  const block = node('paragraph').create(null, schema.text(text, marks))
  const asked = { block, next: null, quoted: setting.quoted ?? false }
  return grammarIn(asked, reading, setting.profile ?? profile()).map((finding) => {
    const others = (finding.instead ?? []).map((change) => afterOf({ ...finding, change }, block))
    return `${quoteOf(finding, block)}→${[afterOf(finding, block), ...others].join('/')}`
  })
}

const slip: Strange = { definately: ['definitely', 'delicately'] }
const THE: Strange = { teh: ['tea', 'the'] }

describe('a misspelling', () => {
  it('is proposed with the likeliest word first, the others to choose from', () => {
    const text = 'She was definately late for teh boat.'
    expect(proposed(text, unknownIn(text, { ...slip, ...THE }))).toEqual(['definately→definitely', 'teh→the'])
    const both = 'It was seperate.'
    expect(
      proposed(
        both,
        unknownIn(both, { seperate: ['sewerage', 'seperated', 'desperate', 'sepperate', 'separate'] }),
      ),
    ).toEqual(['seperate→sepperate/separate'])
  })

  it('keeps its capital, and the story’s apostrophes', () => {
    const text = 'Untill then he didnt look; it’s all.'
    expect(proposed(text, unknownIn(text, { Untill: ['Until'], didnt: ["didn't"] }))).toEqual([
      'Untill→Until',
      'didnt→didn’t',
    ])
  })

  it('belongs to all others of the same word', () => {
    const block = node('paragraph').create(null, schema.text('teh'))
    const [finding] = grammarIn({ block, next: null, quoted: false }, unknownIn('teh', THE), profile())
    expect(finding).toMatchObject({ kind: 'grammar', code: 'misspelling', alike: 'words' })
  })

  it('of a name is put right by the story’s own', () => {
    const text = 'He saw Hermoine there.'
    const names = { names: ['Hermione'], dictionary: dictionaryOf([], ['Hermione']) }
    expect(proposed(text, unknownIn(text, { Hermoine: ['Heroine'] }), { profile: profile(names) })).toEqual([
      'Hermoine→Hermione',
    ])
  })
})

describe('no misspelling is', () => {
  const alone = (
    text: string,
    strange: Strange,
    setting: Setting = {},
    explained: Unknown['explained'] = null,
  ) => expect(proposed(text, unknownIn(text, strange, explained), setting)).toEqual([])

  it('a name, in mid-sentence or at its start', () => {
    alone('He saw Kyoukko there. Haydon left.', { Kyoukko: ['Kyoto'], Haydon: ['Hayden'] })
  })
  it('a name like another of the story’s', () => {
    const both = profile({ names: ['Julia', 'Dalek'] })
    alone('There were Julie and two Daleks.', { Julie: ['Julia'], Daleks: ['Dales'] }, { profile: both })
  })
  it('a word of the author’s', () => {
    alone('A definately.', slip, { profile: profile({ dictionary: dictionaryOf(['definately'], []) }) })
  })
  it('one that the story has often, unless it is misspelt by ear', () => {
    const often = { profile: profile({ count: () => 9 }) }
    alone('The astrogator sat.', { astrogator: ['abrogator'] }, often)
    expect(
      proposed('So seperate.', unknownIn('So seperate.', { seperate: ['separate'] }), often),
    ).toHaveLength(1)
  })
  it('one that is right elsewhere, or made of others', () => {
    alone('The travelled grey.', { travelled: ['traveled'] }, {}, 'abroad')
    alone('Some hoofbeats.', { hoofbeats: ['heartbeats', 'hoofbeat'] }, {}, 'made')
  })
  it('drawn out, cut off, or spelt as it is spoken', () => {
    alone('“Nooo, I wo— I’m goin’ an’ ’cept th-that,” he said. Pfft.', {
      Nooo: ['No'],
      wo: ['who'],
      goin: ['going'],
      cept: ['kept'],
      th: ['the'],
      Pfft: ['Puff'],
    })
    alone('“You haff a vell,” he said.', { haff: ['half'], vell: ['well', 'veil'] })
  })
  it('of another tongue', () => {
    alone('He read: ne in furore tuo arguas me, and shut it.', {
      furore: ['furor'],
      tuo: ['too'],
      arguas: ['argues'],
    })
  })
  it('set off by the author, or part of an address', () => {
    alone('definately', slip, { mark: 'emphasis' })
    alone('definately', slip, { mark: 'link' })
  })
})

describe('a remark on grammar', () => {
  const text = 'He could of gone.'
  const reading = lintIn(text, 'ModalOf', 'could of', 'could have')

  it('is made in narration', () => {
    expect(proposed(text, reading)).toEqual(['could of→could have'])
  })
  it('is not made of what people say, think, write or sing', () => {
    const spoken = '“You could of gone,” he said.'
    expect(proposed(spoken, lintIn(spoken, 'ModalOf', 'could of', 'could have'))).toEqual([])
    expect(proposed(text, reading, { mark: 'thought' })).toEqual([])
    expect(proposed(text, reading, { quoted: true })).toEqual([])
  })
  it('is not made of what nobody asked for', () => {
    expect(
      proposed(text, reading, { profile: profile({ sorts: new Set(['misspelling', 'style']) }) }),
    ).toEqual([])
    expect(proposed(text, lintIn(text, 'AvoidCurses', 'gone', 'went'))).toEqual([])
  })
  it('on an article is made before a word only', () => {
    const dash = 'It was a—an end.'
    expect(proposed(dash, lintIn(dash, 'AnA', 'a', 'an'))).toEqual([])
  })
})

it('is silent where Harper was', () => {
  expect(proposed('All is well.', NOTHING_READ)).toEqual([])
})

it('proposes in order, never the same words twice, and only what can be accepted together', () => {
  const words = fc.constantFrom('teh', 'definately', 'Untill', 'wierd', 'stood', '“and”', '😀')
  const span = fc.tuple(fc.nat(40), fc.nat(40))
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1 }),
      fc.array(span),
      fc.constantFrom(...RULES),
      (all, spans, rule) => {
        const text = all.join(' ')
        const strange = unknownIn(text, { ...slip, ...THE, wierd: ['weird'], Untill: ['Until'] })
        const lints = spans
          .map(([a, b]) => ({ rule, from: Math.min(a, b), to: Math.max(a, b), texts: ['x', 'y'] }))
          .filter(({ from, to }) => from < to && to <= text.length)
        const doc = node('doc').create(
          null,
          node('scene').create({ id: 's' }, node('paragraph').create(null, schema.text(text))),
        )
        const [block] = textBlocksOf(doc)
        if (!block) throw new Error('No block')
        const found = grammarIn(
          { block: block.node, next: null, quoted: false },
          { ...strange, lints },
          profile(),
        )
        expect(found.every((each, i) => each.from >= (found[i - 1]?.to ?? 0) && each.from < each.to)).toBe(
          true,
        )
        const accepted = applyFindings(
          new Transform(doc),
          found.map((finding) => ({ finding, block })),
        )
        expect(accepted).toEqual({ ok: true, value: found.length })
      },
    ),
  )
})
