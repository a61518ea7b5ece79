import { it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes the characters that were meant', () => {
  proposes('damaged-character', [
    'It⟦â€™→’⟧s a caf⟦Ã©→é⟧. ⟦â€œ→“⟧No,⟦â€\ufffd→”⟧ she said⟦â€”→—⟧once.',
    '⟦&quot;→"⟧Tom ⟦&amp;→&⟧ I⟦&#8217;→’⟧ve⟦&quot;→"⟧ don⟦=92→’⟧t. I⟦\u0092→’⟧m.',
  ])
})

it.each([
  ['letters of other languages', 'Êtes-vous là, Ândré? Ça va. Ã is a letter, â too.'],
  ['figures and formulas', 'x=20 cm, a=b, R&B; Q&A, =)'],
])('leaves %s alone', (_, text) => leaves('damaged-character', [text]))
