import type { EvidenceCode } from './evidence.ts'

/** How much each piece of evidence says, in log odds. */
export interface Model {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<EvidenceCode, number>>>
}

/**
 * Learnt by `npx tsx bench/thoughts/train.ts`, which writes this file: logistic regression with an L2 penalty
 * on 8342 sentences and clauses of 70 labelled stories, 794 of them thoughts. What the stories
 * are and how well the weights do on stories they were not learnt from: `bench/thoughts/notes.md`.
 */
export const model: Model = {
  bias: -2.09,
  weights: {
    'first person': 2.26,
    'first person plural': 1.46,
    'second person': 0.67,
    'you, in the past': 0.24,
    'you could': 2.09,
    'present-tense narrator, you': 0.99,
    'present tense': 1.15,
    'third person, present tense': 0.73,
    future: -0.36,
    'mixed tense': -0.17,
    'told first': -1.94,
    'narrated in the past': -2.68,
    'names a third person': -0.24,
    'first-person narrator, present tense': 0.31,
    'first-person narrator, I now': -1.05,
    'first-person narrator, told': -1.78,
    'first-person narrator, you': 0.66,
    'narrator tense only': -0.59,
    question: 1.23,
    exclamation: 0.79,
    'trails off': 0.1,
    fragment: 0.5,
    command: 1.75,
    'subject left out': 0.31,
    interjection: 1.34,
    'addresses somebody': 1.98,
    oath: 0.9,
    contraction: 0.58,
    'here and now': 0.42,
    'general truth': -0.72,
    'impersonal statement': -1.37,
    capitals: -1.7,
    'in brackets': -0.91,
    'single word': 0.56,
    connective: -0.32,
    long: -0.94,
    tag: 3.92,
    'tag to oneself': 3.47,
    'inner voice': 3.04,
    'weak tag': 0.07,
    'said aloud': -2.99,
    'tag, but narrated': 1.38,
    'tag leads in': 0.38,
    'tag follows': 3.1,
    quoted: 0.7,
    'opens its scene': -2.97,
    'after speech': -0.37,
    'beside first person': 0.9,
    'beside a tag': 0.71,
    'after a tag': 1.78,
    'beside present tense': 0.61,
    'beside narration': -0.73,
    'amid narration': 0.46,
    'writing nearby': -2.33,
    'writing before': -0.66,
    'first-person narrator': -0.4,
    'present-tense narrator': 0.09,
    storyteller: -3.61,
    'narrator thinks': 1.11,
  },
}
