import { expect, it } from 'vitest'
import { dictionaryOf } from './dictionary.ts'

const { has } = dictionaryOf(['skrewt', "c'mere", 'Oswin'], ['Maris Thorne', 'Jean-Luc'])

it.each(['skrewt', 'Skrewt', 'skrewts', 'skrewt’s', 'c’mere', 'Oswin', "Oswin's"])('knows %s', (word) => {
  expect(has(word)).toBe(true)
})

it.each(['Maris', 'Thorne’s', "Thornes'", 'Luc'])('knows %s of the people’s names', (word) => {
  expect(has(word)).toBe(true)
})

it.each(['skrew', 'oswin', 'Marisol', 's'])('does not know %s', (word) => {
  expect(has(word)).toBe(false)
})
