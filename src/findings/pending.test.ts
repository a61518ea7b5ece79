import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edit } from '../edit/edits.arbitrary.ts'
import { story } from '../edit/sketch.arbitrary.ts'
import { doc } from '../story/story.arbitrary.ts'
import { blockText, textBlocksOf } from '../story/walk.ts'
import { applyFindings } from './apply.ts'
import type { Finding, Found } from './finding.ts'
import { finding } from './found.arbitrary.ts'
import { foundIn, type PendingByPart, queueOf } from './pending.ts'
import { itemsOf } from './queue.ts'
import { reject, rejectionsOf, takeBack, withoutRejected } from './rejected.ts'

const known = new WeakMap<Node, readonly Finding[]>()

/** Finds each `i` (all of them as one) and each `e`. */
function found(block: Node): readonly Finding[] {
  let findings = known.get(block)
  if (!findings) {
    const hits = [...blockText(block).matchAll(/[ei]/g)]
    findings = hits.map(({ 0: letter, index }) =>
      finding(
        index,
        index + 1,
        { do: 'replace', texts: [{ from: index, to: index + 1, text: letter.toUpperCase() }] },
        { code: letter, alike: letter === 'i' ? 'code' : null },
      ),
    )
    known.set(block, findings)
  }
  return findings
}

const all = (doc: Node): Found[] =>
  textBlocksOf(doc).flatMap((block) => found(block.node).map((finding) => ({ finding, block })))

const shown = (doc: Node, known: PendingByPart = new Map()) =>
  queueOf(doc, found, known).items.map((item) => item.all.map((each) => foundIn(doc, each)))

describe('the queue', () => {
  it('has all that was not turned down, in story order, and says where it stands', () => {
    fc.assert(
      fc.property(doc, fc.array(fc.nat()), (doc, picks) => {
        const tr = new Transform(doc)
        const everything = all(doc)
        reject(
          tr,
          picks.flatMap((pick) => everything[pick % Math.max(1, everything.length)] ?? []),
        )
        expect(shown(tr.doc)).toEqual(itemsOf(withoutRejected(tr.doc, all(tr.doc))).map((item) => item.all))
      }),
    )
  })

  it('is the same after any edits as if it were made anew', () => {
    fc.assert(
      fc.property(doc, fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        const known: PendingByPart = new Map()
        let doc = start
        shown(doc, known)
        for (const edit of edits) {
          doc = edit(doc).doc
          expect(shown(doc, known)).toEqual(shown(doc))
        }
      }),
    )
  })
})

describe('what an item is known by', () => {
  const { doc } = story('s1:', 'We see', 'her here', 's2:', 'an end')

  it('is the same when it comes back, and no other’s', () => {
    const before = queueOf(doc, found, new Map()).items
    const keys = before.map((each) => each.key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const item of before) {
      const tr = new Transform(doc)
      const places = item.all.flatMap((each) => foundIn(doc, each) ?? [])
      expect(applyFindings(tr, places).ok).toBe(true)
      expect(queueOf(tr.doc, found, new Map()).items.map((each) => each.key)).not.toContain(item.key)
      const back = tr.steps.toReversed().reduce((doc, step, at) => {
        const before = tr.docs[tr.steps.length - 1 - at]
        return before ? (step.invert(before).apply(doc).doc ?? doc) : doc
      }, tr.doc)
      expect(queueOf(back, found, new Map()).items.map((each) => each.key)).toEqual(keys)
    }
  })

  it('is taken out by a rejection and put back in its place', () => {
    const keys = queueOf(doc, found, new Map()).items.map((each) => each.key)
    const known: PendingByPart = new Map()
    const [, second] = queueOf(doc, found, known).items
    const place = second && foundIn(doc, second.first)
    if (!place) throw new Error('Nothing to turn down')
    const tr = new Transform(doc)
    reject(tr, [place])
    const after = queueOf(tr.doc, found, known)
    expect(after.items.map((each) => each.key)).toEqual(keys.toSpliced(1, 1))
    expect(after.rejected.map((each) => each.finding)).toEqual([second.first.finding])
    const [rejection] = rejectionsOf(tr.doc)
    if (!rejection) throw new Error('Nothing was turned down')
    takeBack(tr, rejection)
    expect(queueOf(tr.doc, found, known).items.map((each) => each.key)).toEqual(keys)
  })
})
