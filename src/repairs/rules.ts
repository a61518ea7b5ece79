import type { Rule } from './rule.ts'
import { damagedCharacter } from './rules/damaged-character.ts'
import { dash } from './rules/dash.ts'
import { doubledSpace } from './rules/doubled-space.ts'
import { doubledWord } from './rules/doubled-word.ts'
import { haveOf } from './rules/have-of.ts'
import { its } from './rules/its.ts'
import { lose } from './rules/lose.ts'
import { lostCharacter } from './rules/lost-character.ts'
import { lostQuote } from './rules/lost-quote.ts'
import { mailMark } from './rules/mail-mark.ts'
import { mixedUp } from './rules/mixed-up.ts'
import { punctuation } from './rules/punctuation.ts'
import { quoteSpace } from './rules/quote-space.ts'
import { straightQuotes } from './rules/straight-quotes.ts'
import { their } from './rules/their.ts'
import { thenThan } from './rules/then-than.ts'
import { wrappedParagraph } from './rules/wrapped-paragraph.ts'
import { your } from './rules/your.ts'

/**
 * The rules that look at one block. Where two would touch the same text the earlier one has it: damage first, for
 * what it puts right may be all that the later ones saw; then single slips; what is the same all over comes last.
 */
export const rules: readonly Rule[] = [
  damagedCharacter,
  mailMark,
  lostCharacter,
  lostQuote,
  quoteSpace,
  punctuation,
  doubledWord,
  thenThan,
  its,
  your,
  their,
  lose,
  haveOf,
  mixedUp,
  wrappedParagraph,
  dash,
  straightQuotes,
  doubledSpace,
]
