import { mailPrefixes } from '../mail/quoting.ts'
import { type Edit, edited, type Traced } from '../traced.ts'
import { controlCharacters } from './control-characters.ts'
import { entities } from './entities.ts'
import { lineEnds } from './line-ends.ts'
import { mojibake } from './mojibake.ts'
import { quotedPrintable } from './quoted-printable.ts'

/** What was wrong with a stretch of text. */
export type MendRule = keyof typeof RULES

/** One damaged place of the decoded file, and what stands there now. */
export interface Repair {
  readonly rule: MendRule
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
}

/** Each finds damage of one kind in a text, in order; the next works on what it left. */
const RULES = {
  'line-ends': lineEnds,
  'quoted-printable': quotedPrintable,
  'mail-prefix': mailPrefixes,
  mojibake,
  'mojibake-again': mojibake,
  'control-characters': controlCharacters,
  entities,
} as const satisfies { [name: string]: (text: string) => Edit[] }

/** Undoes damage done to the text on its way here. Line ends are normalised without being listed as repairs. */
export function mend(source: Traced): { readonly text: Traced; readonly repairs: Repair[] } {
  const repairs: Repair[] = []
  let text = source
  for (const [name, find] of Object.entries(RULES)) {
    const rule = name as MendRule // as: Object.entries forgets the keys' type
    const edits = find(text.text)
    for (const edit of rule === 'line-ends' ? [] : edits) {
      const before = text.text.slice(edit.from, edit.to)
      const { from, to } = text.toSource(edit)
      repairs.push({ rule, from, to, before, after: edit.text })
    }
    text = edited(text, edits)
  }
  return { text, repairs }
}
