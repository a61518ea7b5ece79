import { withUniqueIds } from '../story/ids.ts'
import { node } from '../story/schema/index.ts'
import type { Story } from '../story/story.ts'

/** A story with one empty scene. */
export function newStory(): Story {
  const scene = node('scene').create(null, node('paragraph').create())
  return { doc: withUniqueIds(node('doc').create(null, scene)), report: null, original: null }
}
