import type { EvidenceCode } from './evidence.ts'

/** How much each piece of evidence says, in log odds. */
export interface Model {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<EvidenceCode, number>>>
}

/**
 * Learnt by `npx tsx bench/thoughts/train.ts`, which writes this file: logistic regression with an L2 penalty
 * on 7480 sentences and clauses of 62 labelled stories, 670 of them thoughts. What the stories
 * are and how well the weights do on stories they were not learnt from: `bench/thoughts/notes.md`.
 */
export const model: Model = {
  bias: -2.14,
  weights: {
    'first person': 2.24,
    'first person plural': 1.34,
    'second person': 1.03,
    'you, in the past': 0.28,
    'present tense': 1.23,
    future: -0.5,
    'mixed tense': -0.46,
    'narrated in the past': -2.81,
    'names a third person': -0.25,
    'first-person narrator, present tense': 0.28,
    'first-person narrator, I now': -1,
    'first-person narrator, told': -1.76,
    'first-person narrator, you': 0.63,
    'narrator tense only': -0.4,
    question: 1.33,
    exclamation: 0.88,
    'trails off': 0.11,
    fragment: 0.52,
    command: 1.94,
    'subject left out': 0.38,
    interjection: 1.39,
    'addresses somebody': 1.97,
    oath: 0.88,
    contraction: 0.66,
    'here and now': 0.39,
    'general truth': -0.91,
    'impersonal statement': -1.35,
    capitals: -1.65,
    'in brackets': -0.95,
    'single word': 0.36,
    connective: -0.25,
    long: -0.8,
    tag: 4,
    'tag to oneself': 3.4,
    'inner voice': 3.05,
    'weak tag': 0.12,
    'said aloud': -2.64,
    'tag, but narrated': 1.22,
    'tag leads in': 0.38,
    'tag follows': 3.1,
    quoted: 0.72,
    'opens its scene': -2.86,
    'after speech': -0.3,
    'beside first person': 0.83,
    'beside a tag': 0.63,
    'after a tag': 1.8,
    'beside present tense': 0.58,
    'beside narration': -0.65,
    'amid narration': 0.39,
    'writing nearby': -2.29,
    'writing before': -0.58,
    'first-person narrator': -0.4,
    'present-tense narrator': 0.06,
    storyteller: -3.67,
    'narrator thinks': 1.09,
  },
}
