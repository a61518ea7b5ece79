import { Transform } from '@tiptap/pm/transform'
import { expect, test } from 'vitest'
import { compare } from '../../../compare/compare.ts'
import { story } from '../../../edit/sketch.arbitrary.ts'
import { type Paragraph, type Row, rowsOf } from './paragraphs.ts'

const scene = (...lines: string[]) => story('s1:', ...lines).doc

/** As one would write it down: `-gone-`, `+new+`, `~marked otherwise~`, `…3` for what is folded away. */
function written(row: Row): string {
  return row.kind === 'fold' ? `…${row.paragraphs.length}` : paragraph(row.paragraph)
}
const SIGNS = { same: '', added: '+', removed: '-', marked: '~' }
function paragraph({ change, runs }: Paragraph): string {
  const begins = change === 'same' ? '' : `${SIGNS[change]}¶${SIGNS[change]}`
  return begins + runs.map((run) => SIGNS[run.change] + run.text + SIGNS[run.change]).join('')
}
const shown = (before: string[], after: string[]) =>
  rowsOf(compare(scene(...before), scene(...after)).scenes[0]?.flow ?? []).map(written)

test('what did not change is folded, but for the paragraph beside a change', () => {
  const before = ['a', 'b', 'c', 'The sea was grey.', 'd', 'e', 'f', 'g']
  const after = ['a', 'b', 'c', 'The sea was green.', 'd', 'e', 'f', 'g']
  expect(shown(before, after)).toEqual(['…2', 'c', 'The sea was -grey-+green+.', 'd', '…3'])
})

test('a single paragraph is not folded: the fold would take its place', () => {
  expect(shown(['a', 'b', 'one'], ['a', 'b', 'two'])).toEqual(['a', 'b', '-one-+two+'])
})

test('text that was only marked is shown once, with what it is now', () => {
  const rows = rowsOf(compare(scene('He said. Run! So.'), scene('He said. {Run!} So.')).scenes[0]?.flow ?? [])
  expect(rows.map(written)).toEqual(['He said. ~Run!~ So.'])
  const run = rows
    .flatMap((row) => (row.kind === 'paragraph' ? row.paragraph.runs : []))
    .find((each) => each.change === 'marked')
  expect(run).toMatchObject({ marks: [{ name: 'thought' }], was: [] })
})

test('a thought that is somebody else’s now is a difference', () => {
  expect(shown(['{Mara: Run!}'], ['{Tobin: Run!}'])).toEqual(['~Run!~'])
})

test('text that was marked and changed as well is shown as it was and as it is', () => {
  expect(shown(['Run now!'], ['{Run fast!}'])).toEqual(['-Run now!-+Run fast!+'])
})

test('paragraphs that were parted and joined say so', () => {
  expect(shown(['One. Two.'], ['One. ', 'Two.'])).toEqual(['One. ', '+¶+Two.'])
  expect(shown(['One. ', 'Two.'], ['One. Two.'])).toEqual(['One. ', '-¶-Two.'])
})

test('a paragraph that was laid out in another way stays one', () => {
  const before = scene('The song.')
  const tr = new Transform(before)
  tr.setNodeAttribute(1, 'align', 'center')
  const rows = rowsOf(compare(before, tr.doc).scenes[0]?.flow ?? [])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ paragraph: { align: 'center', change: 'same' } })
})
