import type { KeyboardEvent } from 'react'
import type { Review } from '../../session/review/review.ts'

/** What a key does while the focus is on a card: short keys, for the hand that stays there; null: nothing. */
export function actOn(
  event: KeyboardEvent,
  review: Review,
  askThinker: () => void,
  addWord: () => void,
): (() => void) | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
  const onCard = target instanceof Element && target.matches('[data-current]')
  if (!onCard || ctrlKey || metaKey || altKey) return null
  switch (key) {
    case 'ArrowDown':
      return () => review.go(1)
    case 'ArrowUp':
      return () => review.go(-1)
    case 'Home':
      return () => review.go(Number.NEGATIVE_INFINITY)
    case 'End':
      return () => review.go(Number.POSITIVE_INFINITY)
    case 'Enter':
      return () => review.accept()
    case 'Backspace':
    case 'Delete':
      return () => review.reject()
    case 'ArrowLeft':
      return shiftKey ? () => review.narrow('after') : () => review.widen('before')
    case 'ArrowRight':
      return shiftKey ? () => review.narrow('before') : () => review.widen('after')
    case 't':
      return askThinker
    case 'a':
      return addWord
    case '2':
    case '3':
      return () => review.accept({ instead: Number(key) - 2 })
    default:
      return null
  }
}
