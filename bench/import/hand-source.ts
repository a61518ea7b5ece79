import { readDetails } from './details-source.ts'
import type { Gold, GoldBlock } from './gold.ts'
import { plainText, runsOf } from './story-source.ts'

/** A file written by hand, and what each of its lines is. */
export interface HandMade {
  readonly text: string
  readonly gold: Gold
  readonly settings: ReadonlyMap<string, string>
}

/**
 * Reads a labelled file: details, a line `---`, then every line of the old file after its label:
 * `P` begins a paragraph, `V` a verse, `Q` and `S` quoted ones (a letter, a song), a space continues the block, `~`
 * continues a word that was hyphenated, `C` is a chapter heading (`C` alone on the label's side, its title as in the
 * text or after ` == `), `B` a scene break, `X` matter of hosts and mail, `O` a line that may stay or go, `H` a
 * header line, `.` a blank or broken line. `N` is a paragraph that begins a scene without a sign of its own.
 * `«thought|*|Now what?|*»` is a mark with its signs, `«?|raw|meant»` a damaged place.
 */
export function readHandMade(source: string): HandMade {
  const rule = source.indexOf('\n---\n')
  const { details, settings } = readDetails(source.slice(0, rule))
  const lines = source
    .slice(rule + 5)
    .replace(/\n$/, '')
    .split('\n')
  return {
    settings,
    text: lines
      .map(rawLine)
      .join('\n')
      .replace(PLACE, (...match) => raw(match)),
    gold: {
      kind: settings.get('kind') ?? 'by hand',
      details,
      maybe: (settings.get('maybe') ?? '').split(' ').filter(Boolean) as Gold['maybe'],
      ...bodyOf(lines),
    },
  }
}

const PLACE = /«([^|»]*)\|([^|»]*)\|([^|»]*)(?:\|([^|»]*))?»/gs
const raw = ([, name, open, text, close]: string[]) =>
  name === '?' ? (open ?? '') : `${open}${text}${close}`
const meant = ([, name, , text]: string[]) => (name === '?' ? (text ?? '') : `<${name}>${text}</${name}>`)
const rawLine = (line: string) =>
  line.startsWith('C') ? line.slice(2).replace(/ == .*$/, '') : line.slice(2)

function bodyOf(lines: readonly string[]): Omit<Gold, 'kind' | 'details' | 'maybe'> {
  const blocks: { text: string; verse: boolean; quoted: boolean }[] = []
  const chapters: { titles: string[]; block: number }[] = []
  const scenes = new Set<number>()
  const removed: string[] = []
  const optional: string[] = []
  for (const line of lines) {
    const label = line[0] ?? '.'
    const text = line.slice(2)
    const last = blocks.at(-1)
    if ('PVQSN'.includes(label)) {
      if (label === 'N') scenes.add(blocks.length)
      blocks.push({ text: text.trim(), verse: 'VS'.includes(label), quoted: 'QS'.includes(label) })
    } else if (label === ' ' && last) last.text += (last.verse ? '\n' : ' ') + text.trim()
    else if (label === '~' && last) last.text = last.text.replace(/-$/, '') + text.trim()
    else if (label === 'C') {
      chapters.push({ titles: (text.split(' == ')[1] ?? text).trim().split(' // '), block: blocks.length })
      scenes.add(blocks.length)
    } else if (label === 'B') scenes.add(blocks.length)
    else if (label === 'X') removed.push(text.trim())
    else if (label === 'O') optional.push(text.trim())
  }
  const runs = blocks.map(({ text }) => runsOf(text.replace(PLACE, (...match) => meant(match))))
  return {
    blocks: blocks.map(
      ({ verse, quoted }, at): GoldBlock => ({
        text: plainText(runs[at] ?? []),
        ...(verse ? { verse: true } : {}),
        ...(quoted ? { quoted: true } : {}),
      }),
    ),
    chapters,
    scenes: [...scenes].filter((each) => each > 0 && each < blocks.length),
    removed: removed.filter(Boolean),
    optional,
    marks: runs.flat().flatMap(({ text, meaning }) => (meaning ? [{ text, meaning }] : [])),
  }
}
