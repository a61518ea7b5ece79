import type { Details } from '../../src/story/details.ts'
import { align } from './align.ts'
import type { Gold } from './gold.ts'
import type { ReadStory } from './read-story.ts'

/** How many were wanted, how many were found, how many of these were right. */
export interface Count {
  wanted: number
  found: number
  right: number
}

export const MEASURES = [
  'fields',
  'title',
  'author',
  'scenes',
  'chapters',
  'chapter titles',
  'paragraphs',
  'quoted',
  'host lines',
  'characters',
  'marks',
] as const
export type Measure = (typeof MEASURES)[number]

export interface Measured {
  readonly counts: Readonly<Record<Measure, Count>>
  /** Each disagreement, in words. */
  readonly wrong: readonly string[]
}

const spaced = (text: string) => straight(text).replace(/\s+/g, ' ').trim()
const straight = (text: string) =>
  text
    .replace(/[“”]|``|''/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('…', '...')
    .replaceAll('—', '--')
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** Compares what the import made of a file with what a reader sees in it. */
export function measure(gold: Gold, read: ReadStory): Measured {
  const wrong: string[] = []
  const optional = new Set(gold.optional.map(letters))
  const blocks = withoutOptional(read.blocks, optional)
  const places = placesOf(gold, blocks)
  const chapterStarts = gold.chapters.map(({ block }) => places.gold[block] ?? 0)
  const foundChapters = blocks.flatMap((each, at) =>
    each.chapter === null ? [] : [{ at, title: each.chapter }],
  )
  const titles = countTitles(
    gold,
    foundChapters.map((each) => ({ ...each, word: places.found[each.at] ?? 0 })),
    chapterStarts,
    wrong,
  )
  const boundary = (what: string, wanted: readonly number[], found: readonly number[]) =>
    countPlaces(what, wanted, found, places.words, wrong)
  return {
    counts: {
      fields: countFields(gold, read.details, wrong),
      title: exactly('title', gold.details.title, read.details.title, wrong),
      author: exactly('author', gold.details.author, read.details.author, wrong),
      scenes: boundary(
        'scene',
        sceneStarts(gold).map((block) => places.gold[block] ?? 0),
        blocks.flatMap((each, at) => (at > 0 && each.startsScene ? [places.found[at] ?? 0] : [])),
      ),
      chapters: boundary(
        'chapter',
        chapterStarts,
        foundChapters.map(({ at }) => places.found[at] ?? 0),
      ),
      'chapter titles': titles,
      paragraphs: boundary('paragraph', places.gold.slice(1), places.found.slice(1)),
      quoted: boundary(
        'quoted',
        gold.blocks.flatMap(({ quoted }, at) => (quoted ? [places.gold[at] ?? 0] : [])),
        blocks.flatMap(({ quoted }, at) => (quoted ? [places.found[at] ?? 0] : [])),
      ),
      'host lines': countHostLines(gold, read.details, blocks, wrong),
      characters: countCharacters(gold, blocks),
      marks: countMarks(gold, blocks, wrong),
    },
    wrong,
  }
}

/** A chapter begins a scene, whether those who labelled the file wrote it down so or not. */
const sceneStarts = ({ scenes, chapters }: Gold): readonly number[] => [
  ...scenes,
  ...chapters.flatMap(({ block }) => (block > 0 ? [block] : [])),
]

type FoundBlock = ReadStory['blocks'][number]

/** Lines such as "The End" do not count; the break before them does not either, unless more follows. */
function withoutOptional(blocks: readonly FoundBlock[], optional: ReadonlySet<string>): FoundBlock[] {
  const kept: FoundBlock[] = []
  let startsScene = false
  let chapter: string | null = null
  for (const block of blocks) {
    startsScene ||= block.startsScene
    chapter ??= block.chapter
    if (optional.has(letters(block.text))) continue
    kept.push({ ...block, startsScene, chapter })
    startsScene = false
    chapter = null
  }
  return kept
}

/** Where blocks begin, counted in the words of the gold text. */
function placesOf(gold: Gold, blocks: readonly FoundBlock[]) {
  const wanted = gold.blocks.map(({ text }) => wordsOf(text))
  const had = blocks.map(({ text }) => wordsOf(text))
  const words = wanted.flat()
  const aligned = align(words, had.flat())
  // a word that is not in the gold text stands before the next one that is
  for (let at = aligned.length - 1, next = words.length; at >= 0; at -= 1) {
    aligned[at] ??= next
    next = aligned[at] ?? next
  }
  return { words, gold: starts(wanted), found: starts(had).map((start) => aligned[start] ?? words.length) }
}

function starts(lists: readonly (readonly string[])[]): number[] {
  let sum = 0
  return lists.map((list) => {
    sum += list.length
    return sum - list.length
  })
}

function countPlaces(
  what: string,
  wanted: readonly number[],
  found: readonly number[],
  words: readonly string[],
  wrong: string[],
): Count {
  const right = new Set(wanted)
  const had = new Set(found)
  const near = (place: number) =>
    `${words.slice(Math.max(0, place - 4), place).join(' ')} ¦ ${words.slice(place, place + 5).join(' ')}`
  for (const place of right) if (!had.has(place)) wrong.push(`${what} missed: ${near(place)}`)
  for (const place of had) if (!right.has(place)) wrong.push(`${what} not there: ${near(place)}`)
  return { wanted: right.size, found: had.size, right: [...had].filter((place) => right.has(place)).length }
}

function countTitles(
  gold: Gold,
  found: readonly { word: number; title: string }[],
  places: readonly number[],
  wrong: string[],
): Count {
  let right = 0
  gold.chapters.forEach(({ titles }, at) => {
    const there = found.find(({ word }) => word === places[at])
    const same = (title: string) => letters(title) === letters(there?.title ?? '')
    if (there && (titles.includes('*') || titles.some(same))) right += 1
    else if (there) wrong.push(`chapter title: ${JSON.stringify(there.title)}, wanted ${titles.join(' or ')}`)
  })
  return { wanted: gold.chapters.length, found: found.length, right }
}

function pairsOf(details: Partial<Details>): { name: string; value: string; shown: string }[] {
  return Object.entries(details).flatMap(([name, value]) => {
    const values = typeof value === 'string' ? [value] : value
    return values.flatMap((each) => {
      const text = typeof each === 'string' ? each : `${each.label}: ${each.value}`
      const shown = spaced(text)
      return shown === '' ? [] : [{ name, value: shown.toLowerCase().replace(/[.\s]+$/, ''), shown }]
    })
  })
}

function countFields(gold: Gold, details: Details, wrong: string[]): Count {
  const maybe: readonly string[] = [...gold.maybe, 'language']
  const wanted = pairsOf(gold.details).filter(({ name }) => !maybe.includes(name))
  const found = pairsOf(details).filter(
    ({ name }) => !maybe.includes(name) && (name !== 'title' || gold.details.title),
  )
  const right = wanted.filter((each) =>
    found.some(({ name, value }) => name === each.name && value === each.value),
  )
  for (const each of wanted)
    if (!right.includes(each)) wrong.push(`field missed: ${each.name}: ${each.shown}`)
  for (const each of found) {
    if (!right.some(({ name, value }) => name === each.name && value === each.value)) {
      wrong.push(`field not there: ${each.name}: ${each.shown}`)
    }
  }
  return { wanted: wanted.length, found: found.length, right: right.length }
}

function exactly(what: string, wanted: string | undefined, found: string, wrong: string[]): Count {
  if (wanted === undefined) return { wanted: 0, found: 0, right: 0 }
  const right = spaced(wanted) === spaced(found)
  if (!right) wrong.push(`${what}: ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`)
  return { wanted: 1, found: 1, right: right ? 1 : 0 }
}

/** Right: a line of hosts and mail that is gone from the story and not in its longer details either. */
function countHostLines(gold: Gold, details: Details, blocks: readonly FoundBlock[], wrong: string[]): Count {
  const told = [details.notes, details.summary, details.disclaimer, details.title]
  const story = letters([...told, ...blocks.map(({ text }) => text)].join(' '))
  // a reply may quote the story
  const own = letters(gold.blocks.map(({ text }) => text).join(' '))
  const lines = gold.removed
    .filter((line) => letters(line).length > 3)
    .filter((line) => !own.includes(letters(line)))
  const left = lines.filter((line) => story.includes(letters(line)))
  for (const line of left) wrong.push(`host line left: ${line}`)
  return { wanted: lines.length, found: lines.length, right: lines.length - left.length }
}

function countCharacters(gold: Gold, blocks: readonly FoundBlock[]): Count {
  const wanted = [...straight(gold.blocks.map(({ text }) => text).join('\n'))]
  const found = [...straight(blocks.map(({ text }) => text).join('\n'))]
  const right = align(wanted, found).filter((each) => each !== null).length
  return { wanted: wanted.length, found: found.length, right }
}

function countMarks(gold: Gold, blocks: readonly FoundBlock[], wrong: string[]): Count {
  const key = ({ text, meaning }: Gold['marks'][number]) => `${meaning}: ${spaced(text)}`
  const left = gold.marks.map(key)
  let right = 0
  const found = blocks.flatMap(({ marks }) => marks.map(key))
  for (const mark of found) {
    const at = left.indexOf(mark)
    if (at >= 0) {
      left.splice(at, 1)
      right += 1
    } else wrong.push(`mark not there: ${mark}`)
  }
  for (const mark of left) wrong.push(`mark missed: ${mark}`)
  return { wanted: gold.marks.length, found: found.length, right }
}
