import { countNarration } from '../../language/narration.ts'
import type { Key } from './key.ts'
import type { Meaning } from './meaning.ts'
import { inside, type Marked } from './signs.ts'
import { isWritten } from './written.ts'

/** What a judgement of one mark rests on. */
export interface MarkContext {
  /** The block's text, signs included. */
  readonly text: string
  /** How the block above it ends. */
  readonly above: string
  /** Whether the mark stands within somebody's speech. */
  readonly spoken: boolean
  readonly key: Key
  /** Whether the file uses the two directions of a mind link, `//x//` and `\\x\\`. */
  readonly hasMindLink: boolean
  /** Whether the story's speech stands in single quotes. */
  readonly quotesSingly: boolean
}

/** How a story uses its signs, by their ids; learnt from all of its marks. */
export interface Habits {
  /** Signs whose words are said to somebody: "//Come down,// said the dragon". */
  readonly talk: ReadonlySet<string>
  /** Signs that hold thoughts more often than stress. */
  readonly thought: ReadonlySet<string>
  /** Signs that hold what is written somewhere, and no thoughts of anybody's. */
  readonly written: ReadonlySet<string>
  /** Signs of which somebody is more than once said to think the words. */
  readonly tagged: ReadonlySet<string>
  /** Whether a single sign stresses words, so that a double one does so more. */
  readonly isStressedSingly: boolean
}

const TAG_AFTER =
  /^[,.!?"'”’\s]*(?:(?:he|she|they|it|I|\p{Lu}[\p{L}'’]+|the \p{L}+)\s+(?:(?:\p{L}+ly|had|just)\s+)?(?:thought|thinks|wondered|wonders|mused|realized|realised|(?:told|reminded|asked|promised|assured|warned|scolded|said to|says to|tells?|reminds?) (?:him|her|my|them|it)sel(?:f|ves)|told (?:(?:him|her|my|the) (?:own )?reflection|the \p{L}+ in the (?:mirror|glass|window))|\p{Ll}{2,} (?:silently|inwardly|mentally|to (?:him|her|my|them|it)sel(?:f|ves)))\b|(?:thought|wondered|mused)\s+\p{Lu}?)/u
const TAG_BEFORE =
  /\b(?:thought|thinks|wondered|wonders|mused|thinking|wondering|realized|realised)[,:]?\s*["'“‘]?$/i

/** More of a thought, behind who thinks it: `'I could lie,' she thought. 'He would like that.'` */
const THINKING_ON = /['’][,.!?]?\s(?:\p{L}+\s){0,2}?(?:thought|wondered|mused)(?:\s\p{L}+){0,4}[.,;]\s$/u

/** Decides what a mark means, from the author's key, else from how it is used; null where it is none, and its signs stay. */
export function judge(marked: Marked, context: MarkContext, habits: Habits): Meaning | null {
  const { sign } = marked
  const { text, key, spoken } = context
  const { from, to } = inside(marked)
  const inner = text.slice(from, to)
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
  const whole = isWhole(text, marked, inner)
  const keyed = key.signs.get(sign.id)
  if (keyed === 'plain') return null
  if (keyed !== undefined) {
    const isStressed =
      spoken || (words <= 1 && /^\p{Ll}/u.test(inner) && !ENDS.test(inner) && !isTagged(marked, text))
    return keyed === 'thought' && isStressed ? 'emphasis' : keyed
  }
  if (sign.use === 'sentences') {
    if (!spoken && !context.quotesSingly && words > 0) {
      if (isTagged(marked, text)) return 'thought'
      const goesOn = THINKING_ON.test(text.slice(Math.max(0, marked.from - 80), marked.from))
      if ((goesOn || habits.tagged.has(sign.id)) && whole && ENDS.test(inner)) return 'thought'
    }
    const isQuoted = context.quotesSingly && sign.id !== '=' && sign.id !== '=='
    return isQuoted || spoken || words < 3 || !whole || !ENDS.test(inner) || !isVoice(inner)
      ? null
      : 'thought'
  }
  const plain = sign.id === '__' && habits.isStressedSingly ? 'strong' : fixedMeaning(sign.id)
  if (plain !== null) return plain
  if (spoken) return isLinkSign(sign.id) && words > 2 ? 'telepathy' : 'emphasis'
  if (key.italics !== null && (whole || words >= 3)) return key.italics
  if (context.hasMindLink && (sign.id === '//' || sign.id === '\\\\')) return 'telepathy'
  if (habits.talk.has(sign.id)) return 'telepathy'
  if (isTagged(marked, text)) return 'thought'
  if (!isThoughtSign(sign.id) || sign.id === '/') {
    if (habits.written.has(sign.id) || isWritten(text, from - sign.open.length, marked.to, context.above))
      return 'emphasis'
  }
  if (isLineOfVerse(marked, text)) return 'emphasis'
  if (words <= 2 && whole && ENDS.test(inner) && habits.thought.has(sign.id)) return 'thought'
  if (words <= 2 && !(whole && /[!?]\W*$/.test(inner) && words === 2))
    return isThoughtSign(sign.id) && whole && words > 1 ? 'thought' : 'emphasis'
  if (isThoughtSign(sign.id)) return 'thought'
  if (!whole && words <= 4) return 'emphasis'
  return isTold(inner) ? 'emphasis' : whole || isVoice(inner) ? 'thought' : 'emphasis'
}

/** Songs are set line by line between signs; a thought among lines is a sentence. */
function isLineOfVerse({ from, to }: Marked, text: string): boolean {
  const isLine = (from === 0 || text[from - 1] === '\n') && (to === text.length || text[to] === '\n')
  return isLine && to - from < text.length && !/[.!?]\W*$/.test(text.slice(from, to))
}

/** Whether somebody is said to think it, right before or after. */
export const isTagged = (marked: Marked, text: string): boolean =>
  TAG_AFTER.test(text.slice(marked.to, marked.to + 80)) ||
  TAG_BEFORE.test(text.slice(Math.max(0, marked.from - 40), marked.from))

function fixedMeaning(id: string): Meaning | null {
  switch (id.toLowerCase()) {
    case '**':
    case '<b>':
    case '<strong>':
    case '[b]':
      return 'strong'
    case '<s>':
      return 'strike'
    case '<thought>':
      return 'thought'
    default:
      return null
  }
}

/** Signs that are hardly ever used for stress. */
export const isThoughtSign = (id: string): boolean =>
  ['//', '\\\\', '/', '::', '[[]]', '{}', '<>', '<<>>', '~', '~~'].includes(id)
/** Signs that stand around talk of minds more than around one's own thoughts. */
export const isLinkSign = (id: string): boolean => ['//', '\\\\', '::', '[[]]', '{}', '<<>>'].includes(id)

/** Whether the mark holds whole sentences: it begins where one begins, and ends where one ends. */
function isWhole(text: string, marked: Marked, inner: string): boolean {
  const before = text.slice(Math.max(0, marked.from - 6), marked.from)
  const after = text.slice(marked.to, marked.to + 3)
  const starts =
    /(^|\n|[.!?…:"”’)—–-])["'“‘\s]*$/.test(before) && /^[^\p{L}\p{N}]*[\p{Lu}\p{N}…]/u.test(inner)
  const ends = /[.!?…—–-]["'”’]*\s*$/.test(inner) || /^["'”’]*([.!?…]|\s*$)/.test(after)
  return starts && ends
}

/** Long past-tense telling without an `I`: a memory, a dream, a text; italics, but nobody thinks it. */
function isTold(inner: string): boolean {
  const { past, present } = countNarration(inner, [])
  return !FIRST_PERSON.test(inner) && past.all > present.all && past.all >= 2 && inner.length > 80
}

/** First person, or a present tense: a character's own voice. */
function isVoice(inner: string): boolean {
  const { past, present } = countNarration(inner, [])
  return FIRST_PERSON.test(inner) || present.all > past.all || /[?!]/.test(inner)
}

/** A sentence's end, inside the signs. */
const ENDS = /[.!?…][”’"']?$|--$|—$/
const FIRST_PERSON = /\b(?:I|I['’](?:m|d|ll|ve)|me|my|we|our)\b/
