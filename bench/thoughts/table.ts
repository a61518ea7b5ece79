import type { Judged, Result } from './judge.ts'

/** A share with the 95 % interval of Wilson's score, as `0.75 (99/132, 0.67-0.82)`. */
export function share(right: number, all: number): string {
  if (all === 0) return '-'
  const z = 1.96
  const p = right / all
  const centre = (p + (z * z) / (2 * all)) / (1 + (z * z) / all)
  const half = (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all)
  return `${p.toFixed(2)} (${right}/${all}, ${(centre - half).toFixed(2)}-${(centre + half).toFixed(2)})`
}

export const heading = [
  ''.padEnd(36),
  'recall'.padEnd(28),
  'precision, likely+'.padEnd(28),
  'roman apart'.padEnd(28),
  'precision, very likely'.padEnd(28),
  'roman apart',
].join('')

/** One line of the table: recall, precision, and precision with thoughts left in roman not counted as alarms. */
export function figuresLine(title: string, results: readonly Result[]): string {
  const found = results.reduce((sum, each) => sum + each.found.length, 0)
  const missed = results.reduce((sum, each) => sum + each.missed.length, 0)
  const judged = results.flatMap((each) => each.judged)
  const likely = judged.filter((each) => each.proposal.confidence !== 'possible')
  const veryLikely = judged.filter((each) => each.proposal.confidence === 'very likely')
  return [
    title.padEnd(36),
    share(found, found + missed).padEnd(28),
    precision(likely),
    precision(veryLikely),
  ].join('')
}

function precision(judged: readonly Judged[]): string {
  const count = (verdict: Judged['verdict']) => judged.filter((each) => each.verdict === verdict).length
  const right = count('right')
  const wrong = count('wrong')
  return share(right, right + wrong + count('roman')).padEnd(28) + share(right, right + wrong).padEnd(28)
}

/** False alarms per 10,000 words; a proposal on telepathy or indirect thought counts as none. */
export function alarmsLine(title: string, results: readonly Result[]): string {
  const words = results.reduce((sum, each) => sum + each.prepared.words, 0)
  const alarms = results
    .flatMap((each) => each.judged)
    .filter((each) => each.proposal.confidence !== 'possible' && each.verdict !== 'neutral').length
  const rate = words === 0 ? 0 : (alarms / words) * 10_000
  return `${title.padEnd(36)}${rate.toFixed(1)} per 10,000 words (${alarms} in ${words} words, ${results.length} stories)`
}
