import type { Node } from '@tiptap/pm/model'
import type { Change, Finding, Reason } from '../findings/finding.ts'
import { type DialogueConvention, speechIn } from '../language/dialogue.ts'
import { sentencesOf } from '../language/sentences.ts'
import { overlaps, type Span } from '../language/span.ts'
import { blockText } from '../story/walk.ts'
import { type Place, placeIn } from './place.ts'
import type { Lint, Reading, Unknown } from './reading.ts'
import { askedOf, type GrammarReason, type GrammarSort, MISSPELLING, MISSPELT_NAME, sortOf } from './rules.ts'
import { misspellingOf, type Vocabulary } from './spelling.ts'

/** What is known of a story and its author; a new one, for what changed, is a new object. */
export interface GrammarProfile extends Vocabulary {
  readonly convention: DialogueConvention
  /** What the author wants to hear of. */
  readonly sorts: ReadonlySet<GrammarSort>
}

/** A block and what stands around it. */
export interface Asked {
  readonly block: Node
  /** The block after it, of its own sort; null: none. */
  readonly next: Node | null
  /** It is part of a letter, a sign, a song. */
  readonly quoted: boolean
}

/** What is said of a block, in order, never overlapping. `reading`: what Harper read in its text. */
export function grammarIn(
  { block, next, quoted }: Asked,
  reading: Reading,
  profile: GrammarProfile,
): readonly Finding[] {
  if (reading.lints.length === 0 && reading.unknown.length === 0) return []
  const text = blockText(block)
  const speech = speechIn(text, next && blockText(next), profile.convention)
  const place = placeIn(block, speech, quoted || block.type.name !== 'paragraph')
  const found: Finding[] = []
  const add = (finding: Finding | null) => {
    if (finding && !found.some((each) => overlaps(each, finding))) found.push(finding)
  }
  for (const lint of reading.lints) add(remarkOn(text, lint, place(lint), profile))
  if (profile.sorts.has('misspelling') && !isForeign(text, reading.unknown, profile)) {
    const starts = new Set(sentencesOf(text).map(({ from }) => from))
    for (const unknown of reading.unknown) add(misspelling(text, unknown, place(unknown), starts, profile))
  }
  return found.sort((a, b) => a.from - b.from)
}

function remarkOn(
  text: string,
  lint: Lint,
  { voiced, setOff }: Place,
  { sorts }: GrammarProfile,
): Finding | null {
  const asked = askedOf(lint.rule)
  if (!asked || !sorts.has(asked.sort) || setOff) return null
  // People talk as they like.
  if (voiced && asked.sort !== 'misspelling') return null
  if (asked.reason === 'article' && !/^\s+\p{Ll}/u.test(text.slice(lint.to))) return null
  return findingOf(lint.rule, lint, lint.texts, { code: asked.reason, words: null }, 'likely')
}

function misspelling(
  text: string,
  unknown: Unknown,
  { voiced, setOff }: Place,
  starts: ReadonlySet<number>,
  profile: GrammarProfile,
): Finding | null {
  if (setOff || isTorn(text, unknown)) return null
  const found = misspellingOf(unknown, { first: isFirst(text, unknown.from, starts), voiced }, profile)
  if (!found) return null
  const { meant, confidence, isName } = found
  const reason: GrammarReason = isName ? 'close-to-a-name' : 'in-no-dictionary'
  const curly =
    text.slice(unknown.from, unknown.to).includes('’') || (text.includes('’') && !text.includes("'"))
  const texts = curly ? meant.map((each) => each.replaceAll("'", '’')) : meant
  const words = isName ? (meant[0] ?? null) : null
  return findingOf(isName ? MISSPELT_NAME : MISSPELLING, unknown, texts, { code: reason, words }, confidence)
}

function findingOf(
  code: string,
  { from, to }: Span,
  texts: readonly string[],
  reason: Reason & { readonly code: GrammarReason },
  confidence: Finding['confidence'],
): Finding {
  const [change = null, ...instead] = texts.map(
    (text): Change => ({ do: 'replace', texts: [{ from, to, text }] }),
  )
  return {
    kind: 'grammar',
    code,
    alike: sortOf(code) === 'misspelling' ? 'words' : null,
    from,
    to,
    confidence,
    reasons: [reason],
    change,
    ...(instead.length > 0 && { instead }),
  }
}

/** Whether something other than a space or a stop touches the word: `goin'`, `'cept`, `half-word`, `I wo—`. */
function isTorn(text: string, { from, to }: Span): boolean {
  const before = text[from - 1] ?? ' '
  const after = text[to] ?? ' '
  return (
    "-‐‑'’`*_/\\@#~".includes(before) ||
    "-‐‑'’`*_/\\@~—–…".includes(after) ||
    text.startsWith('--', to) ||
    text.startsWith('..', to)
  )
}

/** Whether any word would take a capital there: a sentence begins, or what somebody says. */
const isFirst = (text: string, at: number, starts: ReadonlySet<number>) =>
  at === 0 || starts.has(at) || starts.has(at - 1) || '"“‘«„([*_—–'.includes(text[at - 1] ?? ' ')

/** Whether a block has so many unknown small words that it is of another tongue, or of none. */
function isForeign(text: string, unknown: readonly Unknown[], { dictionary }: GrammarProfile): boolean {
  const strange = unknown.filter(
    ({ word, explained }) => !explained && /^\p{Ll}/u.test(word) && !dictionary.has(word),
  )
  const side = strange.some(
    (each, i) => strange[i + 1] !== undefined && text.slice(each.to, strange[i + 1]?.from) === ' ',
  )
  return side || (strange.length >= 4 && strange.length * 5 > text.split(' ').length)
}
