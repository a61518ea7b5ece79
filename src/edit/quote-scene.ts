import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { ReplaceStep, type Transform } from '@tiptap/pm/transform'
import { node } from '../story/schema/index.ts'
import { sceneAt, scenesOf, textBlocksOf } from '../story/walk.ts'
import { mergeScene } from './merge-scenes.ts'

/**
 * What makes the scene around a position quoted matter of the scene before it: a letter that was taken for a
 * scene. `andNext`: the scene after it is the rest of that one. null where there is no scene before, or they are
 * not of one chapter.
 */
export function quoteScene(doc: Node, pos: number, andNext = false): ((tr: Transform) => void) | null {
  const scene = sceneAt(doc, pos)
  if (!scene) return null
  const before = scenesOf(doc)[scene.index - 1]
  const after = scenesOf(doc)[scene.index + 1]
  if (before?.chapter !== scene.chapter) return null
  return (tr) => {
    const blocks = textBlocksOf(scene.node, scene.pos).map((block) => block.node)
    const quoted = node('blockquote').create(null, blocks)
    const start = scene.pos + 1
    tr.step(new ReplaceStep(start, start + scene.node.content.size, new Slice(Fragment.from(quoted), 0, 0)))
    if (andNext && after?.chapter === scene.chapter) merge(tr, after.id)
    merge(tr, scene.id)
  }
}

function merge(tr: Transform, id: string): void {
  const merged = mergeScene(tr, id, () => {
    throw new Error('A chapter is left without a scene')
  })
  if (!merged.ok) throw new Error(`A scene could not be merged: ${merged.error}`)
}
