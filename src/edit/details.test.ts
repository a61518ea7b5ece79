import { Transform } from '@tiptap/pm/transform'
import { describe, expect, it } from 'vitest'
import { detailsOf } from '../story/details.ts'
import { addOwnField, changeOwnField, moveOwnField, removeOwnField, setDetail } from './details.ts'
import { expectLawful, lawOf } from './law.arbitrary.ts'
import { story } from './sketch.arbitrary.ts'

const start = () => new Transform(story('s1:', 'a').doc)

describe('a detail', () => {
  it('is set by one step, and by none when it stays', () => {
    const tr = start()
    setDetail(tr, 'disclaimer', 'Not mine.')
    setDetail(tr, 'disclaimer', 'Not mine.')
    setDetail(tr, 'fandom', ['Harbour', 'Tide'])
    setDetail(tr, 'fandom', ['Harbour', 'Tide'])
    expect(detailsOf(tr.doc.attrs)).toMatchObject({ disclaimer: 'Not mine.', fandom: ['Harbour', 'Tide'] })
    expect(tr.steps).toHaveLength(2)
    expectLawful(tr)
  })

  it('is refused where it has the wrong type', () => {
    const tr = start()
    // biome-ignore lint/suspicious/noExplicitAny: what a file or a message might bring
    expect(setDetail(tr, 'fandom', 'Harbour' as any)).toEqual({ ok: false, error: 'wrong-type' })
    expect(tr.docChanged).toBe(false)
  })
})

describe('the author’s own fields', () => {
  const labels = (tr: Transform) => detailsOf(tr.doc.attrs).own.map(({ label, value }) => `${label}=${value}`)
  const three = () => {
    const tr = start()
    for (const label of ['a', 'b', 'c']) addOwnField(tr, { label, value: '1' })
    return tr
  }

  it.each<[string, (tr: Transform) => unknown, string[]]>([
    ['are added last', (tr) => addOwnField(tr, { label: 'a', value: '2' }), ['a=1', 'b=1', 'c=1', 'a=2']],
    ['are renamed', (tr) => changeOwnField(tr, 1, { label: 'x' }), ['a=1', 'x=1', 'c=1']],
    ['are filled in', (tr) => changeOwnField(tr, 1, { value: '2' }), ['a=1', 'b=2', 'c=1']],
    ['are removed', (tr) => removeOwnField(tr, 0), ['b=1', 'c=1']],
    ['move down', (tr) => moveOwnField(tr, 0, 1), ['b=1', 'a=1', 'c=1']],
    ['move up', (tr) => moveOwnField(tr, 2, 0), ['c=1', 'a=1', 'b=1']],
    [
      'move no further than the ends',
      (tr) => [moveOwnField(tr, 1, 99), moveOwnField(tr, 1, -5)],
      ['c=1', 'a=1', 'b=1'],
    ],
    ['stay when there is no such one', (tr) => removeOwnField(tr, 3), ['a=1', 'b=1', 'c=1']],
  ])('%s', (_, change, result) => {
    const tr = three()
    change(tr)
    expect(labels(tr)).toEqual(result)
    expectLawful(tr)
  })

  it('are changed lawfully', () => {
    lawOf((tr, { n, m }) => {
      addOwnField(tr, { label: 'x', value: '' })
      moveOwnField(tr, n % 4, m % 4)
      changeOwnField(tr, m % 4, { label: 'y' })
      removeOwnField(tr, n % 4)
    })
  })
})
