import type { Node } from '@tiptap/pm/model'
import { languageOf } from '../language/which-language.ts'
import { type Block, blocksOf, type TextBlock } from './body/blocks.ts'
import { breakRule } from './body/breaks.ts'
import { type Layout, learnLayout } from './body/layout.ts'
import { scenesOf } from './body/scenes.ts'
import { blockText } from './body/text.ts'
import { wordbook } from './body/wordbook.ts'
import { type ChapterNotes, withoutChapterNotes } from './chapter-notes.ts'
import type { Choices } from './choices.ts'
import { withoutComments } from './comments.ts'
import type { Decoded } from './decode.ts'
import { type Assigned, assignFields, comparison } from './details/assign.ts'
import { fallbackFields } from './details/fallback.ts'
import type { FoundField } from './details/field.ts'
import { readHeader } from './details/header.ts'
import type { TitleHints } from './details/title-page.ts'
import { trailingFields } from './details/trailing.ts'
import { textsOf, unsaid } from './details/unsaid.ts'
import { namedFields, undress } from './formats/front.ts'
import type { Page } from './formats/page.ts'
import { PARTED, pageBlocks } from './formats/page-blocks.ts'
import { withoutSignsLeft } from './formats/signs-left.ts'
import { withoutHostMatter } from './host.ts'
import { keptApart, type Line, linesOf } from './lines.ts'
import { linksOf } from './links.ts'
import { unmail } from './mail/index.ts'
import type { Posting } from './mail/posting.ts'
import { manuscript } from './manuscript.ts'
import { readMarks } from './marks/index.ts'
import { mend, PAGE_DAMAGE } from './mend/index.ts'
import { splitParts } from './parts.ts'
import { joinParts, partNumber, refersToFirst } from './posted-parts.ts'
import type { Report } from './report.ts'
import { reportOf, type Source } from './report-of.ts'
import { withoutRunningHeads } from './running-heads.ts'
import { withoutSeams } from './seams.ts'
import { type Range, untouched } from './traced.ts'

/** The steps from a decoded file to a story, in order. Each works on what the one before left over. */
export function readText(decoded: Decoded, source: Source, choices: Choices): { doc: Node; report: Report } {
  return read(decoded, source, choices, null)
}

/** The same for a file with markup, from the plain text that it shows. */
export function readPage(
  decoded: Decoded,
  page: Page,
  source: Source,
  choices: Choices,
): { doc: Node; report: Report } {
  return withoutSignsLeft(read(decoded, source, choices, page))
}

function read(
  decoded: Decoded,
  source: Source,
  choices: Choices,
  page: Page | null,
): { doc: Node; report: Report } {
  const { text, repairs } =
    page === null ? mend(untouched(decoded.text)) : mend(page.text, page.exact ? new Set() : PAGE_DAMAGE)
  const isKept = ({ from }: Range) => choices.keep?.includes(text.toSource({ from, to: from }).from) ?? false
  const dressed = linesOf(text.text)
  const front = page === null ? null : undress(dressed, isKept)
  const paged = front === null ? withoutRunningHeads(dressed, isKept) : { rest: front.lines, removed: [] }
  const lines = paged.rest
  const layout = chosenLayout(page?.parted ? PARTED : learnLayout(lines), choices)
  const words = wordbook(lines)

  const mail = page?.structured ? { postings: [{ header: null, lines }], removed: [] } : unmail(lines, isKept)
  const parts = page?.structured
    ? [untouchedPart(lines)]
    : mail.postings.flatMap((posting) =>
        splitParts(posting).map((part) => ({
          ...part,
          ...readMatter(part.lines, layout, isKept, hintsOf(part, page, source)),
        })),
      )
  const read = [...(front?.fields ?? []), ...parts.flatMap((part) => part.fields)]
  const fields = [...read, ...fileFields(page, read)]
  const fallback = fallbackFields(fields, {
    mail: mail.postings[0]?.header ?? null,
    author: parts.findLast((part) => part.author !== null)?.author ?? null,
    title: page?.title ?? '',
    name: source.name,
  })

  const bodyOf = (rest: readonly Line[]) => {
    const symbols = choices.breaks?.symbols ?? true
    return front === null
      ? blocksOf(rest, layout, words, symbols)
      : pageBlocks(rest, front.signs, layout, words, symbols)
  }
  const joined = joinParts(
    parts.map((part) => ({
      fields: part.fields,
      subject: part.header?.subject ?? '',
      body: bodyOf(part.rest).map((block) => withNotes(block, part.notes)),
    })),
  )
  const breaks = breakRule(joined.blocks, page?.exact ? null : choices.breaks?.blankLines)
  const textBlocks = joined.blocks.filter((block) => block.kind === 'text')
  const texts = textBlocks.map(blockText)
  const ofStory = [
    ...fields.filter((field) => !parts.some((part) => part.fields.includes(field))),
    ...storyFields(inOrder(parts)),
    ...fallback,
  ]
  const assigned = assignFields(ofStory)
  const told = markRepeated([...fields, ...fallback], ofStory, assigned)
  const leftOver = unsaid(
    parts.flatMap((part) => part.stated),
    told,
    [...textsOf(assigned.details), joined.blocks.flatMap(notesOf).join('\n')],
  )
  const details = {
    ...(leftOver.length === 0 ? assigned : assignFields([...ofStory, ...leftOver])).details,
    language: page?.exact ? page.language : (languageOf(sample(texts)) ?? page?.language ?? ''),
    ...(page?.exact ? verbatim(read) : {}),
    ...choices.details,
  }
  const marks = readMarks(
    texts.map((each) => each.text),
    details,
    { ...page?.marks, ...choices.marks },
  )
  const links = linksOf(textBlocks, texts, page?.links ?? [], text)
  const setting = new Map(
    textBlocks.map((block, i) => [
      block,
      { text: texts[i]?.text ?? '', marks: marks.blocks[i] ?? [], links: links[i] ?? [] },
    ]),
  )
  const scenes = scenesOf(
    joined.blocks,
    breaks,
    (block: TextBlock) => setting.get(block) ?? { text: '', marks: [], links: [] },
    !page?.structured,
  )
  const removed = [
    ...(front?.removed ?? []),
    ...paged.removed,
    ...mail.removed,
    ...parts.flatMap((part) => part.removed),
  ].sort((a, b) => a.from - b.from)
  const claimed = [...(front?.claimed ?? []), ...parts.flatMap((part) => part.claimed)]
  return {
    doc: manuscript(details, scenes.chapters),
    report: reportOf({
      decoded,
      source: { ...source, characters: decoded.text.length, lines: lines.length },
      text,
      repairs,
      layout,
      removed,
      fields: [...told, ...leftOver],
      joined,
      breaks,
      scenes,
      texts,
      marks,
      claimed,
    }),
  }
}

/** A chapter's heading with what its author says around the chapter. */
function withNotes(block: Block, notes: ReadonlyMap<Line, ChapterNotes>): Block {
  const own = block.kind === 'heading' && block.lines[0] !== undefined ? notes.get(block.lines[0]) : undefined
  return own === undefined ? block : { ...block, ...own }
}

/** All fields, those marked that were not set because they say again what is said; of a later part's, also what refers to the first. */
function markRepeated(
  fields: readonly FoundField[],
  ofStory: readonly FoundField[],
  { repeated }: Assigned,
): FoundField[] {
  const used = new Set(ofStory)
  const says = comparison()
  return fields.map((field) => {
    const isAgain = used.has(field)
      ? repeated.has(field)
      : refersToFirst(field.value) ||
        ofStory.some(({ name, value }) => name === field.name && says(name, value, field.value))
    return isAgain ? { ...field, repeated: true } : field
  })
}

const notesOf = (block: Block): string[] =>
  block.kind === 'heading' ? [block.title, block.notes, block.summary ?? '', block.endNotes ?? ''] : []

/** Title and author as they stand, where nothing is dressed up. */
function verbatim(fields: readonly FoundField[]): { title?: string; author?: string } {
  const value = (name: FoundField['name']) => fields.find((field) => field.name === name)?.value
  return { title: value('title') ?? '', author: value('author') ?? '' }
}

const NO_NOTES: ReadonlyMap<Line, ChapterNotes> = new Map()

/** A part of which nothing is left to be read but the story. */
function untouchedPart(lines: readonly Line[]) {
  return {
    header: null,
    removed: [],
    author: null,
    fields: [],
    claimed: [],
    stated: [],
    notes: NO_NOTES,
    lines,
    rest: keptApart(lines),
  }
}

/** What the file's container says that its text does not, as fields. */
function fileFields(page: Page | null, read: readonly FoundField[]): FoundField[] {
  const fields = (page?.fields ?? []).flatMap(({ label, value }) =>
    namedFields(label, value).map((field) => ({ ...field, from: 0, to: 0, evidence: 'file-data' as const })),
  )
  return fields.filter(({ name }) => !read.some((field) => field.name === name && field.value !== ''))
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

const hintsOf = ({ header }: Posting, page: Page | null, source: Source): Omit<TitleHints, 'author'> => ({
  subject: header?.subject ?? '',
  page: page?.title ?? '',
  file: source.name,
})

/** Takes host matter and fields off a part's lines. */
function readMatter(
  lines: readonly Line[],
  layout: Layout,
  isKept: (range: Range) => boolean,
  hints: Omit<TitleHints, 'author'>,
) {
  const told = withoutComments(lines, isKept)
  const host = withoutHostMatter(told.rest, isKept)
  const header = readHeader(host.rest, layout, { ...hints, author: host.author?.name ?? '' })
  const trailing = trailingFields(header.rest, layout)
  const title = header.fields.find(({ name }) => name === 'title')?.value ?? hints.subject
  const seams = withoutSeams(trailing.rest, title, isKept)
  const chapters = withoutChapterNotes(seams.rest, layout)
  return {
    notes: chapters.notes,
    removed: [...told.removed, ...host.removed, ...seams.removed],
    author: host.author,
    fields: [...header.fields, ...trailing.fields],
    claimed: [...header.claimed, ...trailing.claimed, ...chapters.claimed],
    stated: [...header.claimed, ...trailing.claimed],
    rest: keptApart(chapters.rest),
  }
}

/** The fields of each part, the first part's first where the parts are numbered; what has no number stays behind the one before. */
function inOrder(
  parts: readonly { readonly fields: readonly FoundField[]; readonly header: Posting['header'] }[],
): (readonly FoundField[])[] {
  let number = 0
  const numbered = parts.map(({ fields, header }) => {
    number = partNumber({ fields, subject: header?.subject ?? '' }) ?? number
    return { fields, number }
  })
  return [...numbered].sort((a, b) => a.number - b.number).map(({ fields }) => fields)
}

/** The story's own fields: the first part's, and of the later ones what it lacks. */
function storyFields(parts: readonly (readonly FoundField[])[]): FoundField[] {
  const [first = [], ...later] = parts
  const named = new Set(first.map(({ name }) => name))
  return [
    ...first,
    ...later
      .flat()
      .filter(({ value }) => !refersToFirst(value))
      .filter(
        ({ name, evidence }) =>
          evidence === 'at-the-end' || (name !== 'own' && name !== 'notes' && !named.has(name)),
      ),
  ]
}
