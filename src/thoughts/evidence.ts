/** What speaks for or against a passage being thought, by name; the weights are in `weights.ts`. */
export const evidenceCodes = [
  // Who says it, and when. Only where the narration itself does otherwise.
  'first person',
  'first person plural',
  'second person',
  'you, in the past',
  'you could',
  'general you',
  'you did',
  'asks you',
  'I, in the past',
  'present-tense narrator, you',
  'present-tense narrator, I',
  'present-tense narrator, order',
  'present-tense narrator, future',
  'present tense',
  'third person, present tense',
  'future',
  'mixed tense',
  'told first',
  'ordered, then told',
  'narrated in the past',
  'mildly told',
  'names a third person',
  'first-person narrator, present tense',
  'first-person narrator, I now',
  'first-person narrator, told',
  'first-person narrator, you',
  'first-person narrator, others now',
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
  'in brackets',
  'single word',
  'connective',
  'long',
  // What says that it is thought.
  'tag',
  'tag to oneself',
  'inner voice',
  'weak tag',
  'said aloud',
  'tag, but narrated',
  'tag leads in',
  'tag follows',
  'quoted',
  'stressed by the author',
  // Where it stands.
  'opens its scene',
  'closes the story',
  'after speech',
  // What stands beside it.
  'beside first person',
  'beside a tag',
  'after a tag',
  'beside present tense',
  'beside narration',
  'amid narration',
  'writing nearby',
  'writing before',
  // The story.
  'first-person narrator',
  'present-tense narrator',
  'storyteller',
  'storyteller, I',
  'told to the reader',
  'beside the teller',
  'unquoted dialogue',
  'narrator thinks',
  'narrator, in the scene',
  'own paragraph',
  'own paragraph, in the present',
] as const

export type EvidenceCode = (typeof evidenceCodes)[number]

/** One piece of evidence and the words that show it, as in the text; null: nothing in particular to point at. */
export interface Evidence {
  readonly code: EvidenceCode
  readonly words: string | null
}

/** Whether one of these codes is among the evidence. */
export const has = (evidence: readonly Evidence[] | undefined, ...codes: EvidenceCode[]): boolean =>
  evidence?.some((each) => codes.includes(each.code)) ?? false

/** The same for many codes. */
export const hasAny = (
  evidence: readonly Evidence[] | undefined,
  codes: ReadonlySet<EvidenceCode>,
): boolean => evidence?.some((each) => codes.has(each.code)) ?? false

/** The evidence that is shown as a reason, each with the sentence that the catalogue may give it. */
export const reasonCodes = [
  /** "Tagged as a thought: “{words}”." */
  'tag',
  /** "Somebody tells themselves: “{words}”." */
  'tag to oneself',
  /** "An inner voice speaks: “{words}”." */
  'inner voice',
  /** "The next sentence says that {words} thought it." */
  'tag follows',
  /** "Tagged as a thought (“{words}”), though told like narration." */
  'tag, but narrated',
  /** "Next to a tagged thought." */
  'beside a tag',
  /** "In quotation marks that this story does not use for speech." */
  'quoted',
  /** "You stressed the whole sentence." */
  'stressed by the author',
  /** "First person (“{words}”) in a third-person story." */
  'first person',
  /** "“{words}” in a third-person story." */
  'first person plural',
  /** "Speaks to “{words}” outside dialogue." */
  'second person',
  /** "Speaks to somebody by name: “{words}”." */
  'addresses somebody',
  /** "Present tense (“{words}”) in a story told in the past." */
  'present tense',
  /** "An order to oneself: “{words}”." */
  'command',
  /** "The subject is left out, as in speech." */
  'subject left out',
  /** "A question in a character's voice." */
  'question',
  /** "An exclamation in a character's voice." */
  'exclamation',
  /** "Begins like speech: “{words}”." */
  'interjection',
  /** "Strong language: “{words}”." */
  'oath',
  /** "Trails off." */
  'trails off',
  /** "Not a whole sentence." */
  'fragment',
  /** "Worded as people speak: “{words}”." */
  'contraction',
  /** "Points at the here and now: “{words}”." */
  'here and now',
  /** "Next to a sentence in the first person." */
  'beside first person',
  /** "Next to a sentence in the present tense." */
  'beside present tense',
  /** "Stands alone among narration." */
  'amid narration',
  /** "Reads unlike the narration around it." */
  'unlike the narration',
] as const

export type ReasonCode = (typeof reasonCodes)[number]

/** Why a passage is proposed. `words`: as in the text; null: nothing in particular to point at. */
export interface Reason {
  readonly code: ReasonCode
  readonly words: string | null
}
