import type { Node } from '@tiptap/pm/model'
import type { Asked } from '../../../grammar/index.ts'
import { type SceneRef, scenesOf, textBlocksOf } from '../../../story/walk.ts'

const known = new WeakMap<Node, readonly Asked[]>()

/** The text blocks of a scene as grammar looks at them: what stands after each, and whether it is quoted matter. */
export function blocksOfScene(scene: Node): readonly Asked[] {
  let blocks = known.get(scene)
  if (!blocks) {
    blocks = scene.children.flatMap((child, at): Asked[] => {
      if (child.isTextblock)
        return [{ block: child, next: alike(child, scene.maybeChild(at + 1)), quoted: false }]
      const within = textBlocksOf(child).map(({ node }) => node)
      return within.map((block, i) => ({ block, next: alike(block, within[i + 1] ?? null), quoted: true }))
    })
    known.set(scene, blocks)
  }
  return blocks
}

const alike = (block: Node, next: Node | null) => (next?.type === block.type ? next : null)

/** Read in one go, in characters: some quarter of a second's work. */
const BATCH = 1500

/** The next blocks to be read: those of the scene around a position from there on, then of the scenes near it; none: all are. */
export function unreadNear(doc: Node, near: number, isRead: (block: Node) => boolean): readonly Node[] {
  const scenes = scenesOf(doc)
  const here = Math.max(
    0,
    scenes.findLastIndex(({ pos }) => pos <= near),
  )
  for (const { node, pos } of scenes.toSorted((a, b) => distance(a, here) - distance(b, here))) {
    const blocks = textBlocksOf(node, pos).filter((each) => !isRead(each.node))
    const ahead = blocks.filter((each) => each.pos + each.node.nodeSize > near)
    if (blocks.length > 0) return batchOf((ahead.length > 0 ? ahead : blocks).map((each) => each.node))
  }
  return []
}

/** What comes is read sooner than what was. */
const distance = ({ index }: SceneRef, here: number) => (index >= here ? index - here : (here - index) * 2)

function batchOf(blocks: readonly Node[]): readonly Node[] {
  let size = 0
  const end = blocks.findIndex((block) => {
    size += block.content.size
    return size > BATCH
  })
  return end < 0 ? blocks : blocks.slice(0, Math.max(1, end))
}
