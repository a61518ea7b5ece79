import { mailPrefixes } from '../mail/quoting.ts'
import { type Edit, edited, type Traced } from '../traced.ts'
import { controlCharacters } from './control-characters.ts'
import { entities } from './entities.ts'
import { lineEnds } from './line-ends.ts'
import { macText } from './mac-text.ts'
import { mojibake } from './mojibake.ts'
import { questionMarks } from './question-marks.ts'
import { quotedPrintable } from './quoted-printable.ts'

/** What was wrong with a stretch of text. */
export type MendRule =
  | 'quoted-printable'
  | 'mail-prefix'
  | 'mojibake'
  | 'control-characters'
  | 'mac-text'
  | 'entities'
  | 'question-marks'

/** One damaged place of the decoded file, and what stands there now. */
export interface Repair {
  readonly rule: MendRule
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
}

/** Each finds damage of one kind in a text; the next works on what it left. UTF-8 may have been misread twice over. */
const RULES: readonly (readonly [MendRule, (text: string) => Edit[]])[] = [
  ['quoted-printable', quotedPrintable],
  ['mail-prefix', mailPrefixes],
  ['mojibake', mojibake('windows-1252')],
  ['mojibake', mojibake('macintosh')],
  ['mojibake', mojibake('cp437')],
  ['mojibake', mojibake('windows-1252')],
  ['control-characters', controlCharacters],
  ['mac-text', macText],
  ['entities', entities],
  ['question-marks', questionMarks],
]

/** Damage that a page's text may have: its references are read, and no mail has carried it. */
export const PAGE_DAMAGE: ReadonlySet<MendRule> = new Set([
  'mojibake',
  'control-characters',
  'mac-text',
  'question-marks',
])

/** Undoes damage done to the text on its way here, of all kinds or of those given. Line ends are made one kind without being listed. */
export function mend(
  source: Traced,
  kinds?: ReadonlySet<MendRule>,
): { readonly text: Traced; readonly repairs: Repair[] } {
  const repairs: Repair[] = []
  let text = edited(source, lineEnds(source.text))
  for (const [rule, find] of RULES) {
    if (kinds !== undefined && !kinds.has(rule)) continue
    const edits = find(text.text)
    for (const edit of edits) {
      const { from, to } = text.toSource(edit)
      repairs.push({ rule, from, to, before: text.text.slice(edit.from, edit.to), after: edit.text })
    }
    text = edited(text, edits)
  }
  return { text, repairs }
}
