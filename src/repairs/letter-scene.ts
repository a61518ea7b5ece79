import type { Finding } from '../findings/finding.ts'
import { namesWriting, shapeOf } from '../language/matter.ts'
import { blockText, type SceneRef, textBlocksOf } from '../story/walk.ts'
import { edgeAfter } from './edge.ts'
import type { RepairReason } from './rule.ts'

/** Longer than this, in characters, a letter may well be a scene of its own. */
const LONGEST = 4000

/**
 * A scene that is a letter of the scene before it: nobody speaks in it, it is addressed to somebody, and at least
 * one more sign says so. `after`: the scene that would go on below it. null: it is not.
 */
export function letterScene(
  scene: SceneRef,
  before: SceneRef | null,
  after: SceneRef | null,
): Finding | null {
  if (before === null || before.chapter !== scene.chapter) return null
  if (
    scene.node.content.size > LONGEST ||
    scene.node.children.some((each) => each.type.name === 'blockquote')
  )
    return null
  const texts = textsOf(scene)
  const shapes = texts.map(shapeOf)
  const first = textBlocksOf(scene.node)[0]?.node
  if (
    first === undefined ||
    blockText(first).trim() === '' ||
    shapes.some(({ speaks, chat }) => speaks || chat)
  )
    return null
  const { words, persons } = addressed(texts.join('\n'))
  if (words < 12) return null

  const above = textsOf(before).at(-1) ?? ''
  const reasons: RepairReason[] = []
  if (persons >= 0.07) reasons.push('speaks-to-somebody')
  if (namesWriting(above.slice(-260))) reasons.push('letter-named-before')
  if (shapes[0]?.salutes) reasons.push('greets')
  if (shapes.length > 1 && shapes.at(-1)?.signs) reasons.push('signs')
  const formed = reasons.includes('greets') || reasons.includes('signs')
  if (reasons.length < 2 || !(formed || reasons.includes('speaks-to-somebody'))) return null

  const goesOn =
    after !== null &&
    after.chapter === scene.chapter &&
    after.node.attrs.breakBefore === null &&
    /^\p{Lu}/u.test(textsOf(after)[0] ?? '')
  return {
    kind: 'repair',
    code: 'letter-scene',
    alike: null,
    from: 0,
    to: edgeAfter(blockText(first), 0).to,
    confidence: reasons.length > 2 ? 'likely' : 'possible',
    reasons: reasons.map((code) => ({ code, words: null })),
    change: { do: 'quote-scene', andNext: goesOn && scene.node.attrs.breakBefore === null },
  }
}

const textsOf = ({ node, pos }: SceneRef): string[] =>
  textBlocksOf(node, pos)
    .map((block) => blockText(block.node))
    .filter((text) => text.trim() !== '')

/** How many words there are, and the share of I, you and theirs; 0 where not both are spoken of. */
function addressed(text: string): { words: number; persons: number } {
  const words = text.match(/[\p{L}'’]+/gu) ?? []
  const first = words.filter((word) => /^(?:i|i['’].+|me|my|mine|we|our|us)$/i.test(word)).length
  const second = words.filter((word) => /^(?:you|you['’].+|your|yours)$/i.test(word)).length
  return { words: words.length, persons: first >= 2 && second >= 2 ? (first + second) / words.length : 0 }
}
