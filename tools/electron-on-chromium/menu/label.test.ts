import { expect, it } from 'vitest'
import { parseLabel } from './label.ts'

it.each([
  ['&File', { text: 'File', at: 0, mnemonic: 'f' }],
  ['Save &As…', { text: 'Save As…', at: 5, mnemonic: 'a' }],
  ['Find && Replace', { text: 'Find & Replace', at: -1, mnemonic: '' }],
  ['Find && &Replace', { text: 'Find & Replace', at: 7, mnemonic: 'r' }],
  ['Plain', { text: 'Plain', at: -1, mnemonic: '' }],
  ['Odd&', { text: 'Odd', at: -1, mnemonic: '' }],
])('reads %s', (label, parsed) => {
  expect(parseLabel(label)).toEqual(parsed)
})
