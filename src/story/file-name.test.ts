import { expect, test } from 'vitest'
import { fileNameFor, freeStoryName } from './file-name.ts'

test.each([
  ['The Long Way Home', 'The Long Way Home'],
  ['What If?', 'What If'],
  ['Mulder/Scully: A "Love" Story', 'Mulder Scully A Love Story'],
  ['  two\n lines ', 'two lines'],
  ['…and then', '…and then'],
  ['.hidden.', 'hidden'],
  ['Con', 'Con story'],
  ['***', 'Untitled'],
  ['', 'Untitled'],
  ['Привет', 'Привет'],
])('%j is kept as %j', (title, name) => {
  expect(fileNameFor(title, 'Untitled')).toBe(name)
})

test('a very long title is cut, never inside a sign of two units', () => {
  const name = fileNameFor('😀'.repeat(300), 'Untitled')
  expect([...name].length).toBe(100)
  expect(name).toBe('😀'.repeat(100))
})

test('a name that another story has, in whatever case, gets a number', () => {
  expect(freeStoryName('Rain', new Set())).toBe('Rain.italica')
  expect(freeStoryName('Rain', new Set(['rain.italica', 'rain 2.italica']))).toBe('Rain 3.italica')
})
