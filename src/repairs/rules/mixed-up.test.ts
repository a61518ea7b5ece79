import { it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes the other of two that sound alike', () => {
  proposes('mixed-up', [
    'He walked ⟦passed→past⟧ her. She couldn’t ⟦breath→breathe⟧. It was way ⟦to→too⟧ late.',
    'He has a ⟦alot→lot⟧. ⟦Alot→A lot⟧ of it was ⟦your’s→yours⟧, ⟦weather→whether⟧ or not ⟦noone→no one⟧ saw. He ⟦use→used⟧ to sing.',
  ])
})

it.each([
  ['the right ones', 'He passed her and went past. Hardly a breath. The weather or the sea.'],
  ['use after another verb', 'Did she use to sing? They watched what use to make of it.'],
])('leaves %s alone', (_, text) => leaves('mixed-up', [text]))
