import type { QueueItem } from '../../../findings/index.ts'
import { isUnknownWord, ownWord } from '../../../grammar/index.ts'
import { blockText } from '../../../story/walk.ts'
import type { Session } from '../../session.ts'
import type { Review } from './review.ts'

/** The word that could be added to the author's own; null where the item is about something else. */
export function ownWordOf(item: QueueItem | null): string | null {
  if (!item || !isUnknownWord(item.first.finding)) return null
  const { block, finding } = item.first
  return ownWord(blockText(block).slice(finding.from, finding.to), finding.code)
}

/** Adds the word that is looked at to the author's own: it is right from now on, in every story. */
export function learnWord({ settings, changeSettings }: Session, review: Review): void {
  const word = ownWordOf(review.view.get().current)
  if (word === null) return
  review.learnt(word)
  changeSettings({ words: [...settings.get().words.filter((each) => each !== word), word] })
}
