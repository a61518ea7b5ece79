import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reach } from '../language/matter.ts'
import { overlaps } from '../language/span.ts'
import { profileOf } from './profile.ts'
import { proposeFor, thoughtsIn } from './propose.ts'
import { readBlock } from './read.ts'
import type { Block, Story } from './story.ts'

const sentence = fc.constantFrom(
  'She went home.',
  'I hate this!',
  'Why me? she thought.',
  'He thought: Now or never.',
  '"I am here," said Ana.',
  '"Lost and never closed, he said.',
  'never opened," said Ana.',
  "'I must go,' Ana thought.",
  'Ana laughed.',
  'You idiot, Ana.',
  'Dear Ana,',
  'la la la',
  'The note read:',
  '* * *',
  'Ben: hi there',
  'He was tired. It was late. He had no coat.',
  '…',
  '—I know—',
  '(Don’t look.)',
)

const block: fc.Arbitrary<Block> = fc.record({
  text: fc.array(sentence, { maxLength: 5 }).map((parts) => parts.join(' ')),
  kind: fc.constantFrom(
    'paragraph' as const,
    'paragraph' as const,
    'paragraph' as const,
    'verse' as const,
    'title' as const,
  ),
  marked: fc.constant([]),
})

const story: fc.Arbitrary<Story> = fc
  .array(fc.array(block, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 3 })
  .map((scenes) => ({ scenes: scenes.map((blocks, at) => ({ id: `s${at}`, pov: null, blocks })) }))

describe('proposals', () => {
  it('are in order, apart, inside their block, and say their text exactly', () => {
    fc.assert(
      fc.property(story, (tale) => {
        const profile = profileOf(tale)
        for (const scene of tale.scenes) {
          scene.blocks.forEach((each, at) => {
            let free = 0
            for (const proposal of proposeFor(scene, at, profile)) {
              expect(proposal.from).toBeGreaterThanOrEqual(free)
              expect(proposal.to).toBeGreaterThan(proposal.from)
              expect(proposal.text).toBe(each.text.slice(proposal.from, proposal.to))
              expect(proposal.reasons.length).toBeGreaterThan(0)
              free = proposal.to
            }
            expect(free).toBeLessThanOrEqual(each.text.length)
          })
        }
      }),
    )
  })

  it('never touch what is said aloud', () => {
    fc.assert(
      fc.property(story, (tale) => {
        const profile = profileOf(tale)
        for (const scene of tale.scenes) {
          scene.blocks.forEach((_, at) => {
            const dialogue = readBlock(scene, at, profile)?.dialogue ?? []
            for (const proposal of proposeFor(scene, at, profile)) {
              expect(dialogue.some((speech) => overlaps(speech, proposal))).toBe(false)
            }
          })
        }
      }),
    )
  })

  it('are the same from scratch', () => {
    fc.assert(
      fc.property(story, (tale) => {
        const copy: Story = structuredClone(tale)
        expect(thoughtsIn(copy, profileOf(copy))).toEqual(thoughtsIn(tale, profileOf(tale)))
      }),
    )
  })

  it('change only within reach of an edited block, for the same profile', () => {
    fc.assert(
      fc.property(story, block, fc.nat(), (tale, edited, where) => {
        const profile = profileOf(tale)
        const scene = tale.scenes[0]
        if (scene === undefined) return
        const at = where % scene.blocks.length
        const after = { ...scene, blocks: scene.blocks.map((each, index) => (index === at ? edited : each)) }
        scene.blocks.forEach((_, index) => {
          if (Math.abs(index - at) <= reach) return
          expect(proposeFor(after, index, profile)).toEqual(proposeFor(scene, index, profile))
        })
        const fresh = structuredClone(after)
        after.blocks.forEach((_, index) => {
          expect(proposeFor(after, index, profile)).toEqual(proposeFor(fresh, index, profile))
        })
      }),
    )
  })

  it('leave alone what is already marked as thought', () => {
    const text = 'She sat down. I hate this. He left.'
    const make = (marked: Block['marked']): Story => ({
      scenes: [{ id: 's', pov: null, blocks: [{ text, kind: 'paragraph', marked }] }],
    })
    const open = make([])
    const done = make([{ from: 14, to: 26, as: 'thought' }])
    expect(thoughtsIn(open, profileOf(open))).toHaveLength(1)
    expect(thoughtsIn(done, profileOf(done))).toEqual([])
  })
})
