import { type Profile, profileOf } from '../../src/thoughts/profile.ts'
import { thoughtsIn } from '../../src/thoughts/propose.ts'
import { matterAt, weighBlock } from '../../src/thoughts/read.ts'
import type { Proposal, Story } from '../../src/thoughts/story.ts'
import type { Model } from '../../src/thoughts/weights.ts'
import { asStory, type Label, type Labelled } from './corpus.ts'
import type { Example } from './learn.ts'

/** A labelled text made ready: read once, scored under many models. */
export interface Prepared {
  readonly text: Labelled
  readonly story: Story
  readonly places: readonly (readonly number[])[]
  readonly profile: Profile
  readonly words: number
}

export function prepare(text: Labelled): Prepared {
  const { story, places } = asStory(text)
  const words = text.paragraphs.reduce((sum, each) => sum + (each.match(/\S+/g) ?? []).length, 0)
  return { text, story, places, profile: profileOf(story), words }
}

const isThought = (label: Label) => label.kind === 'thought' || label.kind === 'thought-fragment'
const isNeutral = (label: Label) => label.kind === 'telepathy' || label.kind === 'thought-indirect'
const shared = (a: { from: number; to: number }, label: Label) =>
  Math.max(0, Math.min(a.to, label.end) - Math.max(a.from, label.start))

/** The pieces of a text as examples to learn from; pieces of text blocks and of neutral kinds left out. */
export function examplesOf({ text, story, places, profile }: Prepared, roman: readonly Label[]): Example[] {
  const examples: Example[] = []
  story.scenes.forEach((scene, s) => {
    scene.blocks.forEach((_, at) => {
      if (matterAt(scene, at, profile) !== null) return
      const paragraph = places[s]?.[at]
      const labels = text.labels.filter((label) => label.paragraph === paragraph)
      for (const { piece, evidence } of weighBlock(scene, at, profile)) {
        if (labels.some((label) => isNeutral(label) && shared(piece, label) > 0)) continue
        if (roman.some((label) => label.paragraph === paragraph && shared(piece, label) > 0)) continue
        const codes = new Set(evidence.map((each) => each.code))
        if (
          codes.has('first-person narrator') &&
          codes.has('present-tense narrator') &&
          piece.tag === null &&
          !codes.has('beside a tag') &&
          !codes.has('addresses somebody')
        )
          continue
        const covered = labels.filter(isThought).reduce((sum, label) => sum + shared(piece, label), 0)
        examples.push({
          codes: evidence.map((each) => each.code),
          thought: covered * 2 >= piece.to - piece.from,
          weight: 1,
        })
      }
    })
  })
  return examples
}

export type Verdict = 'right' | 'wrong' | 'neutral' | 'roman'

export interface Judged {
  readonly proposal: Proposal
  readonly paragraph: number
  readonly verdict: Verdict
}

/** What a finder did on one text. */
export interface Result {
  readonly prepared: Prepared
  readonly judged: readonly Judged[]
  /** The direct thoughts that at least `likely` proposals cover by half, and those they do not. */
  readonly found: readonly Label[]
  readonly missed: readonly Label[]
}

/** Proposes under `model` and judges by the labels. `roman`: thoughts that the author left in roman type. */
export function judge(prepared: Prepared, model: Model | undefined, roman: readonly Label[]): Result {
  const { text, places } = prepared
  const judged = thoughtsIn(prepared.story, prepared.profile, model).map((proposal): Judged => {
    const scene = Number(proposal.scene.slice(1))
    const paragraph = places[scene]?.[proposal.block] ?? -1
    const labels = text.labels.filter((label) => label.paragraph === paragraph && shared(proposal, label) > 0)
    const verdict = labels.some(isThought)
      ? 'right'
      : labels.some(isNeutral)
        ? 'neutral'
        : roman.some((label) => label.paragraph === paragraph && shared(proposal, label) > 0)
          ? 'roman'
          : 'wrong'
    return { proposal, paragraph, verdict }
  })
  const shown = judged.filter((each) => each.proposal.confidence !== 'possible')
  const covered = (label: Label) =>
    shown.reduce(
      (sum, each) => sum + (each.paragraph === label.paragraph ? shared(each.proposal, label) : 0),
      0,
    )
  const thoughts = text.labels.filter((label) => label.kind === 'thought')
  const isFound = (label: Label) => covered(label) * 2 >= label.end - label.start
  return {
    prepared,
    judged,
    found: thoughts.filter(isFound),
    missed: thoughts.filter((label) => !isFound(label)),
  }
}
