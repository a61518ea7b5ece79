import type { Outline, SceneEntry } from '../../session.ts'

const scene = (id: string, title = ''): SceneEntry => ({
  id,
  title,
  firstWords: `words of ${id}`,
  words: 10,
  status: 'draft',
  pov: null,
  include: true,
})

/** An outline by the ids of its scenes: those in no chapter, then those of each chapter, c1 and so on. */
export const outline = (loose: string[], ...chapters: string[][]): Outline => ({
  loose: loose.map((id) => scene(id)),
  chapters: chapters.map((ids, at) => ({
    id: `c${at + 1}`,
    title: `Chapter ${at + 1}`,
    words: 10 * ids.length,
    status: 'draft',
    scenes: ids.map((id) => scene(id)),
  })),
  words: 0,
  scenes: 0,
})
