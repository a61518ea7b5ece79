import { expect, it } from 'vitest'
import { profileOf } from './profile.ts'
import { thoughtsIn } from './propose.ts'
import type { Story } from './story.ts'

const told =
  'Willow walked down to the harbour and sat on the wall. She watched the boats until the tide turned.'

it('names who thought it in the next sentence as the story spells the name', () => {
  const texts = [told, told, 'Willow stopped. I hate this place. Willow thought as she turned away.', told]
  const blocks = texts.map((text) => ({ text, kind: 'paragraph' as const, marked: [] }))
  const story: Story = { scenes: [{ id: 's1', pov: null, blocks }] }
  const [thought] = thoughtsIn(story, profileOf(story))
  expect(thought?.text).toBe('I hate this place.')
  expect(thought?.reasons).toContainEqual({ code: 'tag follows', words: 'Willow' })
})
