/** What speaks for or against a passage being thought, by name; the weights are in `weights.ts`. */
export const evidenceCodes = [
  // Who says it, and when. Only where the narration itself does otherwise.
  'first person',
  'first person plural',
  'second person',
  'you, in the past',
  'present tense',
  'third person, present tense',
  'future',
  'mixed tense',
  'narrated in the past',
  'names a third person',
  'first-person narrator, present tense',
  'first-person narrator, told',
  'first-person narrator, you',
  'narrator tense only',
  // How it is put.
  'question',
  'exclamation',
  'trails off',
  'fragment',
  'command',
  'subject left out',
  'interjection',
  'addresses somebody',
  'oath',
  'contraction',
  'here and now',
  'general truth',
  'impersonal statement',
  'capitals',
  'single word',
  'connective',
  'long',
  'participle',
  // What says that it is thought.
  'tag',
  'tag to oneself',
  'inner voice',
  'weak tag',
  'said aloud',
  'tag, but narrated',
  'tag leads in',
  'tag follows',
  'mind before',
  'quoted',
  'stressed by the author',
  // Where it stands.
  'own paragraph',
  'opens its scene',
  'opens its paragraph',
  'closes its paragraph',
  'after speech',
  'before speech',
  // What stands beside it.
  'beside first person',
  'beside a tag',
  'beside present tense',
  'beside narration',
  'amid narration',
  'amid present tense',
  'writing nearby',
  // The story.
  'first-person narrator',
  'present-tense narrator',
] as const

export type EvidenceCode = (typeof evidenceCodes)[number]

/** One piece of evidence and the words that show it, as in the text; null: nothing in particular to point at. */
export interface Evidence {
  readonly code: EvidenceCode
  readonly words: string | null
}

/** Why a passage is proposed; the evidence that speaks for it. */
export type Reason = Evidence
