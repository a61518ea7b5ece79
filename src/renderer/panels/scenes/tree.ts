import type { ChapterEntry, Outline, SceneEntry } from '../../session.ts'

/** A row of the scenes panel. */
export type Row = {
  /** Its place among those beside it, from 1: of a chapter, among all chapters and the scenes before them. */
  readonly number: number
  readonly of: number
} & (
  | { readonly kind: 'chapter'; readonly chapter: ChapterEntry; readonly open: boolean }
  | { readonly kind: 'scene'; readonly scene: SceneEntry; readonly level: 1 | 2 }
)

/** The rows in view, in order; a closed chapter hides its scenes, unless the one asked for is among them. */
export function rowsOf(
  { loose, chapters }: Outline,
  closed: ReadonlySet<string>,
  asked: string | null = null,
): Row[] {
  const of = loose.length + chapters.length
  const rows = sceneRows(loose, 1, of)
  for (const [at, chapter] of chapters.entries()) {
    const open = !closed.has(chapter.id) || chapter.scenes.some((scene) => scene.id === asked)
    rows.push({ kind: 'chapter', chapter, open, number: loose.length + at + 1, of })
    if (open) rows.push(...sceneRows(chapter.scenes, 2, chapter.scenes.length))
  }
  return rows
}

const sceneRows = (scenes: readonly SceneEntry[], level: 1 | 2, of: number): Row[] =>
  scenes.map((scene, at) => ({ kind: 'scene', scene, number: at + 1, of, level }))

/** Unlike all others: a chapter and a scene may have the same id. */
export const keyOf = (row: Row): string =>
  row.kind === 'chapter' ? chapterKey(row.chapter.id) : sceneKey(row.scene.id)

export const sceneKey = (id: string): string => `scene ${id}`
export const chapterKey = (id: string): string => `chapter ${id}`

/** The words a row goes by. */
export const nameOf = (row: Row): string =>
  row.kind === 'chapter' ? row.chapter.title : row.scene.title || row.scene.firstWords

/** Where the arrow keys, Home, End and a letter lead from a row; null: nowhere. */
export function rowAt(rows: readonly Row[], from: number, key: string): Row | null {
  const last = rows.length - 1
  const next = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: last }[key]
  if (next !== undefined) return rows[next] ?? null
  return key.length === 1 && key !== ' ' ? startingWith(rows, from, key) : null
}

function startingWith(rows: readonly Row[], from: number, letter: string): Row | null {
  const rest = [...rows.slice(from + 1), ...rows.slice(0, from)]
  return rest.find((row) => nameOf(row).toLowerCase().startsWith(letter.toLowerCase())) ?? null
}

/** The chapter row above a scene's row; null for a scene in no chapter. */
export function parentOf(rows: readonly Row[], from: number): Row | null {
  const row = rows[from]
  if (row?.kind !== 'scene' || row.level === 1) return null
  return rows.slice(0, from).findLast((each) => each.kind === 'chapter') ?? null
}

/** The keys of all rows that move when one does: a chapter's scenes are with it. null: none does. */
export function movingWith(rows: readonly Row[], key: string | null): ReadonlySet<string> {
  if (key === null) return new Set()
  const at = rows.findIndex((row) => keyOf(row) === key)
  if (rows[at]?.kind !== 'chapter') return new Set([key])
  const next = rows.findIndex((row, index) => index > at && row.kind === 'chapter')
  return new Set(rows.slice(at, next < 0 ? undefined : next).map(keyOf))
}
