import { Transform } from '@tiptap/pm/transform'
import { describe, expect, it } from 'vitest'
import { idsOf } from '../story/ids.ts'
import { chaptersOf, findScene, scenesOf } from '../story/walk.ts'
import { setChapterAttribute } from './chapter-attributes.ts'
import { deleteChapter } from './delete-chapter.ts'
import { anyId, expectLawful, lawOf, newIds } from './law.arbitrary.ts'
import { mergeChapter } from './merge-chapter.ts'
import { type ChapterPlace, moveChapter, shiftChapter } from './move-chapter.ts'
import { newChapter } from './new-chapter.ts'
import { renameChapter } from './rename-chapter.ts'
import { setSceneAttribute } from './scene-attributes.ts'
import { caretIn, sketch, story } from './sketch.arbitrary.ts'
import { splitChapter } from './split-chapter.ts'

const STORY = ['s0:', 'o', '# c1 A', 's1:', 'a', 's2:', 'b', '# c2 B', 's3:', 'c']

/** A transform on a sketched story, held to the law when the change is made. */
function changed<T>(
  lines: string[],
  change: (tr: Transform, from: number) => T,
): { lines: string[]; value: T; tr: Transform } {
  const { doc, from } = story(...lines)
  const tr = new Transform(doc)
  const value = change(tr, from)
  expectLawful(tr)
  return { lines: sketch(tr.doc), value, tr }
}

describe('a new chapter', () => {
  it.each([
    ['at the end', null, STORY, [...STORY, '# new1', 'new2:', '']],
    ['after another', 'c1', STORY, [...STORY.slice(0, 7), '# new1', 'new2:', '', ...STORY.slice(7)]],
    ['in a story without any', null, ['s1:', 'a'], ['s1:', 'a', '# new1', 'new2:', '']],
    ['in place of an empty story', null, ['s1:', ''], ['# new1', 'new2:', '']],
  ])('stands %s', (_, after, before, result) => {
    const { lines, value, tr } = changed(before, (tr) => newChapter(tr, after, newIds()))
    expect(lines).toEqual(result)
    expect(value.ok && tr.doc.resolve(value.value.caret).parent.type.name).toBe('chapterTitle')
  })

  it('is lawful anywhere', () => {
    lawOf((tr, { n }) => {
      newChapter(tr, n === 0 ? null : anyId(tr.doc, n), newIds())
    })
  })
})

describe('splitting a chapter', () => {
  it.each([
    [
      'in a scene',
      ['# c1 A', 's1:', 'a‸b', 's2:', 'c'],
      ['# c1 A', 's1:', 'a', '# new2', 'new1:', 'b', 's2:', 'c'],
    ],
    ['at a scene’s start', ['# c1 A', 's1:', 'a', 's2:', '‸c'], ['# c1 A', 's1:', 'a', '# new1', 's2:', 'c']],
    ['at a scene’s end', ['# c1 A', 's1:', 'a‸', 's2:', 'c'], ['# c1 A', 's1:', 'a', '# new1', 's2:', 'c']],
    [
      'at its own end',
      ['# c1 A', 's1:', 'a‸', '# c2', 's2:', 'c'],
      ['# c1 A', 's1:', 'a', '# new2', 'new1:', '', '# c2', 's2:', 'c'],
    ],
    [
      'before all chapters',
      ['s1:', 'a', 's2:', '‸b', 's3:', 'c', '# c1', 's4:', 'd'],
      ['s1:', 'a', '# new1', 's2:', 'b', 's3:', 'c', '# c1', 's4:', 'd'],
    ],
    ['at the story’s start', ['s1:', '‸a', 's2:', 'b'], ['# new1', 's1:', 'a', 's2:', 'b']],
    ['in a story of one scene', ['s1:', 'a‸b'], ['s1:', 'a', '# new2', 'new1:', 'b']],
  ])('%s', (_, before, after) => {
    const { lines, value, tr } = changed(before, (tr, from) => splitChapter(tr, from, newIds()))
    expect(lines).toEqual(after)
    expect(value.ok && caretIn(tr.doc, value.value.caret)).toBe('‸')
  })

  it('does nothing where a chapter begins already, or in a title', () => {
    expect(changed(['# c1 A', 's1:', '‸a'], (tr, from) => splitChapter(tr, from, newIds())).value).toEqual({
      ok: false,
      error: 'begins-here',
    })
    expect(changed(['# c1 A', 's1:', 'a'], (tr) => splitChapter(tr, 2, newIds())).value).toEqual({
      ok: false,
      error: 'not-in-a-scene',
    })
  })

  it('is lawful anywhere, and loses no text', () => {
    lawOf((tr, { from }) => {
      splitChapter(tr, from, newIds())
      expect(tr.doc.textContent).toBe(tr.before.textContent)
    })
  })
})

describe('merging a chapter', () => {
  it('puts its scenes into the chapter before, and its title where it is kept', () => {
    const { lines, tr } = changed(STORY, (tr) => mergeChapter(tr, 'c2'))
    expect(lines).toEqual(['s0:', 'o', '# c1 A', 's1:', 'a', 's2:', 'b', 's3:', 'c'])
    expect(findScene(tr.doc, 's3')?.node.attrs.title).toBe('B')
  })

  it('puts those of the first before all chapters', () => {
    const { lines, tr } = changed(STORY, (tr) => mergeChapter(tr, 'c1'))
    expect(lines).toEqual(['s0:', 'o', 's1:', 'a', 's2:', 'b', '# c2 B', 's3:', 'c'])
    expect(findScene(tr.doc, 's1')?.node.attrs.title).toBe('A')
  })

  it('works where nothing stands before it', () => {
    expect(changed(['# c1', 's1:', 'a'], (tr) => mergeChapter(tr, 'c1')).lines).toEqual(['s1:', 'a'])
  })

  it('keeps all that was said about both', () => {
    const { tr } = changed(STORY, (tr) => {
      setChapterAttribute(tr, 'c1', 'summary', 'One.')
      setChapterAttribute(tr, 'c2', 'summary', 'Two.')
      setChapterAttribute(tr, 'c2', 'endNotes', 'Bye.')
      setChapterAttribute(tr, 'c1', 'status', 'done')
      setChapterAttribute(tr, 'c2', 'posted', 'May 1999')
      mergeChapter(tr, 'c2')
    })
    expect(chaptersOf(tr.doc)[0]?.node.attrs).toMatchObject({
      summary: 'One.\n\nTwo.',
      endNotes: 'Bye.',
      status: 'draft',
      posted: 'May 1999',
    })
    mergeChapter(tr, 'c1')
    expect(findScene(tr.doc, 's1')?.node.attrs).toMatchObject({ synopsis: 'One.\n\nTwo.', notes: 'Bye.' })
  })

  it('keeps both titles, the chapter’s and that of its first scene', () => {
    const { tr } = changed(STORY, (tr) => {
      setSceneAttribute(tr, 's3', 'title', 'Bees')
      mergeChapter(tr, 'c2')
    })
    expect(scenesOf(tr.doc).map(({ node }) => node.attrs.title)).toContain('B: Bees')
  })

  it('is lawful for any chapter', () => {
    lawOf((tr, { n }) => {
      mergeChapter(tr, anyId(tr.doc, n))
    })
  })
})

describe('a chapter', () => {
  it.each([
    ['a title', 'The Rain', '# c2 The Rain'],
    ['a title on one line', ' The\n\n Rain\n', '# c2 The Rain'],
    ['no title', '', '# c2'],
  ])('gets %s', (_, title, line) => {
    expect(changed(STORY, (tr) => renameChapter(tr, 'c2', title)).lines[7]).toBe(line)
  })

  it('is not touched when its title stays', () => {
    expect(changed(STORY, (tr) => renameChapter(tr, 'c2', 'B')).tr.docChanged).toBe(false)
  })

  it('moves with its scenes', () => {
    const swapped = ['s0:', 'o', '# c2 B', 's3:', 'c', '# c1 A', 's1:', 'a', 's2:', 'b']
    expect(changed(STORY, (tr) => shiftChapter(tr, 'c2', 'up')).lines).toEqual(swapped)
    expect(changed(STORY, (tr) => shiftChapter(tr, 'c1', 'down')).lines).toEqual(swapped)
    expect(changed(STORY, (tr) => moveChapter(tr, 'c1', { after: 'c2' })).lines).toEqual(swapped)
    expect(changed(STORY, (tr) => shiftChapter(tr, 'c1', 'up')).value).toEqual({
      ok: false,
      error: 'already-there',
    })
    expect(changed(STORY, (tr) => moveChapter(tr, 'c1', { before: 'c2' })).value).toEqual({
      ok: false,
      error: 'already-there',
    })
  })

  it.each<[string, ChapterPlace, string]>([
    ['c1', { after: 'c3' }, 's0 c2 s3 c3 s4 c1 s1 s2'],
    ['c3', { before: 'c1' }, 's0 c3 s4 c1 s1 s2 c2 s3'],
    ['c1', { before: 'c3' }, 's0 c2 s3 c1 s1 s2 c3 s4'],
    ['c3', { after: 'c2' }, 'already-there'],
    ['c2', { before: 'c2' }, 'already-there'],
    ['c9', { before: 'c2' }, 'no-such-chapter'],
    ['c2', { before: 's0' }, 'no-such-chapter'],
  ])('moves %s to %j', (id, place, result) => {
    const { tr, value } = changed([...STORY, '# c3 C', 's4:', 'd'], (tr) => moveChapter(tr, id, place))
    expect(value.ok ? idsOf(tr.doc).join(' ') : value.error).toBe(result)
  })

  it('moves to wherever it was asked to, the same one, and no other leaves its place', () => {
    lawOf((tr, { n, m }) => {
      const chapters = chaptersOf(tr.doc).map(({ node }) => node)
      const [chapter, other] = [chapters[n % chapters.length], chapters[m % chapters.length]]
      if (!chapter || !other) return
      const place = n % 2 === 0 ? { before: other.attrs.id } : { after: other.attrs.id }
      if (!moveChapter(tr, chapter.attrs.id, place).ok) {
        expect(tr.docChanged).toBe(false)
        return
      }
      const after = chaptersOf(tr.doc).map(({ node }) => node)
      const others = chapters.filter((each) => each !== chapter)
      expect(after.filter((each) => each !== chapter)).toEqual(others)
      expect(after.indexOf(chapter) - after.indexOf(other)).toBe('before' in place ? -1 : 1)
      expect(scenesOf(tr.doc)).toHaveLength(scenesOf(tr.before).length)
    })
  })

  it('goes with its scenes', () => {
    expect(changed(STORY, (tr) => deleteChapter(tr, 'c1', newIds())).lines).toEqual([
      's0:',
      'o',
      '# c2 B',
      's3:',
      'c',
    ])
    expect(changed(['# c1', 's1:', 'a'], (tr) => deleteChapter(tr, 'c1', newIds())).lines).toEqual([
      'new1:',
      '',
    ])
  })

  it('is lawful in all of these', () => {
    lawOf((tr, { n, m }) => {
      const id = anyId(tr.doc, n)
      renameChapter(tr, id, 'New\ntitle')
      shiftChapter(tr, id, 'up')
      moveChapter(tr, id, { after: anyId(tr.doc, m) })
      shiftChapter(tr, id, 'down')
      setChapterAttribute(tr, id, 'posted', 'today')
      deleteChapter(tr, anyId(tr.doc, m), newIds())
    })
  })
})
