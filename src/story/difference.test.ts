import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { story } from '../edit/sketch.arbitrary.ts'
import { differenceOf, withSplices } from './difference.ts'
import { assembly, piecesOf } from './pieces.ts'
import { find } from './search.ts'
import { doc } from './story.arbitrary.ts'
import { textBlocksOf } from './walk.ts'

const overTheWire = <T>(value: T): T => structuredClone(value)

it('makes the one document of the other, whatever they are', () => {
  fc.assert(
    fc.property(doc, doc, (before, after) => {
      expect(withSplices(before, overTheWire(differenceOf(before, after))).eq(after)).toBe(true)
    }),
  )
})

it('holds no more than the paragraph that was typed in, and leaves all others the same nodes', () => {
  const { doc } = story('# c1 One', 's1:', 'one', 'two', 's2:', 'three', '# c2 Two', 's3:', 'four')
  const [place] = find(doc, { text: 'three', wholeWord: false, matchCase: true })
  if (!place) throw new Error('No place')
  const { doc: after } = new Transform(doc).insert(place.from, doc.type.schema.text('x'))
  const splices = differenceOf(doc, after)
  expect(splices).toMatchObject([{ path: [0, 2], from: 0, removed: 1 }])
  expect(JSON.stringify(splices)).not.toMatch(/one|two|four/)
  const made = withSplices(doc, splices)
  const blocks = (each: Node) => textBlocksOf(each).map(({ node }) => node)
  const kept = blocks(made).filter((node) => blocks(doc).includes(node))
  expect(kept).toHaveLength(blocks(doc).length - 1)
})

it('goes in pieces and comes out whole', () => {
  fc.assert(
    fc.property(doc, (doc) => {
      const { add } = assembly()
      const made = [...piecesOf(doc)].map((piece) => add(overTheWire(piece)))
      expect(made.pop()?.eq(doc)).toBe(true)
      expect(made.every((each) => each === null)).toBe(true)
    }),
  )
})
