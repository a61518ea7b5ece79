import { expect, it } from 'vitest'
import { story } from '../../../edit/sketch.arbitrary.ts'
import type { Change, QueueItem } from '../../../findings/index.ts'
import { blockText, textBlocksOf } from '../../../story/walk.ts'
import { excerptOf } from './excerpt.ts'

function item(words: string, text: string, change: (from: number) => Change): QueueItem {
  const [block] = textBlocksOf(story('s1:', text).doc)
  if (!block) throw new Error('No block')
  const from = blockText(block.node).indexOf(words)
  const first = {
    key: 'k',
    part: 's1',
    offset: block.pos,
    block: block.node,
    finding: {
      kind: 'repair',
      code: 'then-than',
      alike: null,
      from,
      to: from + words.length,
      confidence: 'likely',
      reasons: [],
      change: change(from),
    },
  } as const
  return { key: 'k', first, all: [first], confidence: 'likely' }
}

const shown = (item: QueueItem, room: number, bounds: { from: number; to: number } | null = null) =>
  excerptOf(item, bounds, room)
    .map(
      ({ is, text }) =>
        ({ around: text, words: `[${text}]`, out: `-${text}-`, becomes: text, in: `+${text}+` })[is],
    )
    .join('')

const mark = (): Change => ({ do: 'mark-thought', by: null })

it('shows what is taken out and what is put in, among the words around', () => {
  const swap = (from: number): Change => ({
    do: 'replace',
    texts: [{ from: from + 5, to: from + 9, text: 'than' }],
  })
  expect(shown(item('more then ever', 'She had more then ever before.', swap), 9)).toBe(
    'She had [more ]-then- → +than+[ ever] before.',
  )
})

it('puts no sign within a word, or where nothing comes of it', () => {
  const take =
    (text: string) =>
    (from: number): Change => ({
      do: 'replace',
      texts: [{ from: from + 3, to: from + 5, text }],
    })
  const spaces = (text: string) => item('was  tired', 'He was  tired.', take(text))
  expect(shown(spaces(' '), 9)).toBe('He [was]-  -+ +[tired].')
  expect(shown(spaces(''), 9)).toBe('He [was]-  -[tired].')
  const curl = (from: number): Change => ({
    do: 'replace',
    texts: [{ from: from + 3, to: from + 4, text: '’' }],
  })
  expect(shown(item("won't", "He won't come.", curl), 9)).toBe("He [won]-'-+’+[t] come.")
})

it('cuts what is around between words, and shows none of it where there is no room', () => {
  const thought = item('Poor girl.', 'He sat down slowly. Poor girl. He rose again.', mark)
  expect(shown(thought, 9)).toBe('…slowly. [Poor girl.] He rose…')
  expect(shown(thought, 0)).toBe('[Poor girl.]')
})

it('shows the bounds that the author gave it', () => {
  expect(shown(item('Two.', 'One. Two. Three.', mark), 20, { from: 5, to: 16 })).toBe('One. [Two. Three.]')
})
