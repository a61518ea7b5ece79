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

/** How much room a scene needs before the browser has laid it out: so that the scrollbar is honest. At a glance. */
export function intrinsicSize({ content, childCount }: Node): IntrinsicSize {
  // A paragraph's last line is half empty.
  const lines = content.size / CHARACTERS + childCount / 2
  const height = lines * LINE + childCount * GAP
  return {
    scene: Math.round(height),
    block: content.size > LONG ? Math.round(height / childCount - GAP) : null,
  }
}
