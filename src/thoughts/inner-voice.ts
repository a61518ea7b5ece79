import { wordsOf } from '../language/words.ts'
import { isCommand } from './form.ts'

const verbs = 'thought|wondered|mused|told myself|reminded myself|said to myself|warned myself|scolded myself'
const after = new RegExp(`[,.?!…—-]["'”’]? I (?:${verbs})(?: \\p{Ll}+ly)?(?=[.,:!?…]|$)`, 'u')
const before = new RegExp(`\\bI (?:${verbs})[,:] ["“'‘]?\\p{Lu}`, 'u')

/** Whether a narrator's own thoughts are told apart from the telling: `Not again, I thought.` */
export const hasInnerVoice = (text: string): boolean => after.test(text) || before.test(text)

const told = /[“”"«»]|\b(?:was|were|had|did|said|went|came)\b|\b(?:ask|tell|believe|mind) me\b/i
const toSelf = /^you(?:['’](?:re|ve|ll)| (?:idiot|fool|moron|stupid|coward))\b/i

/** A short paragraph that orders or chides, with nothing told in it: `Don't look at him. Just drive.` */
export function isSelfTalk(text: string): boolean {
  if (text.length > 160 || told.test(text)) return false
  if (toSelf.test(text)) return true
  const [first, second, third] = wordsOf(text, 0, Math.min(text.length, 60))
  if (first === undefined || second === undefined) return false
  const polite = first.lower === 'please' || first.lower === 'just'
  return polite ? isCommand(second, third, false) : isCommand(first, second, text.trimEnd().endsWith('?'))
}
