import { Fragment, type Node } from '@tiptap/pm/model'
import { countOf } from '../../story/count.ts'
import { fingerprints } from '../../story/fingerprint.ts'
import { scenesOf } from '../../story/walk.ts'

/** What is done at a stretch, in milliseconds: less than anyone notices while typing. */
const STRETCH = 6

/**
 * Counts a story just opened and takes its fingerprints, scene by scene while nothing else is to be done: both
 * are remembered with each scene, so that afterwards only what changes costs anything. Resolves when all is read.
 */
export async function warmUp(doc: Node): Promise<void> {
  let deadline = await quiet()
  for (const { node } of scenesOf(doc)) {
    countOf(node)
    fingerprints(doc.copy(Fragment.from(node)))
    if (performance.now() > deadline) deadline = await quiet()
  }
}

/** Until when there is time, once there is some. */
const quiet = (): Promise<number> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(performance.now() + STRETCH), { timeout: 500 })
  })
