import type { Node } from '@tiptap/pm/model'
import { languageOf } from '../language/which-language.ts'
import { blocksOf, type TextBlock } from './body/blocks.ts'
import { breakRule } from './body/breaks.ts'
import { type Layout, learnLayout } from './body/layout.ts'
import { scenesOf } from './body/scenes.ts'
import { blockText } from './body/text.ts'
import { wordbook } from './body/wordbook.ts'
import type { Choices } from './choices.ts'
import type { Decoded } from './decode.ts'
import { assignFields } from './details/assign.ts'
import { fallbackFields } from './details/fallback.ts'
import type { FoundField } from './details/field.ts'
import { readHeader } from './details/header.ts'
import { trailingFields } from './details/trailing.ts'
import { withoutHostMatter } from './host.ts'
import { keptApart, type Line, linesOf } from './lines.ts'
import { unmail } from './mail/index.ts'
import { manuscript } from './manuscript.ts'
import { readMarks } from './marks/index.ts'
import { mend } from './mend/index.ts'
import { splitParts } from './parts.ts'
import { joinParts } from './posted-parts.ts'
import type { Report } from './report.ts'
import { reportOf, type Source } from './report-of.ts'
import { type Range, untouched } from './traced.ts'

/** The steps from a decoded file to a story, in order. Each works on what the one before left over. */
export function readText(decoded: Decoded, source: Source, choices: Choices): { doc: Node; report: Report } {
  const { text, repairs } = mend(untouched(decoded.text))
  const lines = linesOf(text.text)
  const layout = chosenLayout(learnLayout(lines), choices)
  const words = wordbook(lines)
  const isKept = ({ from }: Range) => choices.keep?.includes(text.toSource({ from, to: from }).from) ?? false

  const mail = unmail(lines, isKept)
  const parts = mail.postings.flatMap((posting) =>
    splitParts(posting).map((part) => ({ ...part, ...readMatter(part.lines, layout, isKept) })),
  )
  const fields = parts.flatMap((part) => part.fields)
  const fallback = fallbackFields(fields, {
    mail: mail.postings[0]?.header ?? null,
    author: parts.findLast((part) => part.author !== null)?.author ?? null,
    name: source.name,
  })

  const joined = joinParts(
    parts.map((part) => ({
      fields: part.fields,
      subject: part.header?.subject ?? '',
      body: blocksOf(part.rest, layout, words, choices.breaks?.symbols ?? true),
    })),
  )
  const breaks = breakRule(joined.blocks, choices.breaks?.blankLines)
  const textBlocks = joined.blocks.filter((block) => block.kind === 'text')
  const texts = textBlocks.map(blockText)
  const details = {
    ...assignFields([...storyFields(parts.map((part) => part.fields)), ...fallback]),
    language: languageOf(sample(texts)) ?? '',
    ...choices.details,
  }
  const marks = readMarks(
    texts.map((each) => each.text),
    details,
    choices.marks ?? {},
  )
  const setting = new Map(
    textBlocks.map((block, i) => [block, { text: texts[i]?.text ?? '', marks: marks.blocks[i] ?? [] }]),
  )
  const scenes = scenesOf(
    joined.blocks,
    breaks,
    (block: TextBlock) => setting.get(block) ?? { text: '', marks: [] },
  )
  const removed = [...mail.removed, ...parts.flatMap((part) => part.removed)].sort((a, b) => a.from - b.from)
  const claimed = parts.flatMap((part) => part.claimed)
  return {
    doc: manuscript(details, scenes.chapters),
    report: reportOf({
      decoded,
      source: { ...source, characters: decoded.text.length, lines: lines.length },
      text,
      repairs,
      layout,
      removed,
      fields: [...fields, ...fallback],
      joined,
      breaks,
      scenes,
      texts,
      marks,
      claimed,
    }),
  }
}

/** The layout as learnt, or as the author says. */
function chosenLayout(learnt: Layout, { paragraphs }: Choices): Layout {
  if (paragraphs === undefined) return learnt
  return paragraphs === 'line'
    ? { ...learnt, wrap: null, indent: null, goesOn: false }
    : { ...learnt, wrap: paragraphs }
}

/** Enough of a story's middle to tell its language. */
function sample(texts: readonly { readonly text: string }[]): string {
  const middle = Math.max(0, (texts.length >> 1) - 50)
  return texts
    .slice(middle, middle + 100)
    .map(({ text }) => text.slice(0, 500))
    .join('\n')
}

/** Takes host matter and fields off a part's lines. */
function readMatter(lines: readonly Line[], layout: Layout, isKept: (range: Range) => boolean) {
  const host = withoutHostMatter(lines, isKept)
  const header = readHeader(host.rest, layout)
  const trailing = trailingFields(header.rest)
  return {
    removed: host.removed,
    author: host.author,
    fields: [...header.fields, ...trailing.fields],
    claimed: [...header.claimed, ...trailing.claimed],
    rest: keptApart(trailing.rest),
  }
}

/** The story's own fields: the first part's, and of the later ones what it lacks. */
function storyFields(parts: readonly (readonly FoundField[])[]): FoundField[] {
  const [first = [], ...later] = parts
  const named = new Set(first.map(({ name }) => name))
  return [
    ...first,
    ...later
      .flat()
      .filter(({ name, evidence }) => name !== 'own' && (!named.has(name) || evidence === 'at-the-end')),
  ]
}
