import { it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes have after a modal verb', () => {
  proposes('have-of', [
    'You could ⟦of→have⟧ told me. He should ⟦of→have⟧ been there. It might ⟦of→have⟧ worked.',
  ])
})

it.each([
  [
    'what is part of something',
    'He ate what he could of the ale, and must of course leave. All that might of men.',
  ],
  ['strength', 'The might of seven kings, the might of golden armies.'],
])('leaves %s alone', (_, text) => leaves('have-of', [text]))
