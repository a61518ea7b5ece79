import type { Node } from '@tiptap/pm/model'
import type { Finding, Found } from '../findings/index.ts'
import { reach } from '../language/matter.ts'
import { mark } from '../story/schema/index.ts'
import { blockText, scenesOf, textBlocksOf } from '../story/walk.ts'
import { type Profile, profileOf } from './profile.ts'
import { proposeFor } from './propose.ts'
import type { Block, Marked, Proposal, Scene, Story } from './story.ts'

export interface FoundThought {
  readonly found: Found
  readonly proposal: Proposal
}

/** A document as the finder reads it. */
export const storyOf = (doc: Node): Story => ({ scenes: scenesOf(doc).map(({ node }) => sceneOf(node)) })

/** Where in a document its proposals stand; they are those of `storyOf`. */
export function placedIn(doc: Node, proposals: readonly Proposal[]): FoundThought[] {
  const blocks = new Map(scenesOf(doc).map((scene) => [scene.id, textBlocksOf(scene.node, scene.pos)]))
  return proposals.map((proposal): FoundThought => {
    const block = blocks.get(proposal.scene)?.[proposal.block]
    if (!block) throw new Error('A thought was found in a block that is not there')
    return { proposal, found: { block, finding: findingOf(proposal) } }
  })
}

const findingOf = ({ from, to, confidence, reasons, thinker }: Proposal): Finding => ({
  kind: 'thought',
  code: 'thought',
  alike: null,
  from,
  to,
  confidence,
  reasons,
  change: { do: 'mark-thought', by: thinker },
})

/** What the finder must know of a document as a whole; a new one is a new object. */
export const storyProfile = (doc: Node): Profile => profileOf(storyOf(doc))

interface Read {
  readonly profile: Profile
  readonly scene: string
  readonly pov: string | null
  /** The blocks within reach, itself among them: its proposals depend on no other. */
  readonly around: readonly Block[]
  readonly findings: readonly Finding[]
}

const known = new WeakMap<Block, Read>()

/** The thoughts proposed in each text block of a scene. A block is read again when one within reach has changed. */
export function thoughtsInScene(node: Node, profile: Profile): readonly (readonly Finding[])[] {
  const scene = sceneOf(node)
  return scene.blocks.map((block, at) => {
    const around = scene.blocks.slice(Math.max(0, at - reach), at + reach + 1)
    const before = known.get(block)
    if (before && isSame(before, scene, profile, around)) return before.findings
    const findings = proposeFor(scene, at, profile).map(findingOf)
    known.set(block, { profile, scene: scene.id, pov: scene.pov, around, findings })
    return findings
  })
}

const isSame = (before: Read, scene: Scene, profile: Profile, around: readonly Block[]) =>
  before.profile === profile &&
  before.scene === scene.id &&
  before.pov === scene.pov &&
  before.around.length === around.length &&
  before.around.every((each, at) => each === around[at])

/** A scene as the finder reads it. */
function sceneOf(node: Node): Scene {
  const blocks: Block[] = []
  node.forEach((child) => {
    const quoted = child.type.name === 'blockquote'
    for (const block of textBlocksOf(child, 0)) blocks.push(blockOf(block.node, quoted))
  })
  return { id: String(node.attrs.id), pov: node.attrs.pov, blocks }
}

const blocks = new WeakMap<Node, Block>()

/** The same block for the same node: what was read of one is kept with it. */
function blockOf(node: Node, quoted: boolean): Block {
  const kind = quoted ? 'quote' : node.type.name === 'verse' ? 'verse' : 'paragraph'
  const before = blocks.get(node)
  if (before?.kind === kind) return before
  const block: Block = { text: blockText(node), kind, marked: markedIn(node) }
  blocks.set(node, block)
  return block
}

function markedIn(block: Node): Marked[] {
  const marked: Marked[] = []
  block.forEach((inline, offset) => {
    for (const as of ['thought', 'emphasis'] as const)
      if (mark(as).isInSet(inline.marks)) marked.push({ from: offset, to: offset + inline.nodeSize, as })
  })
  return marked
}
