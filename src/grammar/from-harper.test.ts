import { expect, it } from 'vitest'
import { type HarperLint, lintsOf } from './from-harper.ts'

const lint = (start: number, end: number, more: Partial<HarperLint> = {}): HarperLint => ({
  rule: 'AnA',
  start,
  end,
  suggestions: [{ kind: 'replace', text: 'an' }],
  ...more,
})

it('says what would stand there, however Harper words it', () => {
  const suggestions = [
    { kind: 'replace', text: 'the' },
    { kind: 'remove', text: '' },
    { kind: 'insert-after', text: ' to' },
  ] as const
  expect(lintsOf('want go', [lint(0, 4, { suggestions })])).toEqual([
    { rule: 'AnA', from: 0, to: 4, texts: ['the', '', 'want to'] },
  ])
})

it('puts them in order', () => {
  expect(lintsOf('a b c d', [lint(4, 5), lint(0, 1)]).map(({ from }) => from)).toEqual([0, 4])
})
