import { it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes there and their where nothing else fits', () => {
  proposes('their', [
    '⟦Their→There⟧ was a light. ⟦Their→There⟧ are three of them.',
    'They went ⟦there→their⟧ own way, in spite of ⟦there→their⟧ parents, hats on ⟦they’re→their⟧ heads. They shook ⟦they’re→their⟧ heads.',
  ])
})

it.each([
  ['what they have', 'Their will was strong. What was theirs. Their had-beens.'],
  ['a place', 'There eyes met eyes. Over there hands were raised. From there voices came.'],
  ['they are', 'They’re heads of houses.'],
])('leaves %s alone', (_, text) => leaves('their', [text]))

it('proposes their before what they hold, where the phrase ends', () => {
  proposes('their', [
    'They took ⟦there→their⟧ hats and looked into ⟦there→their⟧ coffee. They fell off ⟦there→their⟧ chairs and slept.',
  ])
})

it('leaves places alone before those who do something', () =>
  leaves('their', [
    'In there children were playing. Off there guns went. They ate there. The men took there what they could.',
  ]))
