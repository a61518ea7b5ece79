import type { Block } from './body/blocks.ts'
import type { Breaks } from './body/breaks.ts'
import type { Layout } from './body/layout.ts'
import type { Scenes } from './body/scenes.ts'
import type { BlockText } from './body/text.ts'
import type { Decoded } from './decode.ts'
import type { FoundField } from './details/field.ts'
import type { Line } from './lines.ts'
import type { ReadMarks } from './marks/index.ts'
import { foundMarks } from './marks/places.ts'
import type { Repair } from './mend/index.ts'
import { piecesOf } from './pieces.ts'
import type { JoinedParts } from './posted-parts.ts'
import type { Removed } from './removed.ts'
import type { FoundChapter, Report } from './report.ts'
import type { Range, Traced } from './traced.ts'

/** The file as it came. */
export interface Source {
  readonly name: string
  readonly bytes: number
}

/** What the steps of the pipeline found; places are those of `text`. */
export interface Findings {
  readonly decoded: Decoded
  readonly source: Report['source']
  readonly text: Traced
  readonly repairs: readonly Repair[]
  readonly layout: Layout
  readonly removed: readonly Removed[]
  readonly fields: readonly FoundField[]
  readonly joined: JoinedParts
  readonly breaks: Breaks
  readonly scenes: Scenes
  readonly texts: readonly BlockText[]
  readonly marks: ReadMarks
  /** The lines that were read as details. */
  readonly claimed: readonly Line[]
}

/** Puts all findings into the report, each at its place in the decoded file. */
export function reportOf(found: Findings): Report {
  const { decoded, text, layout, joined, breaks, scenes, marks } = found
  const placed = <T extends Range>(each: T): T => ({ ...each, ...text.toSource(each) })
  return {
    source: found.source,
    encoding: {
      name: decoded.encoding,
      evidence: decoded.evidence,
      confidence: decoded.evidence === 'fallback' ? 'look' : 'sure',
    },
    paragraphs: {
      layout: layout.wrap === null ? 'line' : 'wrapped',
      column: layout.wrap,
      doubleSpaced: layout.spacing === 1,
      indented: layout.indent !== null,
    },
    removed: found.removed.map(placed),
    fields: found.fields.map(placed),
    chapters: chaptersFound(joined.blocks).map(placed),
    parts: { missing: joined.missing, doubled: joined.doubled, lone: joined.lone },
    breaks: {
      rule: breaks.rule,
      scenes: scenes.chapters.reduce((sum, chapter) => sum + chapter.scenes.length, 0),
      places: scenes.breaks.map(placed),
    },
    quotes: scenes.quotes.map(placed),
    italics: marks.key.italics,
    marks: foundMarks(marks, found.texts, text),
    repairs: found.repairs,
    pieces: piecesOf(text, decoded.text.length, found.removed, found.claimed, joined.blocks),
  }
}

function chaptersFound(blocks: readonly Block[]): FoundChapter[] {
  return blocks.flatMap((block, i) => {
    if (block.kind !== 'heading') return []
    const from = block.lines[0]?.from ?? blocks[i + 1]?.lines[0]?.from ?? 0
    const evidence = block.lines.length > 0 ? ('heading' as const) : ('part' as const)
    return [{ from, to: block.lines.at(-1)?.to ?? from, title: block.title, evidence }]
  })
}
