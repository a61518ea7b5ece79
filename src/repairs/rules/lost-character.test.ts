import { it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes what an encoding lost', () => {
  proposes('lost-character', [
    "He didn⟦?→'⟧t go to Mara⟦?→'⟧s house, a na⟦?→ï⟧ve idea.",
    '⟦?→"⟧Go,⟦?→"⟧ she said. ⟦?→"⟧Now!⟦?→"⟧ He went ⟦?→—⟧ and came back.',
  ])
})

it('proposes an ellipsis where a sentence breaks off', () => {
  proposes('lost-character', ['"I thought you might like a bit of the old lamp, so⟦?→...⟧ Take it."'])
  proposes('lost-character', ['“I went to find the⟦?→…⟧ Never mind.” “So… that’s it.” “It’s…”'])
})

it('proposes one where nobody asks, in a story that lost its ellipses only', () => {
  const asked = 'He hoped she would understand? He left.'
  leaves('lost-character', [asked])
  proposes('lost-character', [
    '"A bit of the old lamp, so⟦?→...⟧ Take it."',
    'He hoped she would understand⟦?→...⟧ He left.',
    '"You didn\'t⟦?→...⟧"',
  ])
})

it.each([
  ['questions', '"Why? What for? You did? You came back? Is that so? He is rich, so? So?"'],
  ['tags', 'She was late, wasn’t she? You know who? I wonder who she is?'],
  ['questions that trail', '"What are you looking at? Who with? The what? And? But?"'],
  ['a space missing after a question', '“Why?he asked. What?No.”'],
  ['addresses', 'See http://example.org/a?t=1 and example.org?s=2.'],
  ['doubt', 'Really?! What??'],
  ['the French way', 'Pourquoi ? Parce que.'],
])('leaves %s alone', (_, text) => leaves('lost-character', [text]))

it('proposes an ellipsis for a question mark after a full stop', () => {
  proposes('lost-character', ['“But you.⟦?→…⟧” She stopped. “I never thought.⟦?→…⟧ Well… no.” “Well…”'])
})

it('leaves a question alone that ends in an abbreviation', () =>
  leaves('lost-character', ['“Does he know that I’m F.B.I.?” “Is it St. Mary’s at 5 p.m.?”']))
