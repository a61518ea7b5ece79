import { expect, it } from 'vitest'
import { factorOfLevel, levelOfFactor } from './zoom.ts'

it('counts levels as Electron does: a fifth more each, from 25 % to 500 %', () => {
  expect(factorOfLevel(0)).toBe(1)
  expect(factorOfLevel(1)).toBeCloseTo(1.2)
  expect(levelOfFactor(factorOfLevel(-3))).toBeCloseTo(-3)
  expect([factorOfLevel(50), factorOfLevel(-50)]).toEqual([5, 0.25])
})
