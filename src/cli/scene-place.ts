import type { Node } from '@tiptap/pm/model'
import type { Found } from '../findings/index.ts'
import { sceneAt, textBlocksOf } from '../story/walk.ts'

/** Where something stands, as `--json` says it. */
export interface ScenePlace {
  /** The scene's id; null in a chapter's title. */
  readonly scene: string | null
  /** Among the scene's paragraphs and verses, from 0, those of quoted matter counted too. */
  readonly block: number
  /** Offsets in the block's text, in UTF-16 units; `end` is not part of it. */
  readonly start: number
  readonly end: number
}

/** Where a finding stands in its document. */
export function placeIn(doc: Node, { finding, block }: Found): ScenePlace {
  const scene = sceneAt(doc, block.pos + 1)
  const blocks = scene ? textBlocksOf(scene.node, scene.pos) : []
  return {
    scene: scene?.id ?? null,
    block: Math.max(
      0,
      blocks.findIndex(({ pos }) => pos === block.pos),
    ),
    start: finding.from,
    end: finding.to,
  }
}
