import type { Gold, GoldBlock } from '../gold.ts'
import { type Block, type CleanStory, type Item, plainText } from '../story-source.ts'
import { bytesIn } from './bytes.ts'
import { fill, named, type Part } from './head.ts'
import { gapBetween, linesOf } from './layout.ts'
import type { Recipe } from './recipe.ts'

/** A clean story as the old file a recipe makes of it, and what a reader should find in that file. */
export function age(story: CleanStory, recipe: Recipe): { readonly bytes: Uint8Array; readonly gold: Gold } {
  const lines = wholeFile(story, recipe)
  const stuffed = recipe.dashStuffed ? lines.map((line) => line.replace(/^-(?!-{20})/, '- -')) : lines
  const replied = stuffed.map((line) =>
    recipe.replied === undefined ? line : (recipe.replied + line).trimEnd(),
  )
  return {
    bytes: bytesIn(recipe.charset ?? 'utf-8', `${replied.join('\n')}\n`.replaceAll('\n', recipe.eol ?? '\n')),
    gold: goldOf(story, recipe),
  }
}

interface Posted extends Part {
  readonly items: readonly Item[]
}

/** The parts that the story was posted in: a chapter each where there is mail or a head on every part. */
function partsOf(story: CleanStory, recipe: Recipe): Posted[] {
  if (!recipe.headOnParts && !recipe.mailTop && !recipe.mailFoot) {
    return [{ n: 1, of: 1, title: '', items: story.items }]
  }
  const groups: Item[][] = []
  for (const item of story.items) {
    if (item.kind === 'chapter' || groups.length === 0) groups.push([])
    groups.at(-1)?.push(item)
  }
  return groups.map((items, at) => {
    const first = items[0]
    return { n: at + 1, of: groups.length, title: first?.kind === 'chapter' ? first.title : '', items }
  })
}

function wholeFile(story: CleanStory, recipe: Recipe): string[] {
  const lines: string[] = []
  const parts = partsOf(story, recipe)
  const add = (template: string | undefined, part: Part) => {
    if (template !== undefined) lines.push(...fill(template, story.details, recipe, part))
  }
  const [first] = parts
  if (!first) return []
  add(recipe.top, first)
  let chapters = 0
  for (const part of parts) {
    add(recipe.mailTop, part)
    if (part.n === 1 || recipe.headOnParts) add(recipe.head, part)
    const body = new Body(recipe, chapters)
    for (const item of part.items) body.add(item)
    chapters = body.chapters
    lines.push(...body.lines)
    add(recipe.partEnd, part)
    add(recipe.mailFoot, part)
  }
  add(recipe.end, first)
  add(recipe.foot, first)
  return lines
}

class Body {
  readonly lines: string[] = []
  #last: Block | null = null
  #breaks = 0
  chapters: number
  readonly recipe: Recipe

  constructor(recipe: Recipe, chapters: number) {
    this.recipe = recipe
    this.chapters = chapters
  }

  add(item: Item): void {
    const { recipe } = this
    if (item.kind === 'scene') this.#sign(recipe.breaks[this.#breaks++ % recipe.breaks.length] ?? '')
    else if (item.kind === 'chapter') {
      this.chapters += 1
      const heading = recipe.chapter?.(this.chapters, item.title)
      if (heading !== undefined) this.#sign(heading)
      else if (this.#last) this.#sign(recipe.breaks[0] ?? '')
    } else {
      if (this.#last) this.#blank(gapBetween(this.#last, item, recipe))
      this.lines.push(...linesOf(item, recipe))
      this.#last = item
    }
  }

  #sign(sign: string): void {
    const blanks = this.recipe.breakBlanks ?? 1
    this.#blank(blanks)
    if (sign !== '') {
      for (const line of sign.split('\n')) {
        this.lines.push(this.recipe.centred ? ' '.repeat(Math.max(0, 34 - (line.length >> 1))) + line : line)
      }
      this.#blank(blanks)
    }
    this.#last = null
  }

  #blank(count: number): void {
    for (let n = 0; n < count; n += 1) this.lines.push('')
  }
}

function goldOf(story: CleanStory, recipe: Recipe): Gold {
  const parts = partsOf(story, recipe)
  const blocks: GoldBlock[] = []
  const marks: { text: string; meaning: Gold['marks'][number]['meaning'] }[] = []
  const scenes = new Set<number>()
  const chapters: { titles: string[]; block: number }[] = []
  for (const item of story.items) {
    if (item.kind === 'scene') scenes.add(blocks.length)
    else if (item.kind === 'chapter') {
      scenes.add(blocks.length)
      const heading = recipe.chapter?.(chapters.length + 1, item.title)
      if (heading !== undefined)
        chapters.push({ titles: titlesOf(heading, item.title), block: blocks.length })
      else if (parts.length > 1) chapters.push({ titles: ['*'], block: blocks.length })
    } else {
      blocks.push({
        text: plainText(item.runs),
        ...(item.kind === 'verse' ? { verse: true } : {}),
        ...(item.quoted ? { quoted: true } : {}),
      })
      for (const { text, meaning } of item.runs) {
        if (meaning !== null && recipe.marks?.[meaning]) marks.push({ text, meaning })
      }
    }
  }
  const { wrap: _, ...plain } = recipe
  const filled = (template: string | undefined, every: boolean) =>
    template === undefined
      ? []
      : parts
          .filter(({ n }) => every || n === 1)
          .flatMap((part) => fill(template, story.details, plain, part))
  const solid = (lines: readonly string[]) => [...new Set(lines.map((line) => line.trim()).filter(Boolean))]
  return {
    kind: recipe.kind,
    details: named(
      `${recipe.head ?? ''}${recipe.top ?? ''}${recipe.foot ?? ''}${recipe.mailTop ?? ''}`,
      story.details,
    ),
    maybe: (recipe.maybe ?? []) as Gold['maybe'],
    chapters,
    scenes: [...scenes].filter((each) => each > 0 && each < blocks.length),
    blocks,
    removed: solid([
      ...filled(recipe.top, false),
      ...filled(recipe.mailTop, true),
      ...filled(recipe.mailFoot, true),
      ...filled(recipe.foot, false),
    ]),
    optional: solid([...filled(recipe.partEnd, true), ...filled(recipe.end, false)]),
    marks,
  }
}

/** A heading without its ornaments, or the title within it, both count as right. */
function titlesOf(heading: string, title: string): string[] {
  const bare = heading.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.?!]+$/gu, '').replaceAll('\n', ': ')
  return [...new Set([bare, heading.trim(), title].filter(Boolean))]
}
