import { checkStory, REPAIR_CODES, type RepairCode } from '../../src/repairs/index.ts'
import { share } from '../thoughts/table.ts'
import { cleanTexts } from './clean.ts'
import { DAMAGES } from './damages.ts'
import { measure, storyOf } from './measure.ts'

/**
 * `npm run bench -- repairs`: clean texts are damaged where the truth is known. Recall: of the places, those where
 * the clean text comes back; precision: of what the rule proposes, what is right. Then what the rules find in the
 * clean texts themselves. `--clean` lists those, `--misses` some
 * of the places that did not come back.
 */
const texts = cleanTexts()
const words = texts.reduce((sum, { paragraphs }) => sum + paragraphs.join(' ').split(/\s+/).length, 0)
console.log(`${texts.length} clean texts, ${words} words; likely and surer\n`)
console.log(`${'damage'.padEnd(30)}${'rule'.padEnd(20)}${'recall'.padEnd(30)}precision`)
for (const damage of DAMAGES) {
  const missed: string[] = []
  const sum = { done: 0, right: 0, wrong: 0, stray: 0 }
  for (const { paragraphs } of texts) {
    const { done, right, wrong, stray, missed: own } = measure(damage, paragraphs)
    missed.push(...own)
    sum.done += done
    sum.right += right
    sum.wrong += wrong
    sum.stray += stray
  }
  const proposed = sum.right + sum.wrong + sum.stray
  console.log(
    damage.name.padEnd(30) +
      damage.rule.padEnd(20) +
      share(sum.right, sum.done).padEnd(30) +
      share(sum.right, proposed),
  )
  if (process.argv.includes('--misses')) for (const each of missed.slice(0, 20)) console.log(`    ${each}`)
}

/** What a whole story is written with, not a slip: told apart. */
const habits: ReadonlySet<RepairCode> = new Set(['straight-quotes', 'dash', 'doubled-space'])
const found = new Map<string, number>()
for (const { name, paragraphs } of texts) {
  for (const { block, finding } of checkStory(storyOf(paragraphs))) {
    if (finding.confidence === 'possible') continue
    found.set(finding.code, (found.get(finding.code) ?? 0) + 1)
    if (process.argv.includes('--clean') && !habits.has(finding.code as RepairCode))
      // as: repairs alone
      console.log(`${name} ${finding.code} ${finding.confidence}: ${around(block.node.textContent, finding)}`)
  }
}
console.log('\nIn the clean texts, per 10,000 words')
for (const code of REPAIR_CODES) {
  const count = found.get(code) ?? 0
  if (count > 0 || !habits.has(code))
    console.log(
      `${code.padEnd(20)}${((count / words) * 10_000).toFixed(1)} (${count})${habits.has(code) ? '  a habit' : ''}`,
    )
}

function around(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return `${text.slice(Math.max(0, from - 40), from)}[${text.slice(from, to)}]${text.slice(to, to + 40)}`
}
