import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importStory } from '../../src/import/index.ts'
import type { Gold } from './gold.ts'
import { type Count, MEASURES, type Measure, type Measured, measure } from './measure.ts'
import { readDocument } from './read-story.ts'

/** `npx tsx bench/import/score.ts [--SET] [--list] [name …]`: how near the import comes to what a reader sees; a set is a folder of `fixtures`. */
const fixtures = join(import.meta.dirname, 'fixtures')
const set =
  process.argv
    .slice(2)
    .filter((each) => each.startsWith('--'))
    .map((each) => each.slice(2))
    .find((each) => existsSync(join(fixtures, each))) ?? 'known'
const list = process.argv.includes('--list')
const names = process.argv.slice(2).filter((each) => !each.startsWith('--'))
const folder = join(fixtures, set)

interface Scored extends Measured {
  readonly name: string
  readonly kind: string
}

function score(name: string): Scored {
  const gold: Gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8'))
  const imported = importStory(readFileSync(join(folder, `${name}.txt`)), { name: `${name}.txt` })
  if (!imported.ok) throw new Error(`${name}: ${imported.error}`)
  return { name, kind: gold.kind, ...measure(gold, readDocument(imported.value.doc)) }
}

const sum = (counts: readonly Count[]): Count => ({
  wanted: counts.reduce((all, each) => all + each.wanted, 0),
  found: counts.reduce((all, each) => all + each.found, 0),
  right: counts.reduce((all, each) => all + each.right, 0),
})

function row(label: string, scored: readonly Scored[]): void {
  const cells = MEASURES.map((name: Measure) => {
    const { wanted, found, right } = sum(scored.map(({ counts }) => counts[name]))
    if (wanted === 0 && found === 0) return '-'
    return ((2 * right) / (wanted + found)).toFixed(3)
  })
  console.log([label.padEnd(34), ...cells.map((cell, at) => cell.padStart(width(at)))].join(' '))
}

const width = (at: number) => Math.max(6, MEASURES[at]?.length ?? 0)

const scored = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4))
  .filter((name) => names.length === 0 || names.some((each) => name.includes(each)))
  .map(score)

console.log([`${'F1'.padEnd(34)}`, ...MEASURES.map((name, at) => name.padStart(width(at)))].join(' '))
for (const kind of [...new Set(scored.map((each) => each.kind))].sort()) {
  row(
    kind,
    scored.filter((each) => each.kind === kind),
  )
}
row(`all ${scored.length}`, scored)
for (const name of MEASURES) {
  const { wanted, found, right } = sum(scored.map(({ counts }) => counts[name]))
  const [precision, recall] = [right / found, right / wanted].map((each) => each.toFixed(3))
  console.log(
    `${name.padEnd(16)} precision ${precision} recall ${recall} (${right} right, ${found} found, ${wanted} there)`,
  )
}
if (list) {
  for (const { name, wrong } of scored) {
    if (wrong.length > 0) console.log(`\n${name}\n${wrong.map((each) => `  ${each}`).join('\n')}`)
  }
}
