import type { Transform } from '@tiptap/pm/transform'
import { idsOf, withUniqueIds } from '../story/ids.ts'
import { chaptersOf, scenesOf } from '../story/walk.ts'

/**
 * Gives scenes and chapters whose id is missing or doubled, as after a paste, one of their own; the first of
 * several keeps it. Returns whether there were any.
 */
export function repairIds(tr: Transform): boolean {
  const repaired = withUniqueIds(tr.doc)
  if (repaired === tr.doc) return false
  const ids = idsOf(repaired)
  const holders = [...chaptersOf(tr.doc), ...scenesOf(tr.doc)].sort((a, b) => a.pos - b.pos)
  for (const [i, { pos, id }] of holders.entries()) if (ids[i] !== id) tr.setNodeAttribute(pos, 'id', ids[i])
  return true
}
