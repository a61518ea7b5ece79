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
    'first person': 2.61,
    'first person plural': 1.36,
    'second person': 0.55,
    'you, in the past': -0.22,
    'present tense': 1.17,
    'third person, present tense': 0.05,
    future: -1.54,
    'mixed tense': -0.25,
    'narrated in the past': -2.78,
    'names a third person': -0.28,
    'first-person narrator, present tense': 0.12,
    'first-person narrator, told': -0.13,
    'first-person narrator, you': 0.18,
    'narrator tense only': -0.8,
    question: 1.12,
    exclamation: 0.81,
    'trails off': 0.32,
    fragment: 0.2,
    command: 2.16,
    'subject left out': 0.37,
    interjection: 1.52,
    'addresses somebody': 2.02,
    oath: 0.84,
    contraction: 0.85,
    'here and now': 0.54,
    'general truth': -0.79,
    'impersonal statement': -1.32,
    capitals: -1.33,
    'single word': 0.55,
    connective: -0.69,
    long: -0.75,
    participle: -0.24,
    tag: 4.35,
    'tag to oneself': 3.82,
    'inner voice': 3.12,
    'weak tag': -0.2,
    'said aloud': -2.63,
    'tag, but narrated': 1.71,
    'tag leads in': 0.26,
    'tag follows': 3.11,
    'mind before': 0.06,
    quoted: 1.55,
    'own paragraph': 0.15,
    'opens its scene': -4.44,
    'opens its paragraph': 0.2,
    'closes its paragraph': 0.24,
    'after speech': -0.6,
    'before speech': 0.12,
    'beside first person': 0.57,
    'beside a tag': 1.25,
    'beside present tense': 1.2,
    'beside narration': -0.6,
    'amid narration': 0.84,
    'amid present tense': -0.21,
    'writing nearby': -2.66,
    'first-person narrator': 0.01,
    'present-tense narrator': 0.37,
  },
}
