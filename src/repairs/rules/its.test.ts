import { it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes its where something is owned', () => {
  proposes('its', [
    'A tear found ⟦it’s→its⟧ way down. The cat washed itself in ⟦it’s→its⟧ own time.',
    "The door hung from ⟦it's→its⟧ hinges, and ⟦It's→Its⟧ own weight pulled it.",
  ])
})

it('proposes it’s where nothing is owned, with the story’s own apostrophe', () => {
  proposes('its', [
    "⟦Its→It's⟧ a trap. I think ⟦its→it's⟧ the end. ⟦Its→It's⟧ been years. ⟦Its→It's⟧ not fair!",
  ])
  proposes('its', ['“⟦Its→It’s⟧ okay now,” said Tom. “It’s fine.”'])
})

it.each([
  [
    'it is and it has',
    "It's way past noon. Come on, it's time. It's head over heels. He said it's been done.",
  ],
  [
    'what something has',
    'Its own tail, its just reward, its only son, its not-so-secret door, its all-seeing eye.',
  ],
  ['the place of it', 'Tell me where its place is. The dog and its master.'],
  ['capitals', 'ITS A SIGN'],
])('leaves %s alone', (_, text) => leaves('its', [text]))

it('proposes it’s where a clause begins', () => {
  proposes('its', [
    "I hope ⟦its→it's⟧ true. I think ⟦its→it's⟧ him. ⟦Its→It's⟧ hard to say. So ⟦its→it's⟧ growing on me.",
    "⟦Its→It's⟧ probably in the fridge, and ⟦its→it's⟧ quite short. It's late.",
  ])
})

it.each([
  ['what it does', 'Its ringing bell, its growing influence, and its ringing in my ears.'],
  ['what it does as well as it can', 'It did its best to please, on its quite short tail.'],
  ['an owner who is named', 'She wondered if its owner, a small man, had gone. I know its secrets.'],
])('leaves %s alone at a clause’s start', (_, text) => leaves('its', [text]))
