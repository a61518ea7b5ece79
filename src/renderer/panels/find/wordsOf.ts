import { text } from '../../../../resources/text/en.ts'
import type { FindTold } from '../../session/find/find.ts'

/** What came of the last wish, in words. */
export function wordsOf(told: FindTold): string {
  if (told.kind === 'replaced') return text.find.replaced(told.count)
  return told.kind === 'from-start' ? text.find.fromStart : text.find.fromEnd
}
