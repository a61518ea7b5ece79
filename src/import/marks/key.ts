import type { Meaning } from './meaning.ts'
import { SIGNS, type Sign } from './signs.ts'

/** What the author says the signs mean: in the notes, the disclaimer, or above the text. */
export interface Key {
  /** By the sign's id. */
  readonly signs: ReadonlyMap<string, Meaning>
  /** "Anything in italics is that person's thoughts": what italics mean, whatever sign stands for them. */
  readonly italics: Meaning | null
}

const MEANINGS: readonly [Meaning, RegExp][] = [
  [
    'telepathy',
    /telepath|mind-to-mind|mind to mind|mind-?\s?(link|speak|speech|speaking|talk)|mental(ly)? (speech|speaking|communicat|link|convers|talk)|psychic|sending|\b\p{L}+-speech|talk(?:ing)? (?:to|with) (?:the|an?|his|her|their|each)|voices? in \S+( \S+)? heads?|through (the|their) (link|bond)|the bond|the link/iu,
  ],
  ['plain', /\blyrics?\b|\bsongs?\b|\bsounds?\b|\bnoises?\b|\bsfx\b/i],
  ['thought', /thought|think|inner (voice|monologue|dialogue)|internal|in (his|her|their) heads?|mental/i],
  [
    'emphasis',
    /emphas|stress|italic|accent|\b(?:radio|intercom|comms?|phone)\b|(?:other|foreign|another) language|translat/i,
  ],
  ['strong', /\bbold\b|shout|yell/i],
]

/** Names that keys give to signs. */
const NAMES: readonly [RegExp, string][] = [
  [/\bdouble (forward )?slash(es)?/i, '//'],
  [/\bback ?slash(es)?/i, '\\'],
  [/\b(forward )?slash(es)?/i, '/'],
  [/\basterisks?|\bstars?\b|\basterix(es)?/i, '*'],
  [/\bunderscores?|\bunderlin(e|es|ed|ing)\b/i, '_'],
  [/\btildes?|\bsquiggl\w+/i, '~'],
  [/\b(curly|curvy|squiggly) (brackets?|braces?)|\bbraces\b/i, '{}'],
  [/\bsquare brackets?|\[brackets\]/i, '[]'],
  [/\b(angle|pointy|angled) brackets?|\bcarets\b/i, '<>'],
  [/\b(double )?colons\b/i, '::'],
  [/\bplus(?:es| signs?)/i, '+'],
  [/\b(?:hash(?:es)?|pound signs?|number signs?)\b/i, '#'],
  [/\bequals? signs?/i, '='],
  [/\bsingle quot(e|es|ation)\b/i, "'"],
  [/\bparenthes[ei]s|\(brackets\)/i, '()'],
]

/** Reads a key from what the author wrote above the story. */
export function readKey(texts: readonly string[]): Key {
  const signs = new Map<string, Meaning>()
  let italics: Meaning | null = null
  for (const text of texts) {
    for (const clause of clausesOf(text.slice(0, 4000))) {
      const meaning = meaningIn(clause)
      if (meaning === null) continue
      const shown = shownSign(clause)
      const named = shown ?? namedSign(clause)
      if (named !== null && !signs.has(named.id)) signs.set(named.id, meaning)
      else if (named === null && /\bitalic/i.test(clause) && meaning !== 'emphasis') italics ??= meaning
    }
  }
  return { signs, italics }
}

/** Keys come in short clauses: `// // is telepathy; *thoughts*`. */
function clausesOf(text: string): string[] {
  return text
    .split(/[;\n]|(?<=[^.])\.\s|,\s(?=[^\p{L}]|and )|\band\b(?=\s+[^\p{L}\s])/u)
    .filter((clause) => clause.length < 240)
}

const meaningIn = (clause: string): Meaning | null =>
  MEANINGS.find(([, words]) => words.test(clause))?.[0] ?? null

/** A sign that the clause shows: `//words//`, `* *`, `<<...>>`. */
function shownSign(clause: string): Sign | null {
  const ordered = [...SIGNS].sort((a, b) => b.open.length - a.open.length)
  for (const sign of ordered) {
    const from = clause.indexOf(sign.open)
    if (from < 0) continue
    const to = clause.indexOf(sign.close, from + sign.open.length)
    if (to < 0) continue
    const inner = clause.slice(from + sign.open.length, to)
    const before = clause[from - 1] ?? ' '
    const after = clause[to + sign.close.length] ?? ' '
    if (/[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(after)) continue
    if (inner.length <= 40 && (sign.use === 'any' || isShown(inner))) return sign
  }
  return null
}

/** What a key writes between its signs: nothing, dots, or a word for their meaning. */
const isShown = (inner: string): boolean =>
  /^[\s.…]*$/.test(inner) ||
  (meaningIn(inner) !== null && inner.length < 30) ||
  /^\s*(text|words?|blah|this|like this|speech|talk(ing)?|abc|xxx?|quotes?)[\s.…!?]*$/i.test(inner)

function namedSign(clause: string): Sign | null {
  const id = NAMES.find(([name]) => name.test(clause))?.[1]
  return SIGNS.find((sign) => sign.id === id) ?? null
}
