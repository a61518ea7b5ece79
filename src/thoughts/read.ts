import { type Speech, speechIn } from '../language/dialogue.ts'
import { type Matter, mattersOf, namesWriting, reach, utteredFrom, writtenFrom } from '../language/matter.ts'
import type { Narration } from '../language/narration.ts'
import { overlaps, spansWithin } from '../language/span.ts'
import { type Turn, turnsToReader } from '../language/storyteller.ts'
import { type Evidence, type EvidenceCode, has, hasAny } from './evidence.ts'
import { secondWords } from './lexicon.ts'
import { evidenceOfNeighbours } from './neighbours.ts'
import { isTold, type Observed, observe } from './observe.ts'
import { personAndTense } from './person-and-tense.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { Profile } from './profile.ts'
import { shapeOfBlock, turnsOfBlock } from './shapes.ts'
import type { Block, Scene } from './story.ts'
import { evidenceOfTags } from './tagged.ts'
import type { Tag } from './tags.ts'

/** A piece and everything that speaks for or against its being thought. */
export interface Weighed {
  readonly piece: Piece
  readonly evidence: readonly Evidence[]
}

/** What is known of a block from its own text and whether the next one goes on speaking. */
interface BlockReading {
  readonly profile: Profile
  readonly next: string | null
  readonly seen: readonly Observed[]
  readonly dialogue: readonly Speech[]
  readonly leadsOut: Tag | null
}

const readings = new WeakMap<Block, BlockReading>()

const narrationOf = (scene: Scene, profile: Profile): Narration =>
  profile.scenes.get(scene.id) ?? profile.narration

/** Blocks are immutable, so what was read of one is kept with it. */
export function readBlock(scene: Scene, at: number, profile: Profile): BlockReading | null {
  const block = scene.blocks[at]
  if (block === undefined || block.kind !== 'paragraph') return null
  const next = scene.blocks[at + 1]?.text ?? null
  const kept = readings.get(block)
  if (kept !== undefined && kept.profile === profile && kept.next === next) return kept
  const speech = speechIn(block.text, next, profile.convention)
  const { pieces, dialogue, leadsOut } = piecesOf(
    block.text,
    speech,
    profile.convention.quotes.has('single'),
    narrationOf(scene, profile),
  )
  const seen = pieces.map((piece) => observe(block.text, piece, profile.spellings))
  const reading = { profile, next, seen, dialogue, leadsOut }
  readings.set(block, reading)
  return reading
}

/** What a block is when it is not narration; null: narration. */
export function matterAt(scene: Scene, at: number, profile: Profile): Matter | null {
  if (profile.writings.has(scene.id)) return 'letter'
  const from = Math.max(0, at - reach)
  const around = scene.blocks.slice(from, at + reach + 1).map(shapeOfBlock)
  return mattersOf(around, from === 0)[at - from] ?? null
}

const narrated: readonly Evidence[] = [{ code: 'narrated in the past', words: null }]
const mildlyTold: readonly Evidence[] = [...narrated, { code: 'mildly told', words: null }]
const plainly = (seen: Observed) => (seen.mild ? mildlyTold : narrated)

/** The pieces of a block that could be thought, with their evidence; beats beside speech are left out. */
export function weighBlock(scene: Scene, at: number, profile: Profile): Weighed[] {
  const reading = readBlock(scene, at, profile)
  const block = scene.blocks[at]
  if (reading === null || block === undefined) return []
  const { seen } = reading
  const shown = seen.filter((each) => !each.piece.beat)
  if (block.marked.length === 0 && seen.every((each) => each.plain))
    return shown.map((each) => ({ piece: each.piece, evidence: plainly(each) }))
  const narration = narrationOf(scene, profile)
  const own = seen.map((each) =>
    each.plain ? plainly(each) : [...each.form, ...personAndTense(each, narration)],
  )
  const written = writtenAfter(block.text)
  const turns = turnsToReader(turnsOfBlock(block), reading.dialogue)
  const around = { scene, at, block, profile, reading, own, written, turns }
  return seen.flatMap((each, index) => {
    if (each.piece.beat) return []
    const alone = own[index] ?? []
    if (each.plain && block.marked.length === 0) return [{ piece: each.piece, evidence: alone }]
    return [{ piece: each.piece, evidence: [...alone, ...evidenceAround(around, each, index)] }]
  })
}

/** A block in its place, as far as its pieces are weighed by it. */
interface Around {
  readonly scene: Scene
  readonly at: number
  readonly block: Block
  readonly profile: Profile
  readonly reading: BlockReading
  /** What each piece shows by itself. */
  readonly own: readonly (readonly Evidence[])[]
  /** Where something written or spoken from afar begins; null: nowhere. */
  readonly written: number | null
  /** Where the block turns to the reader. */
  readonly turns: readonly Turn[]
}

const writtenAfter = (text: string) => writtenFrom(text) ?? utteredFrom(text)

/** What tags, neighbours, the block and the story say of a piece. */
function evidenceAround(around: Around, each: Observed, index: number): Evidence[] {
  const { scene, at, block, profile, reading, own } = around
  const { seen, dialogue } = reading
  const opening = readBlock(scene, at + 1, profile)?.seen[0]
  const evidence = evidenceOfTags(block.text, seen, index, opening)
  const add = (code: EvidenceCode, words: string | null = null) => evidence.push({ code, words })
  const above = index === 0 && each.piece.tag === null ? readBlock(scene, at - 1, profile)?.leadsOut : null
  if (above != null) add('tag', scene.blocks[at - 1]?.text.slice(above.from, above.to) ?? null)
  if (followsSpeech(each.piece, dialogue)) add('after speech')
  if (at === 0 && opensLike(seen, own)) add('opens its scene')
  if (isEpilogue(around, each, index)) add('closes the story')
  const before = seen[index - 1] ?? readBlock(scene, at - 1, profile)?.seen.at(-1)
  const beside = [before, seen[index + 1] ?? opening].flatMap((one) => one ?? [])
  for (const code of evidenceOfNeighbours(seen, own, index, beside)) add(code)
  if (!isTagged(each) && !goesOnFromTag(seen, index))
    for (const code of evidenceOfTeller(around, each, index)) add(code)
  if (profile.unquoted && !isTagged(each) && hasAny(own[index], spoken)) add('unquoted dialogue')
  if (profile.innerVoice && isSaidToOneself(each, own[index])) add('narrator thinks')
  if (isAlone(seen, own, dialogue)) {
    add('own paragraph')
    if (profile.innerVoice && seen.some((one, other) => isOfTheScene(one, own[other])))
      add('narrator, in the scene')
    if (has(own[index], 'present-tense narrator')) add('own paragraph, in the present')
  }
  const readOut = around.written !== null && each.piece.to > around.written
  const alone = seen.length === 1 && dialogue.length === 0
  if (readOut || (alone && writingNear(scene, at))) add('writing nearby')
  if (each.piece.tag === null && !has(own[index], 'said aloud') && goesOnSpeaking(seen, own, index))
    add('said aloud')
  if (index > 0 && each.first === null && namesWriting(textOf(block, seen[index - 1]))) add('writing before')
  if (block.marked.some((mark) => mark.as === 'emphasis' && covers(mark, each.piece)))
    add('stressed by the author')
  return evidence
}

/** Whether whoever tells the story speaks here himself: in these words, beside them, or anywhere in the story. */
function evidenceOfTeller(
  { profile, own, turns, block }: Around,
  { piece, first }: Observed,
  index: number,
): EvidenceCode[] {
  const found: EvidenceCode[] = []
  const voiced = hasAny(own[index], toldToReader)
  if (profile.storyteller && voiced) found.push(first === null ? 'storyteller' : 'storyteller, I')
  const plain = turns.filter((turn) => turn.plain)
  const noted = block.text.slice(piece.from, piece.to).includes('A/N')
  if (noted || plain.some((turn) => piece.from <= turn.at && turn.at < piece.to))
    found.push('told to the reader')
  else if (voiced && turns.length > 0 && (profile.storyteller || plain.length > 0))
    found.push('beside the teller')
  return found
}

/** In the last two paragraphs of a story that is long enough to end: `He has them still.` */
function isEpilogue({ scene, at, profile, own }: Around, seen: Observed, index: number): boolean {
  if (scene.id !== profile.last || at < Math.max(8, scene.blocks.length - 2) || isTagged(seen)) return false
  return (
    has(own[index], 'present tense') &&
    !has(own[index], 'first person', 'second person', 'command', 'question', 'exclamation')
  )
}

/** After `he thought` the same sentence or the next goes on with it, whoever tells the story. */
function goesOnFromTag(seen: readonly Observed[], index: number): boolean {
  const before = seen[index - 1]
  return before !== undefined && isTagged(before)
}

const isTagged = ({ piece }: Observed) => piece.tag !== null && piece.tag.manner !== 'weak'

const textOf = (block: Block, seen: Observed | undefined) =>
  seen === undefined ? '' : block.text.slice(seen.piece.from, seen.piece.to)

const covers = (mark: { from: number; to: number }, piece: Piece) =>
  overlaps(mark, piece) &&
  Math.min(mark.to, piece.to) - Math.max(mark.from, piece.from) > 0.8 * (piece.to - piece.from)

/** Three sentences or more before anybody is on the scene, told by nobody: epigraphs and diaries open chapters so. */
const opensLike = (seen: readonly Observed[], own: readonly (readonly Evidence[])[]) =>
  seen.length >= 3 && tellsNothing(seen, own)

const tellsNothing = (seen: readonly Observed[], own: readonly (readonly Evidence[])[]) =>
  seen.every((each, at) => each.piece.tag === null && !isToldOfOthers(each) && !isShown(each, own[at]))

const isToldOfOthers = (seen: Observed) =>
  isTold(seen) && seen.first === null && seen.plural === null && seen.second === null

/** What whoever tells a story to the reader says in his own voice. */
const toldToReader: ReadonlySet<EvidenceCode> = new Set([
  'present tense',
  'first person',
  'first person plural',
  'second person',
  'you could',
  'command',
])

const spoken: ReadonlySet<EvidenceCode> = new Set([
  ...toldToReader,
  'addresses somebody',
  'fragment',
  'narrator tense only',
])

/** After `Subject is on site, says the radio.` the same voice goes on until something is told. */
function goesOnSpeaking(
  seen: readonly Observed[],
  own: readonly (readonly Evidence[])[],
  index: number,
): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const before = seen[at]
    if (before === undefined || before.piece.tag !== null || before.piece.beat) return false
    if (has(own[at], 'said aloud')) return true
    if (before.past || !hasAny(own[at], spoken)) return false
  }
  return false
}

/** A letter, a note, a screen is spoken of right before or after: what stands there alone may be written on it. */
function writingNear(scene: Scene, at: number): boolean {
  const before = scene.blocks[at - 1]?.text.slice(-140) ?? ''
  const after = scene.blocks[at + 1]?.text.slice(0, 140) ?? ''
  return namesWriting(before) || namesWriting(after)
}

/** In a narrator's mouth only a thought orders, leaves out its `I`, or begins with `you`. */
const isSaidToOneself = (seen: Observed, evidence: readonly Evidence[] | undefined) =>
  has(evidence, 'command') ||
  (seen.first === null && has(evidence, 'subject left out')) ||
  (seen.present !== null && !seen.past && secondWords.has(seen.piece.words[0]?.lower ?? ''))

/** A short paragraph of its own that tells nothing: no speech beside it, and nobody did anything. */
const isAlone = (
  seen: readonly Observed[],
  own: readonly (readonly Evidence[])[],
  dialogue: readonly Speech[],
) =>
  dialogue.length === 0 &&
  seen.length <= 4 &&
  tellsNothing(seen, own) &&
  seen.reduce((sum, each) => sum + each.piece.words.length, 0) <= 30

/** In the present of the narration somebody else does something: `She shuts the door.` */
const isShown = (seen: Observed, evidence: readonly Evidence[] | undefined) =>
  has(evidence, 'narrator tense only') && (seen.third !== null || seen.name)

/** Speaks of what is before the narrator's eyes, as remarks to the reader seldom do. */
const isOfTheScene = (seen: Observed, evidence: readonly Evidence[] | undefined) =>
  seen.othersNow !== null ||
  has(evidence, 'command', 'question', 'addresses somebody') ||
  (!isTold(seen) && (has(evidence, 'interjection') || pointing.has(seen.piece.words[0]?.lower ?? '')))

/** Opens what is said of the moment or to oneself; `You know how it is` is said to whoever reads. */
const pointing = new Set("that's this now here there's you're you've you'll".split(' '))

const followsSpeech = ({ from }: Piece, dialogue: readonly Speech[]) =>
  spansWithin(dialogue, from - 3, from).some((speech) => from - speech.to <= 2)
