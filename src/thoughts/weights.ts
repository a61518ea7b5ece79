import type { EvidenceCode } from './evidence.ts'

/** How much each piece of evidence says, in log odds. */
export interface Model {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<EvidenceCode, number>>>
}

/**
 * Learnt by `npx tsx bench/thoughts/train.ts`, which writes this file: logistic regression with an L2 penalty
 * on 5610 sentences and clauses of 45 labelled stories, 461 of them thoughts. What the stories
 * are and how well the weights do on stories they were not learnt from: `bench/thoughts/notes.md`.
 */
export const model: Model = {
  bias: -2.21,
  weights: {
    'first person': 2.56,
    'first person plural': 1.32,
    'second person': 0.49,
    'you, in the past': 0.2,
    'present tense': 1.17,
    'third person, present tense': 0.03,
    future: -1.52,
    'mixed tense': -0.25,
    'narrated in the past': -2.77,
    'names a third person': -0.26,
    'first-person narrator, present tense': 0.12,
    'first-person narrator, told': -0.13,
    'first-person narrator, you': 0.18,
    'narrator tense only': -0.8,
    question: 1.07,
    exclamation: 0.85,
    'trails off': 0.29,
    fragment: 0.19,
    command: 2.14,
    'subject left out': 0.36,
    interjection: 1.52,
    'addresses somebody': 2.16,
    oath: 0.84,
    contraction: 0.79,
    'here and now': 0.67,
    'general truth': -0.81,
    'impersonal statement': -1.34,
    capitals: -1.33,
    'single word': 0.55,
    connective: -0.69,
    long: -0.85,
    participle: -0.24,
    tag: 4.34,
    'tag to oneself': 3.82,
    'inner voice': 3.12,
    'weak tag': -0.2,
    'said aloud': -2.64,
    'tag, but narrated': 1.71,
    'tag leads in': 0.25,
    'tag follows': 3.1,
    'mind before': 0.13,
    quoted: 1.55,
    'own paragraph': 0.13,
    'opens its scene': -4.45,
    'opens its paragraph': 0.19,
    'closes its paragraph': 0.25,
    'after speech': -0.5,
    'before speech': 0.1,
    'beside first person': 0.59,
    'beside a tag': 1.24,
    'beside present tense': 1.22,
    'beside narration': -0.56,
    'amid narration': 1.07,
    'amid present tense': -0.21,
    'writing nearby': -2.63,
    'first-person narrator': 0.01,
    'present-tense narrator': 0.39,
  },
}
