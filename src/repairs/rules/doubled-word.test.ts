import { it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes one of two', () => {
  proposes('doubled-word', [
    'She closed ⟦the the→the⟧ door ⟦of of→of⟧ the house. ⟦They they→They⟧ left. He ⟦walked walked→walked⟧ on.',
  ])
})

it.each([
  [
    'what English has twice',
    'He had had enough. I know that that is so. What it is is odd. She gave her her book. Come in in silence.',
  ],
  ['stress', 'It was very very late, a long long way, so so far. No no no. Bye bye.'],
  ['a stammer', '“I— the the the door.” “Walked walked and walked,” she said.'],
  ['a comma between', 'The, the door. Of, of all things.'],
  ['names', 'The band was Duran Duran. New York New York.'],
  ['two lines', 'over the hills and\nand far away'],
])('leaves %s alone', (_, text) => leaves('doubled-word', [text]))
