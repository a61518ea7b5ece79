import type { EvidenceCode } from './evidence.ts'

/** How much each piece of evidence says, in log odds. */
export interface Model {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<EvidenceCode, number>>>
}

/**
 * Learnt by `npx tsx bench/thoughts/train.ts`, which writes this file: logistic regression with an L2 penalty
 * on 5189 sentences and clauses of 45 labelled stories, 459 of them thoughts. What the stories
 * are and how well the weights do on stories they were not learnt from: `bench/thoughts/README.md`.
 */
export const model: Model = {
  bias: -2.21,
  weights: {
    'first person': 1.84,
    'first person plural': 0.27,
    'second person': 0.03,
    'you, in the past': 0.88,
    'present tense': 1.34,
    'third person, present tense': -0.05,
    future: -1.31,
    'mixed tense': -0.22,
    'narrated in the past': -2.1,
    'names a third person': -0.69,
    'first-person narrator, present tense': 0.29,
    'first-person narrator, you': 0.32,
    'narrator tense only': -0.99,
    question: 1.27,
    'narrated question': 0.83,
    exclamation: 1.08,
    'trails off': 0.64,
    fragment: 0.32,
    command: 1.7,
    'subject left out': 0.15,
    interjection: 1.28,
    'addresses somebody': 1.55,
    oath: 0.98,
    contraction: 0.69,
    'here and now': 0.45,
    'general truth': -0.49,
    'impersonal statement': -1.1,
    capitals: -0.29,
    'single word': 0.63,
    connective: -0.4,
    long: -1.04,
    participle: -0.28,
    tag: 3.71,
    'tag to oneself': 2.33,
    'weak tag': -0.17,
    'tag, but narrated': 1.42,
    'tag leads in': 0.25,
    'tag follows': 0.82,
    'mind before': 0.18,
    quoted: 2.6,
    'own paragraph': -0.22,
    'opens its scene': -1.27,
    'opens its paragraph': 0.12,
    'closes its paragraph': 0.07,
    'after speech': -0.97,
    'before speech': -0.45,
    'beside first person': 0.3,
    'beside a tag': 1.4,
    'beside present tense': 1.24,
    'beside narration': -0.87,
    'amid narration': 1.13,
    'amid present tense': 0.11,
    'writing nearby': -0.38,
    'first-person narrator': 0.03,
    'second-person narrator': -0.08,
    'present-tense narrator': 0.56,
  },
}
