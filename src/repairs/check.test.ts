import { existsSync, readFileSync } from 'node:fs'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectLawful } from '../edit/law.arbitrary.ts'
import { sketch, story } from '../edit/sketch.arbitrary.ts'
import { afterOf, applyFindings, itemsOf, quoteOf, rangeOf } from '../findings/index.ts'
import { importStory } from '../import/index.ts'
import { node, schema } from '../story/schema/index.ts'
import { textBlocksOf } from '../story/walk.ts'
import { checkStory } from './check.ts'
import { profileOf } from './profile.ts'
import { shown, storyOf } from './shown.arbitrary.ts'

/** Texts full of what the rules look for. */
const damaged = fc
  .array(
    fc.constantFrom(
      ..."\" ' “ ” ? . , -- ... > the then than more its it's your you're She said he Well, He didn?t Ã© &quot; \u0092 ?Go,? loose control could of been alot".split(
        ' ',
      ),
      ' ',
      '  ',
      '\n',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '))
const damagedStory = fc
  .array(fc.tuple(damaged, fc.constantFrom('paragraph' as const, 'verse' as const)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((texts) =>
    node('doc').create(null, [
      node('scene').create(
        { id: 's1' },
        texts.map(([text, type]) => node(type).create(null, text ? schema.text(text) : null)),
      ),
    ]),
  )

describe('the repairs of a story', () => {
  it('never overlap, stand in order, change something, and can all be accepted at once, in any order', () => {
    fc.assert(
      fc.property(damagedStory, fc.nat(), (doc, n) => {
        const found = checkStory(doc)
        let end = 0
        for (const each of found) {
          const { from, to } = rangeOf(each)
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
          if (each.finding.change?.do !== 'replace') continue
          expect(afterOf(each.finding, each.block.node)).not.toBe(quoteOf(each.finding, each.block.node))
        }
        const tr = new Transform(doc)
        expect(applyFindings(tr, found)).toEqual({ ok: true, value: found.length })
        expectLawful(tr)
        const other = new Transform(doc)
        const turn = found.length > 0 ? n % found.length : 0
        applyFindings(other, [...found.slice(turn), ...found.slice(0, turn)].toReversed())
        expect(other.doc.eq(tr.doc)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('are the same from the cache, after an edit, as from scratch with the same profile', () => {
    fc.assert(
      fc.property(damagedStory, damaged, fc.nat(), (doc, text, n) => {
        const profile = profileOf(doc)
        checkStory(doc, { profile })
        const blocks = textBlocksOf(doc)
        const block = blocks[n % blocks.length]
        if (!block || text === '') return
        const tr = new Transform(doc).insert(block.pos + 1, schema.text(text))
        const kept = checkStory(tr.doc, { profile }).map(({ finding }) => finding)
        const scratch = checkStory(schema.nodeFromJSON(tr.doc.toJSON()), { profile }).map(
          ({ finding }) => finding,
        )
        expect(kept).toEqual(scratch)
      }),
      { numRuns: 60 },
    )
  })

  it('leave out what is switched off', () => {
    const doc = storyOf(['She was older then me--much.'])
    expect(checkStory(doc, { off: new Set(['dash']) }).map(({ finding }) => finding.code)).toEqual([
      'then-than',
    ])
  })

  it('never change words across the bounds of a thought', () => {
    const { doc } = story('s1:', 'She knew the {the end was near.}', 'It was the the end.')
    expect(shown(doc, 'doubled-word')).toEqual([
      'She knew the the end was near.',
      'It was ⟦the the→the⟧ end.',
    ])
  })

  it('are proposed for chapter titles, too, as far as characters go', () => {
    const { doc } = story('# c1 The "End"', 's1:', 'A.')
    expect(checkStory(doc).map((each) => quoteOf(each.finding, each.block.node))).toEqual(['"', '"'])
  })
})

describe('a letter that was taken for a scene', () => {
  const letter = [
    's2:',
    'I am so sorry for what I did to you. I hope you know that I love you, and that you are mine.',
  ]

  it('is proposed as quoted matter of its scene, which goes on', () => {
    const { doc } = story('s1:', 'She took the letter and unfolded it.', ...letter, 's3:', 'Ada wept.')
    const found = checkStory(doc).filter(({ finding }) => finding.code === 'letter-scene')
    const tr = new Transform(doc)
    expect(applyFindings(tr, found)).toEqual({ ok: true, value: 1 })
    expect(sketch(tr.doc)).toEqual([
      's1:',
      'She took the letter and unfolded it.',
      `> ${letter[1]}`,
      'Ada wept.',
    ])
  })

  it.each([
    ['where nothing names one', ['s1:', 'She went home.', ...letter]],
    [
      'where somebody speaks',
      [
        's1:',
        'She opened the letter.',
        's2:',
        '"I love you," he said. "I do, and you know it, I am sure you do."',
      ],
    ],
    [
      'where it is narrated',
      [
        's1:',
        'She opened the letter.',
        's2:',
        'He went down to the sea and sat on the wall until the tide had turned.',
      ],
    ],
    ['where it opens the story', letter],
  ])('is not proposed %s', (_, lines) => {
    expect(checkStory(story(...lines).doc).filter(({ finding }) => finding.code === 'letter-scene')).toEqual(
      [],
    )
  })
})

describe('a clean story', () => {
  it('has nothing to repair', () => {
    const doc = storyOf([
      '“It’s yours,” she said—“more than you’d think.” He’d had had enough, had he? No: that that was all.',
      '“Then it began to rain, then to snow. It was colder than ever, and the dogs lay by the stove, all four of them, and would not stir.',
      '“So we left.” The dogs’ bowls stood in their places; there was nobody … and its door was open.',
      'He was 6\'2". They’re there, with their own. Who lost? You lose. “‘Go,’ he said. I could have wept.”',
    ])
    expect(checkStory(doc)).toEqual([])
  })
})

const seed = new URL('../../../shared/seeds/dont-leave-me.txt', import.meta.url)

describe.skipIf(!existsSync(seed))('the old file that this is made for', () => {
  const imported = () => {
    const result = importStory(readFileSync(seed), { name: 'seed.txt' })
    if (!result.ok) throw new Error(result.error.code)
    return result.value.doc
  }

  it('has its damage and slips found, and little else', () => {
    const items = itemsOf(checkStory(imported()))
    const counts = new Map<string, number>()
    for (const { first } of items) counts.set(first.finding.code, (counts.get(first.finding.code) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      'straight-quotes': 1,
      'lost-character': 5,
      'then-than': 9,
      'quote-space': 1,
      its: 1,
      'lost-quote': 1,
    })
  })

  it('has them where they are', () => {
    const at = (code: string) =>
      checkStory(imported())
        .filter(({ finding }) => finding.code === code)
        .map(({ finding, block }) => ({
          start: finding.from,
          before: quoteOf(finding, block.node),
          after: afterOf(finding, block.node),
        }))
    expect(at('lost-quote')).toEqual([{ start: 0, before: 'Well,', after: '"Well,' }])
    expect(at('quote-space')).toMatchObject([{ before: 'tightly.', after: 'tightly. ' }])
    expect(at('its')).toMatchObject([{ before: "it's", after: 'its' }])
    expect(new Set(at('then-than').map(({ after }) => after))).toEqual(new Set(['than']))
  })
})
