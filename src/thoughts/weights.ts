import type { EvidenceCode } from './evidence.ts'

/** How much each piece of evidence says, in log odds. */
export interface Model {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<EvidenceCode, number>>>
}

/**
 * Learnt by `npx tsx bench/thoughts/train.ts`, which writes this file: logistic regression with an L2 penalty
 * on 5183 sentences and clauses of 45 labelled stories, 459 of them thoughts. What the stories
 * are and how well the weights do on stories they were not learnt from: `bench/thoughts/README.md`.
 */
export const model: Model = {
  bias: -2.03,
  weights: {
    'first person': 2.76,
    'first person plural': 1.34,
    'second person': 0.37,
    'you, in the past': 0.83,
    'present tense': 1.28,
    'third person, present tense': -0.06,
    future: -1.47,
    'mixed tense': -0.21,
    'narrated in the past': -2.34,
    'names a third person': -0.76,
    'first-person narrator, present tense': 0.16,
    'first-person narrator, told': -0.14,
    'first-person narrator, you': 0.18,
    'narrator tense only': -0.92,
    question: 1.33,
    'narrated question': 0.89,
    exclamation: 1.19,
    'trails off': 0.55,
    fragment: 0.18,
    command: 1.9,
    'subject left out': 0.34,
    interjection: 1.42,
    'addresses somebody': 1.59,
    oath: 0.9,
    contraction: 0.64,
    'here and now': 0.47,
    'general truth': -0.67,
    'impersonal statement': -1.36,
    capitals: -1.54,
    'single word': 0.63,
    connective: -0.78,
    long: -1.06,
    participle: -0.25,
    tag: 4.47,
    'tag to oneself': 3.91,
    'inner voice': 3.09,
    'weak tag': -0.17,
    'tag, but narrated': 1.88,
    'tag leads in': -0.08,
    'tag follows': 3.34,
    'mind before': 0.11,
    quoted: 2.38,
    'own paragraph': -0.31,
    'opens its scene': -4.62,
    'opens its paragraph': 0.02,
    'closes its paragraph': 0.09,
    'after speech': -0.92,
    'before speech': -0.46,
    'beside first person': 0.55,
    'beside a tag': 1.27,
    'beside present tense': 1.29,
    'beside narration': -0.9,
    'amid narration': 0.63,
    'amid present tense': 0.05,
    'writing nearby': -2.33,
    'first-person narrator': 0.15,
    'second-person narrator': -0.19,
    'present-tense narrator': 0.4,
  },
}
