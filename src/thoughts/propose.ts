import type { Speech } from '../language/dialogue.ts'
import { overlaps, spansWithin } from '../language/span.ts'
import { type Evidence, type EvidenceCode, has } from './evidence.ts'
import type { Piece } from './pieces.ts'
import type { Profile } from './profile.ts'
import { matterAt, readBlock, type Weighed, weighBlock } from './read.ts'
import { carried, confidenceOf, probability, reasonsOf, surest, thresholds } from './score.ts'
import type { Block, Proposal, Scene, Story } from './story.ts'
import { thinkerOf } from './thinker.ts'
import type { Model } from './weights.ts'

/** The proposals of one block, in order and apart. Depends on the blocks within `reach` and on the profile alone. */
export function proposeFor(scene: Scene, at: number, profile: Profile, model?: Model): Proposal[] {
  const block = scene.blocks[at]
  if (block === undefined || block.kind !== 'paragraph' || profile.foreign) return []
  const pieces = weighBlock(scene, at, profile)
  if (pieces.every(isPlain)) return []
  const runs = runsOf(block, pieces, model)
  if (runs.length === 0 || matterAt(scene, at, profile) !== null) return []
  const dialogue = readBlock(scene, at, profile)?.dialogue ?? []
  return runs.flatMap((run) => proposalOf(scene, at, block, run, dialogue, profile, model) ?? [])
}

/** The proposals of a whole story, in story order. */
export function thoughtsIn(story: Story, profile: Profile, model?: Model): Proposal[] {
  return story.scenes.flatMap((scene) =>
    scene.blocks.flatMap((_, at) => proposeFor(scene, at, profile, model)),
  )
}

interface Scored extends Weighed {
  readonly probability: number
}

const isPlain = ({ evidence }: Weighed) =>
  evidence.every(({ code }) => code === 'narrated in the past' || code === 'mildly told')

/** What reads as narration is not carried along by a thought beside it. */
const narrating: ReadonlySet<EvidenceCode> = new Set([
  'narrated in the past',
  'tag, but narrated',
  'narrator tense only',
])

/** Neighbouring pieces that are thought together; at least one of them likely enough to show. */
function runsOf(block: Block, pieces: readonly Weighed[], model: Model | undefined): Scored[][] {
  const runs: Scored[][] = []
  let run: Scored[] = []
  const close = () => {
    if (run.some((each) => each.probability >= thresholds.possible)) runs.push(run)
    run = []
  }
  const alone = pieces.map((each) => (isMarked(block, each.piece) ? 0 : probability(each.evidence, model)))
  const short = isShort(block, pieces)
  for (const [at, each] of pieces.entries()) {
    const before = each.piece.apart ? 0 : (alone[at - 1] ?? 0)
    const after = pieces[at + 1]?.piece.apart === false ? (alone[at + 1] ?? 0) : 0
    const told =
      each.evidence.some((one) => narrating.has(one.code)) && !(short && has(each.evidence, 'mildly told'))
    const more = goesOn(pieces, at)
    const chance = more
      ? Math.max(alone[at] ?? 0, 0.9 * (alone[at - 1] ?? 0))
      : told
        ? (alone[at] ?? 0)
        : carried(alone[at] ?? 0, Math.max(before, after), short ? 1.8 : 1)
    if (chance < (told ? thresholds.possible : thresholds.joins)) close()
    else {
      if (run.length > 0 && each.piece.apart) close()
      const evidence = more ? [...each.evidence, ...(pieces[at - 1]?.evidence ?? [])] : each.evidence
      run.push({ ...each, evidence, probability: chance })
    }
  }
  close()
  return runs
}

/** A short paragraph without speech or a tag: what is thought there may go on in the past (`She'd never miss it`). */
const isShort = (block: Block, pieces: readonly Weighed[]) =>
  pieces.length <= 4 &&
  pieces.every(({ piece }) => piece.tag === null) &&
  pieces.reduce((sum, { piece }) => sum + piece.words.length, 0) <= 30 &&
  (pieces.at(-1)?.piece.to ?? 0) - (pieces[0]?.piece.from ?? 0) > block.text.trim().length - 4

const voiced: ReadonlySet<EvidenceCode> = new Set([
  'first person',
  'second person',
  'present tense',
  'command',
])

/** After its tag a sentence goes on with what is thought: `I know that, he thought, if he had the sense to see it.` */
function goesOn(pieces: readonly Weighed[], at: number): boolean {
  const here = pieces[at]
  const before = pieces[at - 1]
  if (
    here?.piece.tag == null ||
    here.piece.tagged !== 'before' ||
    here.piece.sentence !== before?.piece.sentence
  )
    return false
  if (before.piece.tag?.from !== here.piece.tag.from) return false
  const told = here.evidence.some((one) => narrating.has(one.code))
  return !told || before.evidence.some((one) => voiced.has(one.code))
}

const isMarked = (block: Block, piece: Piece) =>
  block.marked.some((mark) => mark.as === 'thought' && overlaps(mark, piece))

function proposalOf(
  scene: Scene,
  at: number,
  block: Block,
  run: readonly Scored[],
  dialogue: readonly Speech[],
  profile: Profile,
  model: Model | undefined,
): Proposal | null {
  const from = run[0]?.piece.from ?? 0
  const to = run.at(-1)?.piece.to ?? 0
  if (spansWithin(dialogue, from, to).length > 0) return null
  const confidence = surest(run.map((each) => confidenceOf(each.probability, each.evidence)))
  if (confidence === null) return null
  return {
    scene: scene.id,
    block: at,
    from,
    to,
    text: block.text.slice(from, to),
    thinker: thinkerOf(scene, at, run, profile),
    confidence,
    reasons: reasonsOf(distinct(run.flatMap((each) => each.evidence)), model),
  }
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map<string, Evidence>()
  for (const each of evidence) if (!seen.has(each.code)) seen.set(each.code, each)
  return [...seen.values()]
}
