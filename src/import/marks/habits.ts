import { type Habits, isLinkSign, isTagged, isThoughtSign, judge, type MarkContext } from './judge.ts'
import type { Marked } from './signs.ts'
import { isWritten } from './written.ts'

const NONE: Habits = {
  talk: new Set(),
  thought: new Set(),
  written: new Set(),
  tagged: new Set(),
  isStressedSingly: false,
}

const SAID = '(?:said|asked|replied|answered|sent|returned|called|added|agreed|told)'
const SPEAKER =
  "(?:he|she|they|it|somebody|someone|something|nobody|no one|one of them|both|all of them|\\p{Lu}[\\p{L}’']+|(?:the|his|her|my|a)\\s+\\p{L}+)"
/** "…,// said the dragon", "…?// Oss asked". */
const SAID_AFTER = new RegExp(
  `^\\s*(?:${SPEAKER}\\s+(?:\\p{L}+ly\\s+)?${SAID}\\b|${SAID}\\s+${SPEAKER})`,
  'u',
)

/** Nobody sends what they say aloud: `<<Come down,>> she sent`. */
const SENT_AFTER = new RegExp(
  `^\\s*${SPEAKER}\\s+(?:\\p{L}+ly\\s+)?(?:sent|projected|broadcast|['’]?pathed|mindspoke|thought (?:back )?(?:at|to) (?!(?:him|her|my|it|them)sel))\\b`,
  'u',
)

/** How often a sign's words are said, thought, written, and something else. */
interface Use {
  said: number
  sent: number
  thought: number
  other: number
  written: number
  /** Of the thoughts, those of which somebody is said to think them. */
  tagged: number
}

/** Learns from all of a story's marks how it uses each sign. */
export function habitsOf(marks: readonly (readonly [Marked, MarkContext])[]): Habits {
  const uses = new Map<string, Use>()
  for (const [marked, context] of marks) {
    const use = uses.get(marked.sign.id) ?? { said: 0, sent: 0, thought: 0, other: 0, written: 0, tagged: 0 }
    uses.set(marked.sign.id, use)
    const after = context.text.slice(marked.to, marked.to + 80)
    if (isThoughtSign(marked.sign.id) && SAID_AFTER.test(after)) use.said++
    if (isThoughtSign(marked.sign.id) && SENT_AFTER.test(after)) use.sent++
    else if (isTagged(marked, context.text)) use.tagged++
    else if (isWritten(context.text, marked.from, marked.to, context.above)) use.written++
    if (judge(marked, context, NONE) === 'thought') use.thought++
    else use.other++
  }
  const having = (test: (use: Use, isLink: boolean) => boolean) =>
    new Set([...uses].flatMap(([id, use]) => (test(use, isLinkSign(id)) ? [id] : [])))
  return {
    talk: having(
      ({ said, sent, tagged, thought, other }, isLink) =>
        (said >= 2 && said * 8 >= thought + other) ||
        (sent > 0 && sent >= tagged) ||
        (said > 0 && tagged === 0 && isLink),
    ),
    thought: having(({ thought, other }) => thought > 0 && thought >= other),
    written: having(
      ({ written, tagged, thought, other }) => written >= 2 && tagged === 0 && written * 3 >= thought + other,
    ),
    tagged: having(({ tagged }) => tagged >= 2),
    isStressedSingly: ['*', '_'].some((id) => uses.has(id)),
  }
}
