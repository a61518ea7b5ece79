const CHANGES = 'ins, del, mark'

/** Puts the focus on the next change of a comparison, or on the one before; round at the ends. */
export function goToChange(within: HTMLElement, by: -1 | 1): void {
  const changes = changesIn(within)
  const focused = within.ownerDocument.activeElement
  const at = changes.findIndex((each) => each.contains(focused))
  const next = at === -1 ? (by === 1 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length
  const change = changes[next]
  if (change) goTo(change)
}

/** Brings the first change into view; what has the focus elsewhere keeps it. */
export function showFirstChange(within: HTMLElement): void {
  const [first] = changesIn(within)
  if (first && within.contains(within.ownerDocument.activeElement)) goTo(first)
  else if (first) first.scrollIntoView({ block: 'center' })
  else within.scrollTo(0, 0)
}

const changesIn = (within: HTMLElement) =>
  [...within.querySelectorAll<HTMLElement>(CHANGES)].filter(isFirstOfItsKind)

function goTo(change: HTMLElement): void {
  change.tabIndex = -1
  change.focus({ preventScroll: true })
  change.scrollIntoView({ block: 'center' })
}

/** Words that were removed and what took their place are one change. */
const isFirstOfItsKind = (element: HTMLElement) => !element.previousElementSibling?.matches(CHANGES)
