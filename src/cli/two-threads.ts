import { once } from 'node:events'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Narration } from '../language/narration.ts'
import { profileOf } from '../thoughts/profile.ts'
import { proposeFor } from '../thoughts/propose.ts'
import type { Proposal, Story } from '../thoughts/story.ts'

/** From so many characters on a second thread pays: about 150,000 words. */
const LONG = 800_000

/** What is proposed in a story, in story order, and how it is told. */
export interface Proposed {
  readonly proposals: readonly Proposal[]
  readonly narration: Narration
}

/** Looks for the thoughts of a story: with two threads in a long one, each of which reads it all and looks at half. */
export async function proposedThoughts(story: Story): Promise<Proposed> {
  const sizes = story.scenes.flatMap(({ blocks }) => blocks.map(({ text }) => text.length))
  const size = sizes.reduce((sum, each) => sum + each, 0)
  if (size < LONG) return proposedIn(story, 0, sizes.length)

  const middle = middleOf(sizes, size / 2)
  const other = new Worker(new URL(import.meta.url), { workerData: { story, from: middle } satisfies Half })
  const answer = once(other, 'message')
  const { proposals, narration } = proposedIn(story, 0, middle)
  const [rest] = (await answer) as [readonly Proposal[]] // as: answerHalf posts nothing else
  return { proposals: [...proposals, ...rest], narration }
}

interface Half {
  readonly story: Story
  /** Where it begins, among the blocks of the story. */
  readonly from: number
}

/** What the second thread does. */
export function answerHalf(): void {
  const { story, from } = workerData as Half // as: proposedThoughts gives nothing else
  parentPort?.postMessage(proposedIn(story, from, Number.POSITIVE_INFINITY).proposals)
}

/** Looks at the blocks from one up to another, counted through the story. */
function proposedIn(story: Story, from: number, to: number): Proposed {
  const profile = profileOf(story)
  const places = story.scenes.flatMap((scene) => scene.blocks.map((_, at) => ({ scene, at })))
  const proposals = places.slice(from, to).flatMap(({ scene, at }) => proposeFor(scene, at, profile))
  return { proposals, narration: profile.narration }
}

/** How many blocks make up half of a story. */
function middleOf(sizes: readonly number[], half: number): number {
  let sum = 0
  const middle = sizes.findIndex((size) => {
    sum += size
    return sum > half
  })
  return middle < 0 ? sizes.length : middle
}
