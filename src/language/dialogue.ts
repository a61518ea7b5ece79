import { sayingVerbs } from './lexicon/verbs-of-speech.ts'
import { closingIn, hasTag, openingIn } from './lost-quotes.ts'
import { type QuoteKind, type QuoteMark, quoteMarksOf } from './quotes.ts'
import { isSpace, isUpper, type Span, trimmed } from './span.ts'

/** How a story sets off its speech; learnt from the whole of it. */
export interface DialogueConvention {
  /** The quotation marks that enclose speech here; other kinds are nested quotes, scare quotes, or thoughts. */
  readonly quotes: ReadonlySet<QuoteKind>
  /** Speech begins with a dash at the start of its paragraph. */
  readonly dashes: boolean
}

/** Words in quotation marks, the marks included. */
export interface Speech extends Span {
  /** A mark that the text lacks: the span then begins or ends where it should have stood. */
  readonly lost: 'opening' | 'closing' | null
  /** The speech goes on in the next block, which opens its quote again. */
  readonly continues: boolean
  /** A title, a name, a word in doubt: quoted, but nobody says it. */
  readonly mention: boolean
}

/** Learns the convention from a story's blocks. With no dialogue at all, double quotes and guillemets count. */
export function conventionOf(texts: Iterable<string>): DialogueConvention {
  let double = 0
  let single = 0
  let backtick = 0
  let dashes = 0
  for (const text of texts) {
    if (startsWithDash(text)) dashes++
    const open = { single: false, backtick: false }
    for (const mark of quoteMarksOf(text)) {
      if (mark.kind === 'double') double += 0.5
      else if (mark.kind === 'backtick' && mark.role !== 'close') open.backtick = true
      else if (mark.kind === 'single' && mark.role !== 'close') open.single = true
      else if (mark.kind === 'single' && mark.afterStop) {
        if (open.backtick) backtick++
        else if (open.single) single++
        open.single = false
        open.backtick = false
      } else if (mark.kind === 'backtick') {
        if (open.backtick) backtick++
        open.backtick = false
      }
    }
  }
  const quotes = new Set<QuoteKind>(['double', 'guillemet'])
  if (single >= 2 && single > double) quotes.add('single')
  if (backtick >= 2) quotes.add('backtick')
  return { quotes, dashes: dashes >= 3 && dashes > double }
}

/**
 * The quoted spans of one block, in order, never overlapping. `next` is the block after it (null: none): an
 * unclosed quote goes on there when it opens again. A single missing mark is recovered from tags and from
 * what reads as narration, and flagged. Linear.
 */
export function speechIn(text: string, next: string | null, convention: DialogueConvention): Speech[] {
  if (convention.dashes && startsWithDash(text)) {
    return [{ ...trimmed(text, { from: 0, to: text.length }), lost: null, continues: false, mention: false }]
  }
  const found: Speech[] = []
  let open: QuoteMark | null = null
  let free = 0
  for (const mark of withoutPlurals(quoteMarksOf(text))) {
    if (open === null) {
      if (!convention.quotes.has(mark.kind)) continue
      if (mark.role !== 'close') open = mark
      else if (isStray(text, mark)) continue
      else {
        const to = mark.at + mark.length
        found.push({
          from: openingIn(text, free, mark.at),
          to,
          lost: 'opening',
          continues: false,
          mention: false,
        })
        free = to
      }
    } else if (closes(open, mark)) {
      const span = { from: open.at, to: mark.at + mark.length }
      found.push({ ...span, lost: null, continues: false, mention: isMention(text, span) })
      free = span.to
      open = null
    } else if (mark.kind === open.kind && mark.role === 'open') {
      found.push(unclosed(text, open, mark.at))
      free = mark.at
      open = mark
    }
  }
  if (open !== null) {
    const rest = trimmed(text, { from: open.at, to: text.length })
    const goesOn = next !== null && opensWith(next, open.kind) && !hasTag(text, rest)
    found.push(
      goesOn ? { ...rest, lost: null, continues: true, mention: false } : unclosed(text, open, text.length),
    )
  }
  return found
}

/** The speech of a run of blocks under the convention learnt from them. */
export function dialogueOf(texts: readonly string[]): { convention: DialogueConvention; speech: Speech[][] } {
  const convention = conventionOf(texts)
  return { convention, speech: texts.map((text, at) => speechIn(text, texts[at + 1] ?? null, convention)) }
}

function closes(open: QuoteMark, mark: QuoteMark): boolean {
  if (open.kind === 'backtick') {
    return mark.role !== 'open' && (mark.kind === 'backtick' || (mark.kind === 'single' && mark.afterStop))
  }
  if (mark.kind !== open.kind || mark.role === 'open') return false
  return open.kind !== 'single' || mark.afterStop || mark.role === 'close'
}

/** Leaves out single marks after a word (`dogs'`, `barkin'`) where a mark after a stop closes before the next opens. */
function withoutPlurals(marks: readonly QuoteMark[]): QuoteMark[] {
  const kept: QuoteMark[] = []
  let closedAhead = false
  for (const mark of marks.toReversed()) {
    if (mark.kind === 'single') {
      const weak = mark.role === 'close' && !mark.afterStop
      if (weak && closedAhead) continue
      closedAhead = mark.role === 'close' && (mark.afterStop || closedAhead)
    }
    kept.push(mark)
  }
  return kept.reverse()
}

function unclosed(text: string, open: QuoteMark, limit: number): Speech {
  return {
    from: open.at,
    to: closingIn(text, open.at, limit),
    lost: 'closing',
    continues: false,
    mention: false,
  }
}

/** A lone mark that closes nothing: inches, a plural's apostrophe (`the dogs' tails`). */
function isStray(text: string, mark: QuoteMark): boolean {
  if (mark.kind === 'single') return !mark.afterStop
  return /[0-9]/.test(text[mark.at - 1] ?? '')
}

function opensWith(text: string, kind: QuoteKind): boolean {
  const first = quoteMarksOf(text.slice(0, 20))[0]
  return (
    first !== undefined &&
    first.kind === kind &&
    first.role !== 'close' &&
    text.slice(0, first.at).trim() === ''
  )
}

function startsWithDash(text: string): boolean {
  let at = 0
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  if (
    text[at] !== '—' &&
    text[at] !== '–' &&
    !(text[at] === '-' && (text[at + 1] === '-' || text[at + 1] === ' '))
  )
    return false
  while (at < text.length && (isSpace(text.charCodeAt(at)) || '—–-'.includes(text[at] ?? ''))) at++
  return isUpper(text.charCodeAt(at))
}

/** Quoted within a sentence, without a stop of its own, and nobody is said to speak. */
function isMention(text: string, span: Span): boolean {
  const inner = text.slice(span.from + 1, span.to - 1)
  if (inner.length > 60 || /[.,!?…—-]\s*$/.test(inner)) return false
  const before = text.slice(Math.max(0, span.from - 40), span.from)
  const word = /([\p{L}'’]+)\s+$/u.exec(before)?.[1]
  return word !== undefined && !sayingVerbs.has(word.toLowerCase())
}
