import type { Node } from '@tiptap/pm/model'
import { Step, Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect } from 'vitest'
import { idsOf, type NewId } from '../story/ids.ts'
import { schema } from '../story/schema/index.ts'
import { doc } from '../story/story.arbitrary.ts'

/** Ids as a caller hands them in. */
export function newIds(): NewId {
  let last = 0
  return () => {
    last += 1
    return `new${last}`
  }
}

/**
 * What holds for every change: the document stays one that the schema allows, with ids of its own for scenes
 * and chapters; the inverted steps give back the old one; and steps, inverted ones too, do over the wire what
 * they do here.
 */
export function expectLawful(tr: Transform): void {
  tr.doc.check()
  const ids = idsOf(tr.doc)
  expect(new Set(ids).size).toBe(ids.length)

  const inverted = tr.steps.map((step, i) => step.invert(tr.docs[i] ?? tr.before)).toReversed()
  expect(applied(tr.before, tr.steps).eq(tr.doc)).toBe(true)
  const undone = applied(tr.doc, inverted)
  undone.check()
  expect(undone.eq(tr.before)).toBe(true)
}

function applied(doc: Node, steps: readonly Step[]): Node {
  let current = doc
  for (const step of steps) {
    const sent = Step.fromJSON(schema, JSON.parse(JSON.stringify(step.toJSON())))
    const result = sent.apply(current)
    if (!result.doc) throw new Error(result.failed ?? 'The step failed')
    current = result.doc
  }
  return current
}

/** Holds a change to the law, on any document at any two positions of it, in order, and any small numbers. */
export function lawOf(
  change: (tr: Transform, at: { from: number; to: number; n: number; m: number }) => void,
): void {
  const part = fc.noBias(fc.nat(1_000_000)) // without bias: all places, not the first ones above all
  fc.assert(
    fc.property(doc, part, part, fc.nat(20), fc.nat(20), (doc, a, b, n, m) => {
      const place = (part: number) => Math.round((part / 1_000_000) * doc.content.size)
      const tr = new Transform(doc)
      change(tr, { from: place(Math.min(a, b)), to: place(Math.max(a, b)), n, m })
      expectLawful(tr)
    }),
    { numRuns: 100 },
  )
}

/** The id of any scene or chapter, or one that none has. */
export const anyId = (doc: Node, n: number): string =>
  [...idsOf(doc), 'none'][n % (idsOf(doc).length + 1)] ?? ''
