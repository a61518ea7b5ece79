import { readDetails, type SourceHead } from './details-source.ts'
import { MEANINGS, type Meaning } from './gold.ts'

export interface Run {
  readonly text: string
  /** null: plain text. */
  readonly meaning: Meaning | null
}

export interface Block {
  readonly kind: 'paragraph' | 'verse'
  readonly quoted: boolean
  readonly runs: readonly Run[]
}

export type Item = Block | { readonly kind: 'scene' } | { readonly kind: 'chapter'; readonly title: string }

/** A clean story: what a file was before it aged. */
export interface CleanStory extends SourceHead {
  readonly items: readonly Item[]
}

/**
 * Reads a story in our source markup: fields, a line `---`, then blocks between blank lines: `== Title` is a
 * chapter, `--` a scene break, `> ` quoted matter, `| ` a line of verse; `<thought>…</thought>` and its like are
 * marks.
 */
export function readStory(source: string): CleanStory {
  const rule = source.indexOf('\n---\n')
  const chunks = source
    .slice(rule + 5)
    .split(/\n{2,}/)
    .map((each) => each.trim())
  return { ...readDetails(source.slice(0, rule)), items: chunks.filter(Boolean).map(itemOf) }
}

function itemOf(chunk: string): Item {
  if (chunk === '--') return { kind: 'scene' }
  if (chunk.startsWith('== ')) return { kind: 'chapter', title: chunk.slice(3) }
  const quoted = chunk.startsWith('>')
  const text = quoted ? chunk.replace(/^> ?/gm, '') : chunk
  const verse = text.startsWith('| ')
  return {
    kind: verse ? 'verse' : 'paragraph',
    quoted,
    runs: runsOf(verse ? text.replace(/^\| /gm, '') : text.replaceAll('\n', ' ')),
  }
}

/** Reads the marks of a line of source. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (const part of text.split(/(<(?:thought|telepathy|emphasis|strong)>.*?<\/\w+>)/s)) {
    const marked = /^<(\w+)>(.*)<\/\w+>$/s.exec(part)
    const meaning = MEANINGS.find((each) => each === marked?.[1]) ?? null
    if (part !== '') runs.push({ text: marked?.[2] ?? part, meaning })
  }
  return runs
}

export const plainText = (runs: readonly Run[]): string => runs.map((each) => each.text).join('')
