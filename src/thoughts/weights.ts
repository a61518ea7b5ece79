import type { EvidenceCode } from './evidence.ts'

/** How much each piece of evidence says, in log odds. */
export interface Model {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<EvidenceCode, number>>>
}

/**
 * Learnt by `npx tsx bench/thoughts/train.ts`, which writes this file: logistic regression with an L2 penalty
 * on 5610 sentences and clauses of 45 labelled stories, 461 of them thoughts. What the stories
 * are and how well the weights do on stories they were not learnt from: `bench/thoughts/README.md`.
 */
export const model: Model = {
  bias: -2.2,
  weights: {
    'first person': 2.62,
    'first person plural': 1.38,
    'second person': 0.47,
    'you, in the past': -0.21,
    'present tense': 1.13,
    'third person, present tense': 0.09,
    future: -1.52,
    'mixed tense': -0.28,
    'narrated in the past': -2.79,
    'names a third person': -0.28,
    'first-person narrator, present tense': 0.13,
    'first-person narrator, told': -0.13,
    'first-person narrator, you': 0.18,
    'narrator tense only': -0.8,
    question: 1.12,
    exclamation: 0.82,
    'trails off': 0.33,
    fragment: 0.2,
    command: 2.1,
    'subject left out': 0.36,
    interjection: 1.53,
    'addresses somebody': 2.03,
    oath: 0.86,
    contraction: 0.84,
    'here and now': 0.57,
    'general truth': -0.76,
    'impersonal statement': -1.31,
    capitals: -1.34,
    'single word': 0.55,
    connective: -0.69,
    long: -0.75,
    participle: -0.24,
    tag: 4.36,
    'tag to oneself': 3.83,
    'inner voice': 3.12,
    'weak tag': -0.2,
    'tag, but narrated': 1.71,
    'tag leads in': 0.26,
    'tag follows': 3.1,
    'mind before': 0.08,
    quoted: 1.56,
    'own paragraph': 0.06,
    'opens its scene': -4.44,
    'opens its paragraph': 0.2,
    'closes its paragraph': 0.25,
    'after speech': -0.6,
    'before speech': 0.11,
    'beside first person': 0.58,
    'beside a tag': 1.25,
    'beside present tense': 1.2,
    'beside narration': -0.62,
    'amid narration': 0.82,
    'amid present tense': -0.22,
    'writing nearby': -2.62,
    'first-person narrator': 0.01,
    'present-tense narrator': 0.37,
  },
}
