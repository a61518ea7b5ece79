import type { Node } from '@tiptap/pm/model'
import { detailsOf } from '../story/details.ts'
import { sequence } from '../story/ids.ts'
import { node, schema } from '../story/schema/index.ts'
import { bareSubject } from './details/subject.ts'
import { partMark } from './headings.ts'
import type { Report } from './report.ts'

/** A file that was read as a story, or as a part of one. */
export interface PartFile {
  /** Its name, without its folder. */
  readonly name: string
  readonly doc: Node
  readonly report: Report
}

/** Several files as the one story they are parts of. */
export interface JoinedFiles<File extends PartFile = PartFile> {
  readonly doc: Node
  /** In the story's order. */
  readonly files: readonly File[]
  /** Numbers of parts that none of the files is, and that more than one is. */
  readonly missing: readonly number[]
  readonly doubled: readonly number[]
}

/** Puts files together that are parts of one story, as part numbers and titles say; others stay alone. In the order given. */
export function groupParts<File extends PartFile>(files: readonly File[]): File[][] {
  const groups = new Map<string, File[]>()
  files.forEach((file, i) => {
    const part = partOf(file)
    const key = part === null ? `alone ${i}` : `part ${part.of}`
    groups.set(key, [...(groups.get(key) ?? []), file])
  })
  return [...groups.values()]
}

/** Joins the parts of a story in the order of their numbers; each becomes a chapter, unless it has chapters of its own. */
export function joinFiles<File extends PartFile>(parts: readonly File[]): JoinedFiles<File> {
  const numbered = parts
    .map((file, i) => ({ file, number: partOf(file)?.number ?? i + 1 }))
    .sort((a, b) => a.number - b.number)
  const numbers = numbered.map(({ number }) => number)
  const sceneId = sequence('s')
  const chapterId = sequence('c')
  const withId = (each: Node): Node => {
    if (each.type.name === 'scene') return each.type.create({ ...each.attrs, id: sceneId() }, each.content)
    if (each.type.name !== 'chapter') return each
    return each.type.create({ ...each.attrs, id: chapterId() }, each.children.map(withId))
  }
  const first = numbered[0]?.file
  const chapters = numbered.flatMap(({ file, number }) => {
    const loose = file.doc.children.filter(({ type }) => type.name === 'scene')
    const own = file.doc.children.filter(({ type }) => type.name === 'chapter')
    const notes = file === first ? '' : ownNotes(file, first)
    const title = node('chapterTitle').create(null, schema.text(`Part ${number}`))
    const hasWords = loose.some(({ textContent }) => textContent.trim() !== '')
    const wrapped = hasWords || own.length === 0 ? [node('chapter').create({ notes }, [title, ...loose])] : []
    return [...wrapped, ...own]
  })
  const most = Math.max(0, ...numbers, ...numbered.map(({ file }) => partOf(file)?.total ?? 0))
  return {
    doc: node('doc').create(first?.doc.attrs ?? null, chapters.map(withId)),
    files: numbered.map(({ file }) => file),
    missing: Array.from({ length: most }, (_, i) => i + 1).filter((number) => !numbers.includes(number)),
    doubled: [...new Set(numbers.filter((number, i) => numbers.indexOf(number) !== i))],
  }
}

/** Which part of what story a file is. */
interface Part {
  /** The same for all parts of one story. */
  readonly of: string
  readonly number: number
  readonly total: number | null
}

/** Tells it from the title, the mail's subject, a field that says so, or the file's name; null for a story of its own. */
function partOf({ name, doc, report }: PartFile): Part | null {
  // several postings in one file are joined already
  if (report.chapters.filter(({ evidence }) => evidence === 'part').length > 1) return null
  const { title, author } = detailsOf(doc.attrs)
  const isNamed = report.fields.some((field) => field.name === 'title' && field.evidence !== 'file-name')
  const said = [
    report.fields.find((field) => field.name === 'title')?.value,
    subjectOf(report),
    report.fields.find(({ label }) => /^(?:part|chapter)$/i.test(label))?.value,
  ]
  for (const each of said) {
    const mark = each === undefined ? null : partMark(` ${each}`)
    if (mark !== null) return { of: key(title, author), number: mark.number, total: mark.total }
  }
  const numbered = /^(.{1,80}?)[-_. ]*(?:part|pt|chapter|ch)?[-_. ]*0{0,2}(\d{1,2})$/i.exec(
    name.replace(/\.[a-z\d]{1,8}$/i, ''),
  )
  if (numbered === null) return null
  const [, stem = '', number = ''] = numbered
  return { of: key(isNamed ? title : stem, author, stem), number: Number(number), total: null }
}

const key = (...of: readonly string[]): string =>
  of.map((each) => each.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')).join('/')

function subjectOf({ removed }: Report): string | undefined {
  const mail = removed.find(({ reason }) => reason === 'mail-header')?.text.slice(0, 2000)
  const subject = /^subject:[ \t]*(\S.{0,200})$/im.exec(mail ?? '')?.[1]
  return subject === undefined ? undefined : bareSubject(subject)
}

/** A later part's own notes. */
function ownNotes({ doc }: PartFile, first: PartFile | undefined): string {
  const { notes } = detailsOf(doc.attrs)
  return first !== undefined && detailsOf(first.doc.attrs).notes === notes ? '' : notes
}
