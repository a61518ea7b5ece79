import type { Node } from '@tiptap/pm/model'
import { countOf } from '../story/count.ts'
import { detailsOf } from '../story/details.ts'
import { groupParts, joinFiles, type PartFile } from './join-files.ts'

/** One of many files that were read together. */
export interface CollectedFile extends PartFile {
  /** Its folder below the one that was chosen, `/` between; '' for that folder itself. */
  readonly folder: string
}

/** What an author may want to have a look at. */
export const LOOKS = [
  'encoding',
  'no-title',
  'no-author',
  'missing-parts',
  'doubled-parts',
  'one-long-scene',
] as const
export type Look = (typeof LOOKS)[number]

/** A story that one file is, or several are parts of. */
export interface CollectedStory<File extends CollectedFile = CollectedFile> {
  readonly doc: Node
  /** In the story's order; there is always one. */
  readonly files: readonly [File, ...File[]]
  readonly words: number
  /** Numbers of parts that none of the files is, and that more than one is. */
  readonly missing: readonly number[]
  readonly doubled: readonly number[]
  readonly look: readonly Look[]
}

/** The stories that files are: parts of one join, as far as they lie in the same folder. */
export function collect<File extends CollectedFile>(files: readonly File[]): readonly CollectedStory<File>[] {
  const folders = new Set(files.map(({ folder }) => folder))
  return [...folders].flatMap((each) =>
    groupParts(files.filter(({ folder }) => folder === each)).map((group) => storyOf(group)),
  )
}

/** The one story that these files are: several join in the order of their part numbers. */
export function storyOf<File extends CollectedFile>(group: readonly File[]): CollectedStory<File> {
  const [first] = group
  if (first === undefined) throw new Error('A story of no files')
  const joined = group.length > 1 ? joinFiles(group) : null
  const doc = joined?.doc ?? first.doc
  const [head = first, ...rest] = joined?.files ?? group
  const { missing, doubled } = joined ?? first.report.parts
  const found = { doc, files: [head, ...rest] as const, words: countOf(doc).words, missing, doubled }
  return { ...found, look: looksOf(found) }
}

/** A story of one scene and more words than this may have breaks that were not found. */
const LONG_SCENE = 6000

function looksOf({ doc, files, words, missing, doubled }: Omit<CollectedStory, 'look'>): readonly Look[] {
  const [{ report }] = files
  const holds: Readonly<Record<Look, boolean>> = {
    encoding: files.some((file) => file.report.encoding.confidence === 'look'),
    'no-title': !report.fields.some(({ name, evidence }) => name === 'title' && evidence !== 'file-name'),
    'no-author': detailsOf(doc.attrs).author === '',
    'missing-parts': missing.length > 0,
    'doubled-parts': doubled.length > 0,
    'one-long-scene': files.length === 1 && report.breaks.scenes === 1 && words > LONG_SCENE,
  }
  return LOOKS.filter((look) => holds[look])
}
