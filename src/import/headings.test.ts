import { expect, test } from 'vitest'
import { headingOf, numberOf, partMark } from './headings.ts'

test.each([
  ['Chapter One: The Ferry', 1, 'Chapter One: The Ferry'],
  ['-Chapter Two: Reminiscence-', 2, 'Chapter Two: Reminiscence'],
  ['*** Chapter 3 ***', 3, 'Chapter 3'],
  ['CHAPTER THE THIRD', 3, 'CHAPTER THE THIRD'],
  ['Chapter 9-I', 9, 'Chapter 9-I'],
  ['Chapter Twenty-One', 21, 'Chapter Twenty-One'],
  ['Part 2/5', 2, 'Part 2/5'],
  ['Part VII/?', 7, 'Part VII/?'],
  ['Prologue', null, 'Prologue'],
  ['Epilogue: After', null, 'Epilogue: After'],
  ['I.', 1, 'I'],
  ['(2)', 2, '2'],
  ['One', 1, 'One'],
])('%s is a heading', (line, number, title) => {
  expect(headingOf(line)).toMatchObject({ number, title })
})

test.each([
  'Part of me wanted to go',
  'chapter five | chapter seven',
  'Chapter and verse, she said.',
  'Section 31 was here.',
  '"One"',
  'One by one they left',
  'Part six a',
  'I am here.',
  '***',
])('%s is none', (line) => {
  expect(headingOf(line)).toBeNull()
})

test.each([
  ['The Long Way (1/8)', 1, 8, 'The Long Way'],
  ['[fic] Salt [2/?]', 2, null, '[fic] Salt'],
  ['Salt (6a/11)', 6, 11, 'Salt'],
  ['Salt, Part VII/?', 7, null, 'Salt'],
  ['Salt - Part Two', 2, null, 'Salt'],
])('%s says which part it is', (title, number, total, rest) => {
  expect(partMark(title)).toEqual({ number, total, rest })
})

test('a year or a way of speaking is no part mark', () => {
  expect([partMark('1984'), partMark('24/7 Love'), partMark('Part of Me')]).toEqual([null, null, null])
})

test('numbers are read in figures, letters and Roman', () => {
  expect(['12', 'XIV', 'twelve', 'twentieth', 'forty-two', 'fifth'].map(numberOf)).toEqual([
    12, 14, 12, 20, 42, 5,
  ])
})
