import { Fragment } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import { insertChapters } from './insert-chapters.ts'
import { expectLawful, lawOf, newIds } from './law.arbitrary.ts'
import { caretIn, sketch, story } from './sketch.arbitrary.ts'
import { repairIds } from './unique-ids.ts'

/** What is put in: its own ids, as pasted matter has none, are left out of what the tests show. */
function matter(...lines: string[]): Fragment {
  return Fragment.from(story(...lines).doc.children)
}

function inserted(content: Fragment, ...lines: string[]) {
  const { doc, from } = story(...lines)
  const tr = new Transform(doc)
  const result = insertChapters(tr, from, content, newIds())
  if (!result.ok) throw new Error(result.error)
  repairIds(tr)
  expectLawful(tr)
  return [...sketch(tr.doc), caretIn(tr.doc, result.value)]
}

const nine = matter('s9:', 'tail', '# c9 Nine', 's10:', 'ninth')
const begins = matter('# c9 Nine', 's9:', 'ninth', '# c10 Ten', 's10:', 'tenth')

it.each([
  [
    'among scenes before any chapter',
    nine,
    ['s1:', 'One ‸two', 'three', 's2:', 'four'],
    ['s1:', 'One tail', '# c9 Nine', 's10:', 'ninthtwo', 'three', 's2:', 'four', 'ninth‸two'],
  ],
  [
    'before the first chapter',
    nine,
    ['s1:', 'One‸', '# c1 A', 's2:', 'two'],
    ['s1:', 'Onetail', '# c9 Nine', 's10:', 'ninth', '# c1 A', 's2:', 'two', 'ninth‸'],
  ],
  [
    'in a chapter',
    nine,
    ['# c1 A', 's1:', 'One ‸two', 's2:', 'four'],
    ['# c1 A', 's1:', 'One tail', '# c9 Nine', 's10:', 'ninthtwo', 's2:', 'four', 'ninth‸two'],
  ],
  [
    'in a story with nothing in it yet',
    begins,
    ['s1:', '‸'],
    ['# c9 Nine', 's9:', 'ninth', '# c10 Ten', 's10:', 'tenth', 'tenth‸'],
  ],
  [
    'in an empty paragraph at the end',
    begins,
    ['s1:', 'One', '‸'],
    ['s1:', 'One', '# c9 Nine', 's9:', 'ninth', '# c10 Ten', 's10:', 'tenth', 'tenth‸'],
  ],
  [
    'in an empty scene of a chapter',
    begins,
    ['# c1 A', 's1:', 'One', 's2:', '‸'],
    ['# c1 A', 's1:', 'One', '# c9 Nine', 's9:', 'ninth', '# c10 Ten', 's10:', 'tenth', 'tenth‸'],
  ],
  [
    'in a letter',
    nine,
    ['s1:', '> One ‸two', '> three'],
    ['s1:', '> One tail', '# c9 Nine', 's10:', 'ninthtwo', '> three', 'ninth‸two'],
  ],
])('puts chapters in %s', (_, content, before, after) => {
  expect(inserted(content, ...before)).toEqual(after)
})

it('has no place for them in a title', () => {
  const { doc, from } = story('# c1 A‸', 's1:', 'One')
  const tr = new Transform(doc)
  expect(insertChapters(tr, from, nine, newIds())).toEqual({ ok: false, error: 'not-in-a-scene' })
  expect(tr.docChanged).toBe(false)
})

it('is lawful, and loses no letter of what was there', () => {
  lawOf((tr, { from }) => {
    const before = tr.doc.textContent
    if (!insertChapters(tr, from, begins, newIds()).ok) return
    repairIds(tr)
    expect(tr.doc.textContent).toHaveLength(before.length + begins.textBetween(0, begins.size).length)
  })
})
