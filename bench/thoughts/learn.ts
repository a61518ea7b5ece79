import { type EvidenceCode, evidenceCodes } from '../../src/thoughts/evidence.ts'
import type { Model } from '../../src/thoughts/weights.ts'

/** One piece of one text: its evidence and whether it is thought. */
export interface Example {
  readonly codes: readonly EvidenceCode[]
  readonly thought: boolean
  readonly weight: number
}

/**
 * What grammar leads one to expect before any text is read; the penalty pulls towards these instead of 0, so
 * that evidence too rare to learn from keeps a sensible weight.
 */
const expected: Readonly<Partial<Record<EvidenceCode, number>>> = {
  'first person': 2,
  'second person': 1.5,
  'first person plural': 1,
  'present-tense narrator, I': 0.5,
  'present-tense narrator, order': 0.5,
  'narrator, in the scene': 1,
  'narrated in the past': -2,
  'told first': -1.5,
  'you could': 1.5,
  'general you': -1,
  'closes the story': -1,
  'impersonal statement': -1,
  'general truth': -1,
  capitals: -2,
  command: 1.5,
  'addresses somebody': 1.5,
  tag: 3,
  'tag to oneself': 3,
  'inner voice': 3,
  'tag follows': 3,
  'tag, but narrated': 1,
  'stressed by the author': 2,
  'said aloud': -3,
  'writing nearby': -1.5,
  'opens its scene': -2,
  storyteller: -2,
  'storyteller, I': -1,
  'told to the reader': -3,
  'beside the teller': -1,
  'unquoted dialogue': -3,
  'in brackets': -0.5,
}

/**
 * Logistic regression with an L2 penalty, by Newton's method on the dense Hessian: a few dozen weights, a few
 * thousand examples, some ten steps. Codes seen in fewer than `rare` examples stay at 0.
 */
export function learn(examples: readonly Example[], penalty = 3, rare = 1): Model {
  const seen = new Map<EvidenceCode, number>()
  for (const each of examples)
    for (const code of new Set(each.codes)) seen.set(code, (seen.get(code) ?? 0) + 1)
  const codes = evidenceCodes.filter((code) => (seen.get(code) ?? 0) >= rare)
  const index = new Map(codes.map((code, at) => [code, at + 1]))
  const rows = examples.map((each) => [0, ...new Set(each.codes.flatMap((code) => index.get(code) ?? []))])
  const size = codes.length + 1
  const centre = [0, ...codes.map((code) => expected[code] ?? 0)]
  const weights = Float64Array.from(centre)
  weights[0] = -3
  for (let step = 0; step < 15; step++) {
    const gradient = new Float64Array(size)
    const hessian = Array.from({ length: size }, () => new Float64Array(size))
    rows.forEach((row, at) => {
      const example = examples[at]
      if (example === undefined) return
      let odds = 0
      for (const column of row) odds += weights[column] ?? 0
      const chance = 1 / (1 + Math.exp(-odds))
      const error = ((example.thought ? 1 : 0) - chance) * example.weight
      const spread = chance * (1 - chance) * example.weight
      for (const a of row) {
        gradient[a] = (gradient[a] ?? 0) + error
        const line = hessian[a]
        if (line !== undefined) for (const b of row) line[b] = (line[b] ?? 0) + spread
      }
    })
    for (let at = 0; at < size; at++) {
      const own = at === 0 ? 0.01 : penalty
      gradient[at] = (gradient[at] ?? 0) - own * ((weights[at] ?? 0) - (centre[at] ?? 0))
      const line = hessian[at]
      if (line !== undefined) line[at] = (line[at] ?? 0) + own
    }
    const change = solve(hessian, gradient)
    let largest = 0
    change.forEach((value, at) => {
      const bounded = Math.max(-2, Math.min(2, value))
      weights[at] = (weights[at] ?? 0) + bounded
      largest = Math.max(largest, Math.abs(bounded))
    })
    if (largest < 1e-4) break
  }
  return {
    bias: round(weights[0] ?? 0),
    weights: Object.fromEntries(codes.map((code, at) => [code, round(weights[at + 1] ?? 0)])),
  }
}

const round = (value: number) => Math.round(value * 100) / 100

/** Gaussian elimination with partial pivoting. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at] ?? 0]))
  for (let column = 0; column < size; column++) {
    let best = column
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row
    }
    const pivot = rows[best]
    const other = rows[column]
    if (pivot === undefined || other === undefined) continue
    rows[best] = other
    rows[column] = pivot
    const head = pivot[column] ?? 0
    if (head === 0) continue
    for (let row = column + 1; row < size; row++) {
      const line = rows[row]
      if (line === undefined) continue
      const factor = (line[column] ?? 0) / head
      if (factor !== 0)
        for (let at = column; at <= size; at++) line[at] = (line[at] ?? 0) - factor * (pivot[at] ?? 0)
    }
  }
  const solution = new Float64Array(size)
  for (let row = size - 1; row >= 0; row--) {
    const line = rows[row]
    if (line === undefined) continue
    let rest = line[size] ?? 0
    for (let at = row + 1; at < size; at++) rest -= (line[at] ?? 0) * (solution[at] ?? 0)
    solution[row] = line[row] === 0 ? 0 : rest / (line[row] ?? 1)
  }
  return solution
}
