import type { ChapterPlace, ScenePlace } from '../../session.ts'
import { chapterKey, keyOf, type Row } from './tree.ts'

/** What letting a row go does. */
export type Move =
  | { readonly kind: 'scene'; readonly id: string; readonly place: ScenePlace }
  | { readonly kind: 'chapter'; readonly id: string; readonly place: ChapterPlace }

/** A place in the list where a dragged row can land. */
export interface Spot {
  /** The key of the row that it is at. */
  readonly row: string
  /** On the upper or the lower edge of that row, or in it: a closed chapter. */
  readonly at: 'top' | 'bottom' | 'in'
  /** Of what lands there. */
  readonly level: 1 | 2
  /** null: it stands there already. */
  readonly move: Move | null
}

/** A spot where it is on the screen, in CSS pixels. */
export interface Shown {
  readonly spot: Spot
  readonly top: number
  readonly bottom: number
}

/** The part of a closed chapter's row, at its top, that is nearer to what stands before it. */
const BEFORE = 0.2

/** All places where the row with that key can land, in order; none where it is not in the list. */
export function spotsFor(rows: readonly Row[], key: string): readonly Spot[] {
  const row = rows.find((each) => keyOf(each) === key)
  if (!row) return []
  return row.kind === 'scene' ? sceneSpots(rows, row.scene.id) : chapterSpots(rows, row.chapter.id)
}

function sceneSpots(rows: readonly Row[], id: string): Spot[] {
  const to = (place: ScenePlace): Move => ({ kind: 'scene', id, place })
  return rows.flatMap((row, index): Spot[] => {
    const key = keyOf(row)
    if (row.kind === 'chapter') {
      const first: Spot = { row: key, at: 'top', level: 1, move: to({ in: null, at: 'end' }) }
      const last: Spot = { row: key, at: 'in', level: 2, move: to({ in: row.chapter.id, at: 'end' }) }
      return [...(index === 0 ? [first] : []), ...(row.open ? [] : [last])]
    }
    const { scene, level } = row
    const before = rows[index - 1]
    const isNext = scene.id === id || (before?.kind === 'scene' && before.scene.id === id)
    const top: Spot = { row: key, at: 'top', level, move: isNext ? null : to({ before: scene.id }) }
    if (rows[index + 1]?.kind === 'scene') return [top]
    const move = scene.id === id ? null : to({ after: scene.id })
    return [top, { row: key, at: 'bottom', level, move }]
  })
}

function chapterSpots(rows: readonly Row[], id: string): Spot[] {
  const chapters = rows.filter((row) => row.kind === 'chapter')
  const to = (place: ChapterPlace): Move => ({ kind: 'chapter', id, place })
  const spots = chapters.map(({ chapter }, index): Spot => {
    const isNext = chapter.id === id || chapters[index - 1]?.chapter.id === id
    const move = isNext ? null : to({ before: chapter.id })
    return { row: chapterKey(chapter.id), at: 'top', level: 1, move }
  })
  const [lastRow, last] = [rows.at(-1), chapters.at(-1)?.chapter.id]
  if (!lastRow || last === undefined) return spots
  const move = last === id ? null : to({ after: last })
  return [...spots, { row: keyOf(lastRow), at: 'bottom', level: 1, move }]
}

/** A spot on the screen, from where its row is there. */
export function shownAt(spot: Spot, row: { readonly top: number; readonly bottom: number }): Shown {
  if (spot.at === 'in') return { spot, top: row.top + BEFORE * (row.bottom - row.top), bottom: row.bottom }
  const edge = spot.at === 'top' ? row.top : row.bottom
  return { spot, top: edge, bottom: edge }
}

/** The one that is nearest to a height on the screen; null where there is none at all. */
export function nearestTo(y: number, shown: readonly Shown[]): Shown | null {
  const distance = ({ top, bottom }: Shown) => Math.max(top - y, y - bottom, 0)
  return shown.reduce<Shown | null>(
    (best, each) => (best && distance(best) <= distance(each) ? best : each),
    null,
  )
}
