import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { mark } from '../story/schema/index.ts'
import { scenesOf, textBlocksOf } from '../story/walk.ts'
import { mergeScene } from './merge-scenes.ts'
import { shiftScene } from './move-scene.ts'
import { splitScene } from './split-scene.ts'

/** Something an author may do, at a place given as a share of the story. */
export type Edit = (doc: Node) => Transform

const within = (doc: Node, share: number) => {
  const blocks = textBlocksOf(doc)
  const block = blocks[Math.floor(share * blocks.length)]
  if (!block) throw new Error('A story without a block')
  return { ...block, at: (part: number) => block.pos + 1 + Math.floor(part * block.node.content.size) }
}

let made = 0
function newId(): string {
  made += 1
  return `made${made}`
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true })

/** Typing, deleting, parting a paragraph, marking; scenes split, merged and moved. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(share, share, fc.constantFrom('x', ' I ', '. ', '"', 'then ')).map(typed),
  },
  { weight: 3, arbitrary: fc.tuple(share, share, share).map(deleted) },
  { weight: 2, arbitrary: fc.tuple(share, share).map(parted) },
  { weight: 2, arbitrary: fc.tuple(share, share, share).map(marked) },
  { weight: 1, arbitrary: share.map(moved) },
  { weight: 1, arbitrary: share.map(merged) },
  { weight: 1, arbitrary: fc.tuple(share, share).map(split) },
)

function typed([where, part, text]: [number, number, string]): Edit {
  return (doc) => new Transform(doc).insert(within(doc, where).at(part), doc.type.schema.text(text))
}

function deleted([where, a, b]: [number, number, number]): Edit {
  return (doc) => {
    const { at } = within(doc, where)
    return new Transform(doc).delete(at(Math.min(a, b)), at(Math.max(a, b)))
  }
}

function parted([where, part]: [number, number]): Edit {
  return (doc) => {
    const { at, node } = within(doc, where)
    const tr = new Transform(doc)
    return node.type.name === 'paragraph' ? tr.split(at(part)) : tr
  }
}

function marked([where, a, b]: [number, number, number]): Edit {
  return (doc) => {
    const { at, node } = within(doc, where)
    const tr = new Transform(doc)
    const from = at(Math.min(a, b))
    const to = at(Math.max(a, b))
    return node.type.name === 'paragraph' ? tr.addMark(from, to, mark('emphasis').create()) : tr
  }
}

const sceneAtShare = (doc: Node, where: number) => {
  const scenes = scenesOf(doc)
  return scenes[Math.floor(where * scenes.length)]?.id ?? ''
}

function moved(where: number): Edit {
  return (doc) => {
    const tr = new Transform(doc)
    shiftScene(tr, sceneAtShare(doc, where), 'up', newId)
    return tr
  }
}

function merged(where: number): Edit {
  return (doc) => {
    const tr = new Transform(doc)
    mergeScene(tr, sceneAtShare(doc, where), newId)
    return tr
  }
}

function split([where, part]: [number, number]): Edit {
  return (doc) => {
    const tr = new Transform(doc)
    splitScene(tr, within(doc, where).at(part), newId)
    return tr
  }
}
