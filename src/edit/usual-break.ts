import type { Node } from '@tiptap/pm/model'
import { type ChapterRef, chaptersOf, type SceneRef, scenesOf } from '../story/walk.ts'

/**
 * The ornament that most breaks between the scenes of a chapter have, for one more; in a chapter without any, most breaks
 * of the story. `chapter: null` is the scenes before all chapters. null for the plain break.
 */
export function usualBreak(doc: Node, chapter: ChapterRef | null): string | null {
  const loose = scenesOf(doc).filter((scene) => scene.chapter === null)
  const here = breaksBetween(chapter ? chapter.scenes : loose)
  if (here.length > 0) return mostFrequent(here)
  const groups = [loose, ...chaptersOf(doc).map(({ scenes }) => scenes)]
  return mostFrequent(groups.flatMap(breaksBetween))
}

/** Before the first scene there is no break, whatever ornament it has. */
const breaksBetween = (scenes: readonly SceneRef[]): (string | null)[] =>
  scenes.slice(1).map(({ node }) => node.attrs.breakBefore)

/** The first of those that are there most often; null where there are none. */
function mostFrequent(ornaments: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>()
  for (const each of ornaments) counts.set(each, (counts.get(each) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return ornaments.find((each) => counts.get(each) === most) ?? null
}
