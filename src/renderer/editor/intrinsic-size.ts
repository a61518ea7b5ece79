import type { Node } from '@tiptap/pm/model'

/** The page's type in CSS pixels, as page.css sets it at full width. */
const LINE = 29.7
const GAP = 15.3
const CHARACTERS = 64
/** From so many characters on, a scene's blocks are skipped one by one while out of sight: about 7,000 words. */
const LONG = 40_000

export interface IntrinsicSize {
  /** About how high the scene is, in CSS pixels. */
  readonly scene: number
  /** About how high each of its blocks is; null where the scene is short enough to be laid out whole. */
  readonly block: number | null
}

/** How much room a scene needs before the browser has laid it out: so that the scrollbar is honest. */
export function intrinsicSize(scene: Node): IntrinsicSize {
  let height = 0
  scene.forEach((block) => {
    height += heightOf(block)
  })
  const long = scene.content.size > LONG
  return { scene: Math.round(height), block: long ? Math.round(height / scene.childCount - GAP) : null }
}

function heightOf(block: Node): number {
  if (!block.isTextblock) return block.children.reduce((height, child) => height + heightOf(child), 0)
  const breaks = block.type.name === 'verse' ? block.childCount >> 1 : 0
  const lines = Math.max(1, Math.ceil(block.content.size / CHARACTERS))
  return (lines + breaks) * LINE + GAP
}
