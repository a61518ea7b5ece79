import type { NewId } from '../../story/ids.ts'

/** An id for a new scene or chapter: unlike all others of all stories, since scenes travel between them. */
export const newId: NewId = () => {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return (BigInt(high) * 2n ** 32n + BigInt(low)).toString(36)
}
