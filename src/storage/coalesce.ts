/**
 * Work that never runs twice at a time: those who ask while it runs share the one run after. What it answers
 * was begun after it was asked for.
 */
export function coalesce<T>(work: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null
  return () => {
    next ??= last.then(() => {
      next = null
      return work()
    })
    last = next.catch(() => undefined) // who asked is told
    return next
  }
}
