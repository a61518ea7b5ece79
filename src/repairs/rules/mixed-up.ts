import type { Passage } from '../passage.ts'
import { type Repair, type Rule, swap } from '../rule.ts'
import { list } from '../word-list.ts'

/** A word that is another's double, and when it can only be the other. */
interface Double {
  readonly right: string
  readonly is: (passage: Passage, at: number) => boolean
}

const moving = list(
  'walked walks walking ran running rushed brushed pushed drove went swept strode hurried stormed slipped sped flew marched',
)
const beyond = list('him her me them us it the his my their a')
const breathing = list("can't couldn't cannot barely hardly could can")
const toward = list('many much late early soon')

const doubles: ReadonlyMap<string, Double> = new Map<string, Double>([
  ['alot', { right: 'a lot', is: () => true }],
  ["their's", { right: 'theirs', is: () => true }],
  ["your's", { right: 'yours', is: () => true }],
  ["our's", { right: 'ours', is: () => true }],
  ['passed', { right: 'past', is: (p, at) => moving.has(p.near(at, -1)) && beyond.has(p.near(at, 1)) }],
  [
    'breath',
    {
      right: 'breathe',
      is: (p, at) => breathing.has(p.near(at, -1)) && !['of', 'in', 'and'].includes(p.near(at, 1)),
    },
  ],
  ['weather', { right: 'whether', is: (p, at) => p.near(at, 1) === 'or' && p.near(at, 2) === 'not' }],
  ['to', { right: 'too', is: (p, at) => /^(?:way|far)$/.test(p.near(at, -1)) && toward.has(p.near(at, 1)) }],
  ['noone', { right: 'no one', is: () => true }],
  [
    'use',
    {
      right: 'used',
      is: (p, at) =>
        /^(?:he|she)$/.test(p.near(at, -1)) &&
        p.near(at, 1) === 'to' &&
        !/^(?:did|didn't|would|could|can|let|make|made|watched|saw|that|must|should|might|will|does|doesn't)$/.test(
          p.near(at, -2),
        ),
    },
  ],
])

/** Words that sound alike, or are one where two belong: only those that can be nothing else where they stand. */
export const mixedUp: Rule = {
  code: 'mixed-up',
  english: true,
  find(passage) {
    const { text } = passage
    return passage.words.flatMap((word, at): Repair[] => {
      const double = doubles.get(word.lower)
      if (!double?.is(passage, at)) return []
      // `a alot` has its article already.
      const wanted =
        double.right.startsWith('a ') && passage.near(at, -1) === 'a' ? double.right.slice(2) : double.right
      const right = word.capital ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted
      return text.slice(word.from, word.to) === word.lower.toUpperCase()
        ? []
        : [swap(word, right, 'sounds-alike', 'very likely')]
    })
  },
}
