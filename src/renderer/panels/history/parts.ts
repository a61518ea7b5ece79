import type { SceneComparison, WordChange } from '../../../compare/compare.ts'

/** A chapter of a comparison, or what stands before the first. */
export interface ChapterPart {
  readonly key: string
  /** null where the story has no chapters. */
  readonly title: string | null
  /** How many of its scenes changed. */
  readonly changed: number
  readonly words: WordChange
  readonly rows: readonly SceneRow[]
}

export type SceneRow =
  | { readonly kind: 'scene'; readonly scene: SceneComparison }
  /** So many scenes in a row in which nothing changed. */
  | { readonly kind: 'same'; readonly key: string; readonly count: number }

/** The scenes of a comparison under their chapters. `loose` is what scenes before the first stand under. */
export function partsOf(scenes: readonly SceneComparison[], loose: string): ChapterPart[] {
  const hasChapters = scenes.some(({ chapter }) => chapter !== null)
  const groups: SceneComparison[][] = []
  for (const scene of scenes) {
    const last = groups.at(-1)
    if (last && last[0]?.chapter?.id === scene.chapter?.id) last.push(scene)
    else groups.push([scene])
  }
  return groups.map((group) => ({
    key: group[0]?.id ?? '',
    title: hasChapters ? (group[0]?.chapter?.title ?? loose) : null,
    changed: group.filter(isChanged).length,
    words: sum(group),
    rows: rowsOf(group),
  }))
}

const isChanged = ({ change, moved }: SceneComparison) => change !== 'same' || moved

function sum(scenes: readonly SceneComparison[]): WordChange {
  const total = { added: 0, removed: 0 }
  for (const { words } of scenes) {
    total.added += words.added
    total.removed += words.removed
  }
  return total
}

function rowsOf(scenes: readonly SceneComparison[]): SceneRow[] {
  const rows: SceneRow[] = []
  for (const scene of scenes) {
    const last = rows.at(-1)
    if (isChanged(scene)) rows.push({ kind: 'scene', scene })
    else if (last?.kind === 'same') rows[rows.length - 1] = { ...last, count: last.count + 1 }
    else rows.push({ kind: 'same', key: scene.id, count: 1 })
  }
  return rows
}
