import type { Node } from '@tiptap/pm/model'
import { detailsOf } from '../../story/details.ts'
import { mark } from '../../story/schema/index.ts'
import { blockText, scenesOf, textBlocksOf } from '../../story/walk.ts'

/** How much of a story is read for names, in characters: some two hundred thousand words. */
const ENOUGH = 1_200_000
const OFFERED = 40

/** The story's people: those the author named, then those the text names, the most frequent first. */
export async function storyNames(doc: Node): Promise<readonly string[]> {
  const given = givenNames(doc)
  const found = await readInWorker(sample(doc))
  return [...new Set([...given, ...found])].slice(0, Math.max(given.length, OFFERED))
}

/** Points of view, thinkers and characters, as the author gave them. */
function givenNames(doc: Node): readonly string[] {
  const scenes = scenesOf(doc)
  const views = scenes.map(({ node }) => node.attrs.pov)
  const thinkers = scenes.flatMap(({ node }) => thinkersIn(node))
  const names = [...views, ...thinkers, ...detailsOf(doc.attrs).characters]
  return [...new Set(names.filter((name) => typeof name === 'string' && name.trim() !== ''))]
}

const thinkers = new WeakMap<Node, readonly string[]>()

function thinkersIn(scene: Node): readonly string[] {
  let found = thinkers.get(scene)
  if (!found) {
    const names = new Set<string>()
    scene.descendants(({ marks }) => {
      const thought = mark('thought').isInSet(marks)
      if (typeof thought?.attrs.by === 'string') names.add(thought.attrs.by)
    })
    found = [...names]
    thinkers.set(scene, found)
  }
  return found
}

/** The texts of the story's blocks; of a very long story those of scenes spread all over it. */
function sample(doc: Node): readonly string[] {
  const scenes = scenesOf(doc)
  const every = Math.ceil(doc.content.size / ENOUGH)
  return scenes
    .filter((_scene, at) => at % every === 0)
    .flatMap(({ node }) => textBlocksOf(node).map((block) => blockText(block.node)))
}

let worker: Worker | null = null

function readInWorker(texts: readonly string[]): Promise<readonly string[]> {
  worker ??= new Worker(new URL('../workers/names.ts', import.meta.url), { type: 'module' })
  const reader = worker
  return new Promise((resolve, reject) => {
    reader.onmessage = ({ data }: MessageEvent<readonly string[]>) => resolve(data)
    reader.onerror = (event) => reject(new Error(event.message))
    reader.postMessage(texts)
  })
}
