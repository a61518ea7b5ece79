import { type Habits, isThoughtSign, judge, type MarkContext } from './judge.ts'
import type { Marked } from './signs.ts'

const NONE: Habits = { talk: new Set(), thought: new Set() }

const SAID = '(?:said|asked|replied|answered|sent|returned|called|added|agreed|told)'
const SPEAKER = "(?:he|she|they|it|\\p{Lu}[\\p{L}’']+|(?:the|his|her|my|a)\\s+\\p{L}+)"
/** "…,// said the dragon", "…?// Oss asked". */
const SAID_AFTER = new RegExp(
  `^\\s*(?:${SPEAKER}\\s+(?:\\p{L}+ly\\s+)?${SAID}\\b|${SAID}\\s+${SPEAKER})`,
  'u',
)

/** Learns from all of a story's marks how it uses each sign. */
export function habitsOf(marks: readonly (readonly [Marked, MarkContext])[]): Habits {
  const uses = new Map<string, { said: number; thought: number; other: number }>()
  for (const [marked, context] of marks) {
    const use = uses.get(marked.sign.id) ?? { said: 0, thought: 0, other: 0 }
    uses.set(marked.sign.id, use)
    const after = context.text.slice(marked.to, marked.to + 80)
    if (isThoughtSign(marked.sign.id) && SAID_AFTER.test(after)) use.said++
    if (judge(marked, context, NONE) === 'thought') use.thought++
    else use.other++
  }
  const having = (test: (use: { said: number; thought: number; other: number }) => boolean) =>
    new Set([...uses].flatMap(([id, use]) => (test(use) ? [id] : [])))
  return {
    talk: having(({ said, thought, other }) => said >= 2 && said * 8 >= thought + other),
    thought: having(({ thought, other }) => thought > 0 && thought >= other),
  }
}
