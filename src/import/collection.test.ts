import { expect, test } from 'vitest'
import { chaptersOf } from '../story/walk.ts'
import { type CollectedFile, collect, importStory, type Look } from './index.ts'

function file(folder: string, name: string, text: string): CollectedFile {
  const read = importStory(new TextEncoder().encode(text), { name })
  if (!read.ok) throw new Error(read.error.code)
  return { folder, name, ...read.value }
}

const part = (number: number) =>
  `Title: The Tide (${number}/3)\nAuthor: Della Quill\n\nThis is what part ${number} says, and it says it at some length.\n\n"And then?" said Mira.\n`

const names = (files: readonly CollectedFile[]) =>
  collect(files).map((story) => story.files.map(({ name }) => name))

const looks = (...files: readonly CollectedFile[]): readonly (readonly Look[])[] =>
  collect(files).map(({ look }) => look)

test('parts of one story join in order, where they lie together', () => {
  const [one, two, three] = [
    file('', 'c.txt', part(1)),
    file('', 'b.txt', part(2)),
    file('', 'a.txt', part(3)),
  ]
  expect(names([three, one, two])).toEqual([['c.txt', 'b.txt', 'a.txt']])
  const [story] = collect([three, one, two])
  expect(story && chaptersOf(story.doc)).toHaveLength(3)
  expect(names([one, { ...two, folder: 'copies' }])).toEqual([['c.txt'], ['b.txt']])
})

test('missing and doubled parts are something to look at', () => {
  expect(looks(file('', 'a.txt', part(1)), file('', 'b.txt', part(1)))).toEqual([
    ['missing-parts', 'doubled-parts'],
  ])
})

test('so are a story nobody signed, one without a title, and very long scenes', () => {
  const signed = 'Title: Rain\nAuthor: Della Quill\n\nIt rained, and Mira went out to see it.\n'
  expect(looks(file('', 'rain.txt', signed))).toEqual([[]])
  expect(looks(file('', 'rain.txt', 'It rained, and Mira went out to see it.\n'))).toEqual([
    ['no-title', 'no-author'],
  ])
  expect(looks(file('', 'rain.txt', `${signed}\n${'It rained, and she stayed. '.repeat(1500)}\n`))).toEqual([
    ['one-long-scene'],
  ])
})
