import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCorpus, readOwn } from './corpus.ts'
import { examplesOf, prepare } from './judge.ts'
import { learn } from './learn.ts'
import { romanOf } from './roman.ts'

/** `npx tsx bench/thoughts/train.ts`: learns the finder's weights from every labelled text and writes them. */
const texts = [...readCorpus(), ...readOwn()]
const examples = texts.map(prepare).flatMap((each) => examplesOf(each, romanOf(each.text.name)))
const { bias, weights } = learn(examples)
const lines = Object.entries(weights).map(
  ([code, weight]) => `    ${/^[a-z]+$/.test(code) ? code : `'${code}'`}: ${weight},`,
)
const thoughts = examples.filter((each) => each.thought).length

const file = fileURLToPath(new URL('../../src/thoughts/weights.ts', import.meta.url))
writeFileSync(
  file,
  `import type { EvidenceCode } from './evidence.ts'

/** How much each piece of evidence says, in log odds. */
export interface Model {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<EvidenceCode, number>>>
}

/**
 * Learnt by \`npx tsx bench/thoughts/train.ts\`, which writes this file: logistic regression with an L2 penalty
 * on ${examples.length} sentences and clauses of ${texts.length} labelled stories, ${thoughts} of them thoughts. What the stories
 * are and how well the weights do on stories they were not learnt from: \`bench/thoughts/notes.md\`.
 */
export const model: Model = {
  bias: ${bias},
  weights: {
${lines.join('\n')}
  },
}
`,
)
console.log(`${texts.length} stories, ${examples.length} pieces, ${thoughts} thoughts: wrote ${file}`)
