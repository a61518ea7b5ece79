import type { Node } from '@tiptap/pm/model'
import { type Step, Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import type { Json } from '../story/json.ts'
import { mark, node, schema } from '../story/schema/index.ts'
import { doc } from '../story/story.arbitrary.ts'
import type { StepBatch } from './replica.ts'

/** What somebody does: where (a share of the document), and what. */
export interface Deed {
  readonly where: number
  readonly what: 'type' | 'delete' | 'think' | 'split' | 'move' | 'title' | 'status'
  readonly text: string
}

export const deed: fc.Arbitrary<Deed> = fc.record({
  where: fc.double({ min: 0, max: 1, noNaN: true }),
  what: fc.constantFrom('type', 'type', 'delete', 'think', 'split', 'move', 'title', 'status'),
  text: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
})

export interface Work {
  readonly before: Node
  readonly batches: readonly StepBatch[]
  /** The document after each batch. */
  readonly after: readonly Node[]
}

/** A document and what was done to it, in batches as the window sends them. */
export const work: fc.Arbitrary<Work> = fc
  .tuple(doc, fc.array(fc.array(deed, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }))
  .map(([before, batches]) => doWork(before, batches))

export function doWork(before: Node, deeds: readonly (readonly Deed[])[], from = 0): Work {
  const batches: StepBatch[] = []
  const after: Node[] = []
  let version = from
  let doc = before
  for (const some of deeds) {
    const transform = new Transform(doc)
    for (const each of some) perform(transform, each)
    const steps = transform.steps.map(jsonOf)
    batches.push({ from: version, steps })
    after.push(transform.doc)
    version += steps.length
    doc = transform.doc
  }
  return { before, batches, after }
}

const jsonOf = (step: Step) => JSON.parse(JSON.stringify(step)) as Json // as: whatever JSON.parse returns is JSON

/** Does one thing where it can be done, else writes into the title. */
export function perform(transform: Transform, { where, what, text }: Deed): void {
  const places = textblocks(transform.doc)
  const place = places[Math.min(places.length - 1, Math.floor(where * places.length))]
  if (!place || what === 'title') return void transform.setDocAttribute('title', text)
  const start = place.pos + 1
  const end = start + place.node.content.size
  const middle = Math.floor((start + end) / 2)
  if (what === 'type') transform.insert(middle, schema.text(text))
  else if (what === 'delete') transform.delete(middle, end)
  else if (what === 'think') transform.addMark(start, end, mark('thought').create({ by: text }))
  else if (what === 'split') transform.split(middle)
  else if (what === 'status') {
    const scene = transform.doc.resolve(place.pos)
    for (let depth = scene.depth; depth > 0; depth -= 1)
      if (scene.node(depth).type.name === 'scene')
        return void transform.setNodeAttribute(scene.before(depth), 'status', 'done')
  } else {
    const scene = node('scene').create({ id: `moved-${text}` }, place.node)
    transform.insert(0, scene)
  }
}

function textblocks(doc: Node): { node: Node; pos: number }[] {
  const found: { node: Node; pos: number }[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock && node.type.name !== 'chapterTitle') found.push({ node, pos })
    return !node.isTextblock
  })
  return found
}
