import { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import { carry, carryThrough } from './carry.ts'
import { anyId, lawOf, newIds } from './law.arbitrary.ts'
import { shiftChapter } from './move-chapter.ts'
import { moveScene } from './move-scene.ts'
import { replaceRanges } from './replace.ts'
import { caretIn, story } from './sketch.arbitrary.ts'

it('takes a caret along with its scene', () => {
  const { doc, from } = story('s1:', 'One t‸wo', '# c1 A', 's2:', 'three')
  const tr = new Transform(doc)
  moveScene(tr, 's1', { after: 's2' }, newIds())
  expect(caretIn(tr.doc, carryThrough(tr)(from))).toBe('One t‸wo')
})

it('takes every place in every scene along', () => {
  lawOf((tr, { from, n, m }) => {
    moveScene(tr, anyId(tr.doc, n), { after: anyId(tr.doc, m) }, newIds())
    shiftChapter(tr, anyId(tr.doc, m), 'down')
    const $from = tr.before.resolve(from)
    const now = carry(tr.before, tr.doc)(from)
    if ($from.parent.isTextblock && $from.parent.type.name !== 'chapterTitle') {
      expect(now).not.toBeNull()
      const $now = tr.doc.resolve(now ?? 0)
      expect($now.parent).toBe($from.parent)
      expect($now.parentOffset).toBe($from.parentOffset)
    }
  })
})

it('keeps a caret in its paragraph when a replacement runs over its scene', () => {
  const { doc, from } = story('s1:', 'one', 't‸wo', 'one')
  const tr = new Transform(doc)
  replaceRanges(tr, [
    { from: 2, to: 5, text: 'eleven' },
    { from: 12, to: 15, text: 'twelve' },
  ])
  expect(caretIn(tr.doc, carryThrough(tr)(from))).toBe('t‸wo')
})

it('maps through the steps where nothing is the same', () => {
  const { doc, from } = story('s1:', 'one t‸wo')
  const tr = new Transform(doc)
  tr.insert(2, doc.slice(2, 6).content)
  expect(caretIn(tr.doc, carryThrough(tr)(from))).toBe('one one t‸wo')
  expect(carry(tr.before, tr.doc)(from)).toBeNull()
})
