import type { EvidenceCode } from './evidence.ts'

/** How much each piece of evidence says, in log odds. */
export interface Model {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<EvidenceCode, number>>>
}

/**
 * Learnt by `npx tsx bench/thoughts/train.ts`, which writes this file: logistic regression with an L2 penalty
 * on 5609 sentences and clauses of 45 labelled stories, 460 of them thoughts. What the stories
 * are and how well the weights do on stories they were not learnt from: `bench/thoughts/README.md`.
 */
export const model: Model = {
  bias: -2.24,
  weights: {
    'first person': 2.71,
    'first person plural': 1.34,
    'second person': 0.21,
    'you, in the past': 0.68,
    'present tense': 1.34,
    'third person, present tense': -0.01,
    future: -1.41,
    'mixed tense': -0.23,
    'narrated in the past': -2.71,
    'names a third person': -0.24,
    'first-person narrator, present tense': 0.15,
    'first-person narrator, told': -0.13,
    'first-person narrator, you': 0.2,
    'narrator tense only': -0.75,
    question: 1.1,
    exclamation: 0.92,
    'trails off': 0.37,
    fragment: 0.24,
    command: 2.09,
    'subject left out': 0.33,
    interjection: 1.53,
    'addresses somebody': 1.66,
    oath: 0.88,
    contraction: 0.78,
    'here and now': 0.66,
    'general truth': -0.55,
    'impersonal statement': -1.27,
    capitals: -1.35,
    'single word': 0.52,
    connective: -0.8,
    long: -0.99,
    participle: -0.24,
    tag: 4.36,
    'tag to oneself': 3.85,
    'inner voice': 3.12,
    'weak tag': -0.19,
    'tag, but narrated': 2.01,
    'tag leads in': 0.11,
    'tag follows': 3.34,
    'mind before': 0.19,
    quoted: 2.37,
    'own paragraph': 0,
    'opens its scene': -4.46,
    'opens its paragraph': 0.2,
    'closes its paragraph': 0.28,
    'after speech': -0.56,
    'before speech': 0.1,
    'beside first person': 0.53,
    'beside a tag': 1.3,
    'beside present tense': 1.2,
    'beside narration': -0.62,
    'amid narration': 0.66,
    'amid present tense': -0.24,
    'writing nearby': -2.27,
    'first-person narrator': -0.05,
    'second-person narrator': -0.19,
    'present-tense narrator': 0.41,
  },
}
