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
    'first person': 2.14,
    'first person plural': 0.52,
    'second person': 0.3,
    'you, in the past': 0.83,
    'present tense': 1.33,
    'third person, present tense': -0.01,
    future: -1.5,
    'mixed tense': -0.22,
    'narrated in the past': -2.22,
    'names a third person': -0.7,
    'first-person narrator, present tense': 0.17,
    'first-person narrator, told': -0.14,
    'first-person narrator, you': 0.19,
    'narrator tense only': -0.98,
    question: 1.29,
    'narrated question': 0.92,
    exclamation: 1.14,
    'trails off': 0.54,
    fragment: 0.21,
    command: 1.98,
    'subject left out': 0.16,
    interjection: 1.37,
    'addresses somebody': 1.03,
    oath: 1.05,
    contraction: 0.64,
    'here and now': 0.4,
    'general truth': -0.64,
    'impersonal statement': -1.33,
    capitals: -1.52,
    'single word': 0.63,
    connective: -0.75,
    long: -0.99,
    participle: -0.21,
    tag: 4.56,
    'tag to oneself': 3.96,
    'inner voice': 2.58,
    'weak tag': -0.14,
    'tag, but narrated': 1.95,
    'tag leads in': -0.27,
    'tag follows': 3.33,
    'mind before': 0.07,
    quoted: 2.38,
    'own paragraph': -0.15,
    'opens its scene': -1.26,
    'opens its paragraph': 0.08,
    'closes its paragraph': 0.12,
    'after speech': -0.97,
    'before speech': -0.37,
    'beside first person': 0.25,
    'beside a tag': 1.42,
    'beside present tense': 1.3,
    'beside narration': -0.84,
    'amid narration': 0.78,
    'amid present tense': 0.1,
    'writing nearby': -1.43,
    'first-person narrator': 0.09,
    'second-person narrator': -0.06,
    'present-tense narrator': 0.55,
  },
}
