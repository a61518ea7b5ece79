import { describe, expect, it } from 'vitest'
import { slipsBetween } from './slips.ts'

describe('names the slip', () => {
  it.each([
    ['teh', 'the', ['swapped']],
    ['didnt', "didn't", ['apostrophe']],
    ["did'nt", "didn't", ['apostrophe', 'apostrophe']],
    ['untill', 'until', ['doubling']],
    ['occured', 'occurred', ['doubling']],
    ['seperate', 'separate', ['vowel']],
    ['completly', 'completely', ['silent']],
    ['arguement', 'argument', ['silent']],
    ['sence', 'sense', ['sound']],
    ['goverment', 'government', ['missed']],
    ['frpm', 'from', ['neighbour']],
    ['stone', 'stork', null],
    ['worlf', 'world', ['neighbour']],
  ])('%s for %s', (word, meant, slips) => {
    expect(slipsBetween(word, meant, 2)).toEqual(slips)
  })
})

it('counts no more slips than it is asked for', () => {
  expect(slipsBetween('tommorow', 'tomorrow', 2)).toEqual(['doubling', 'doubling'])
  expect(slipsBetween('tommorow', 'tomorrow', 1)).toBeNull()
})

it('never takes the first letter for the slip', () => {
  expect(slipsBetween('vould', 'could', 2)).toBeNull()
  expect(slipsBetween('he', 'the', 2)).toBeNull()
})
