import { it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes a space between speech and what stands beside it', () => {
  proposes('quote-space', [
    'She hugged him ⟦tightly.→tightly. ⟧"What happened?"',
    'He ⟦said,→said, ⟧“Go.” “No,”⟦she→ she⟧ said. "Why?"⟦he→ he⟧ asked.',
  ])
})

it('proposes it on the other side of a closing mark', () => {
  proposes('quote-space', ['"I love you too,⟦ "→" ⟧she said.'])
})

it('proposes none inside it', () => {
  proposes('quote-space', ['"⟦ →⟧What?" she said. "Well.⟦ →⟧" He left.'])
})

it.each([
  ['speech after a dash, a bracket, another quote', 'He turned—“Go!”—and (“Stop!”) she said ‘“no” is no’.'],
  ['letters and words with endings', 'He got two "A"s and "OK"ed it.'],
  ['inches', 'A 6" nail and a 6\'2" man.'],
  ['an ellipsis set off', '"I can\'t... " he said.'],
])('leaves %s alone', (_, text) => leaves('quote-space', [text]))
