import { conventionOf, type DialogueConvention, speechIn } from '../language/dialogue.ts'
import { mattersOf, namesWriting, reach } from '../language/matter.ts'
import { namesOf, type PersonName } from '../language/names.ts'
import {
  addCounts,
  countNarration,
  type Narration,
  type NarrationCount,
  narrationFrom,
  noNarration,
} from '../language/narration.ts'
import { isTold, type Turn, turnsToReader } from '../language/storyteller.ts'
import { isUnquoted, unquotedTagsIn } from '../language/unquoted.ts'
import { languageOf } from '../language/which-language.ts'
import { hasInnerVoice, isSelfTalk } from './inner-voice.ts'
import { shapeOfBlock, turnsOfBlock } from './shapes.ts'
import type { Story } from './story.ts'

/** What the finder must know of the whole story before it judges a block; refreshed when the author rests. */
export interface Profile {
  readonly convention: DialogueConvention
  readonly people: readonly PersonName[]
  /** Every form of every name, in lower case, with its person. */
  readonly names: ReadonlyMap<string, PersonName>
  /** The keys of `names`. */
  readonly spellings: ReadonlySet<string>
  readonly narration: Narration
  /** Somebody tells the story to the reader, with an `I` and a `you` of their own. */
  readonly storyteller: boolean
  /** Its people speak without quotation marks. */
  readonly unquoted: boolean
  /** The narrator is an `I` whose thoughts are tagged somewhere: there are thoughts beside the telling. */
  readonly innerVoice: boolean
  /** In another language than English, of which the finder knows nothing. */
  readonly foreign: boolean
  /** The last scene's id; null: a story without scenes. */
  readonly last: string | null
  /** Scenes told otherwise than the story as a whole, by scene id. */
  readonly scenes: ReadonlyMap<string, Narration>
  /** Scenes that are one letter, note or other writing, by scene id. */
  readonly writings: ReadonlySet<string>
}

/** Reads the whole story once. Linear. */
export function profileOf(story: Story): Profile {
  const texts = story.scenes.map((scene) => scene.blocks.map((block) => block.text))
  const convention = conventionOf(texts.flat())
  const speech = texts.map((blocks) =>
    blocks.map((text, at) => speechIn(text, blocks[at + 1] ?? null, convention)),
  )
  const turns: Turn[] = []
  let size = 0
  let unquoted = 0
  let quoted = 0
  const counts = texts.map((blocks, scene) => {
    const matters = mattersOf((story.scenes[scene]?.blocks ?? []).map(shapeOfBlock))
    return blocks
      .map((text, at) => {
        if (matters[at] !== null) return noNarration
        const spoken = speech[scene]?.[at] ?? []
        const block = story.scenes[scene]?.blocks[at]
        if (block !== undefined) turns.push(...turnsToReader(turnsOfBlock(block), spoken))
        size += text.length
        unquoted += unquotedTagsIn(text, spoken)
        if (spoken.some((each) => !each.mention)) quoted++
        return countNarration(text, spoken)
      })
      .reduce(addCounts, noNarration)
  })
  const narration = narrationFrom(counts.reduce(addCounts, noNarration))
  const storyteller = isTold(turns, size)
  const people = namesOf(texts.flat(), speech.flat())
  const names = new Map<string, PersonName>()
  for (const person of people) for (const form of person.forms) names.set(form.toLowerCase(), person)
  const scenes = new Map<string, Narration>()
  story.scenes.forEach((scene, at) => {
    const own = ownNarration(counts[at] ?? noNarration, narration)
    if (own !== null) scenes.set(scene.id, own)
  })
  return {
    convention,
    people,
    names,
    spellings: new Set(names.keys()),
    narration,
    storyteller,
    unquoted: isUnquoted(unquoted, quoted),
    innerVoice: narration.person === 'first' && hearsItself(texts.flat(), storyteller),
    foreign: isForeign(texts),
    last: story.scenes.at(-1)?.id ?? null,
    scenes,
    writings: writingsOf(texts, story),
  }
}

/**
 * A scene of a few blocks that speaks of I and you, with nothing spoken and nothing narrated, beside scenes that
 * end or begin with talk of something written.
 */
function writingsOf(texts: readonly (readonly string[])[], story: Story): Set<string> {
  const found = new Set<string>()
  texts.forEach((blocks, at) => {
    const shapes = (story.scenes[at]?.blocks ?? []).map(shapeOfBlock)
    if (
      blocks.length > reach ||
      !shapes.some((shape) => shape.addressed) ||
      shapes.some((shape) => shape.speaks)
    )
      return
    if (!shapes.every((shape) => shape.addressed || shape.short)) return
    const before = texts[at - 1]?.at(-1)?.slice(-200) ?? ''
    const after = texts[at + 1]?.[0]?.slice(0, 200) ?? ''
    const id = story.scenes[at]?.id
    if (id !== undefined && (namesWriting(before) || namesWriting(after))) found.add(id)
  })
  return found
}

/** A narrator's thoughts are tagged somewhere, or stand twice in paragraphs of their own where nobody tells of himself. */
const hearsItself = (texts: readonly string[], storyteller: boolean): boolean =>
  texts.some(hasInnerVoice) || (!storyteller && texts.filter(isSelfTalk).length >= 2)

function isForeign(texts: readonly (readonly string[])[]): boolean {
  let sample = ''
  for (const text of texts.flat()) {
    sample += `${text}\n`
    if (sample.length > 4000) break
  }
  const language = languageOf(sample)
  return language !== null && language !== 'en'
}

/** A scene's own narration when there is enough of it and it differs; null: as the story. */
function ownNarration(count: NarrationCount, story: Narration): Narration | null {
  const own = narrationFrom(count)
  if (own.verbs < 40 && !isWhollyPresent(count, own)) return null
  return own.person === story.person && own.tense === story.tense ? null : own
}

/** A short scene in which they do everything now: a drabble among others. A scene of thoughts would say `I` or `you`. */
const isWhollyPresent = ({ present }: NarrationCount, { verbs, pastShare }: Narration) =>
  verbs >= 8 && pastShare <= 0.25 && present.third >= 4 && present.first + present.second === 0
