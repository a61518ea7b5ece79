import { it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes you’re and your where nothing else fits', () => {
  proposes('your', [
    '“⟦Your→You’re⟧ a fool, and ⟦your→you’re⟧ going to drown.” “⟦Your→You’re⟧ welcome.”',
    '“I know what ⟦your→you’re⟧ doing. It’s ⟦you’re→your⟧ own fault. Look at ⟦you’re→your⟧ hands.”',
    '“⟦Your→You’re⟧ so beautiful,” he said. “⟦Your→You’re⟧ being cruel.”',
  ])
})

it.each([
  [
    'what somebody has',
    'Your A game. Your going to sea worried me. I don’t mind your going. Your not-so-little dog.',
  ],
  ['a welcome that wears out', 'You wore out your welcome. Your welcome pleased us.'],
  ['your thing in -ing', 'I know when your wedding is. He liked what your king said. Your being here helps.'],
  ['you are', 'You’re back. You’re hands down the best.'],
])('leaves %s alone', (_, text) => leaves('your', [text]))

it('proposes you’re between the opening and the end of a clause', () => {
  proposes('your', [
    "Say ⟦your→you're⟧ sorry. If ⟦your→you're⟧ busy tonight, go. Nobody knows ⟦your→you're⟧ here. ⟦Your→You're⟧ late.",
    "That is what ⟦your→you're⟧ supposed to do. Wait until ⟦your→you're⟧ standing up.",
  ])
})

it.each([
  ['the dead', 'Count your dead. Your late husband and your supposed friend wore out your welcome.'],
  ['what one has to the right', 'It is on your right.'],
])('leaves %s alone between clauses', (_, text) => leaves('your', [text]))
