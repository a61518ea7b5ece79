import type { Node } from '@tiptap/pm/model'
import type { Found } from '../findings/index.ts'
import { mark } from '../story/schema/index.ts'
import { blockText, type SceneRef, scenesOf, textBlocksOf } from '../story/walk.ts'
import { profileOf } from './profile.ts'
import { thoughtsIn } from './propose.ts'
import type { Block, Marked, Proposal, Scene } from './story.ts'

export interface FoundThought {
  readonly found: Found
  readonly proposal: Proposal
}

export interface Thoughts {
  readonly all: readonly FoundThought[]
  readonly narration: ReturnType<typeof profileOf>['narration']
}

/** The thoughts that are proposed in a document, in story order, and how it is told. */
export function findThoughts(doc: Node): Thoughts {
  const scenes = scenesOf(doc)
  const story = { scenes: scenes.map(sceneOf) }
  const profile = profileOf(story)
  const blocks = new Map(scenes.map((scene) => [scene.id, textBlocksOf(scene.node, scene.pos)]))
  const all = thoughtsIn(story, profile).map((proposal): FoundThought => {
    const block = blocks.get(proposal.scene)?.[proposal.block]
    if (!block) throw new Error('A thought was found in a block that is not there')
    const { from, to, confidence, reasons, thinker } = proposal
    const change = { do: 'mark-thought', by: thinker } as const
    return {
      proposal,
      found: {
        block,
        finding: { kind: 'thought', code: 'thought', alike: null, from, to, confidence, reasons, change },
      },
    }
  })
  return { all, narration: profile.narration }
}

/** A scene as the finder reads it. */
function sceneOf({ id, node }: SceneRef): Scene {
  const blocks: Block[] = []
  node.forEach((child) => {
    const quoted = child.type.name === 'blockquote'
    for (const block of textBlocksOf(child, 0)) blocks.push(blockOf(block.node, quoted))
  })
  return { id, pov: node.attrs.pov, blocks }
}

const blockOf = (node: Node, quoted: boolean): Block => ({
  text: blockText(node),
  kind: quoted ? 'quote' : node.type.name === 'verse' ? 'verse' : 'paragraph',
  marked: markedIn(node),
})

function markedIn(block: Node): Marked[] {
  const marked: Marked[] = []
  block.forEach((inline, offset) => {
    for (const as of ['thought', 'emphasis'] as const)
      if (mark(as).isInSet(inline.marks)) marked.push({ from: offset, to: offset + inline.nodeSize, as })
  })
  return marked
}
