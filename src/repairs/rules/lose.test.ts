import { it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes lose where something cannot be kept', () => {
  proposes('lose', [
    'Dont ⟦loose→lose⟧ hope. I won’t ⟦loose→lose⟧ you. He was ⟦loosing→losing⟧ control. She might ⟦loose→lose⟧ her mind.',
  ])
})

it.each([
  [
    'what is set free',
    'He loosed the dogs. She began to loose the ropes, to loose his arrow, loosing a shout.',
  ],
  ['what is not tight', 'A loose end, her loose hair, all hell broke loose, cut loose from him.'],
])('leaves %s alone', (_, text) => leaves('lose', [text]))

it('proposes lose after a modal at the end of a clause', () => {
  proposes('lose', [
    'You can’t ⟦loose→lose⟧. He would ⟦loose→lose⟧ if he left. She could ⟦loose→lose⟧ some of it.',
  ])
})

it('leaves what is let fly, and what is not tight, alone after a modal', () =>
  leaves('lose', [
    'He could loose an arrow. They can’t have you loose. It must be loose. You might loose that bolt.',
  ]))
