import type { Profile } from './profile.ts'
import type { Weighed } from './read.ts'
import type { Scene } from './story.ts'

/** Who thinks a run of pieces: its tag says so, else the scene's point of view; null: nobody can be told. */
export function thinkerOf(
  scene: Scene,
  _at: number,
  run: readonly Weighed[],
  profile: Profile,
): string | null {
  for (const { piece } of run) {
    const name = piece.tag?.subject?.toLowerCase()
    if (name !== undefined && profile.names.has(name)) return profile.names.get(name)?.name ?? null
  }
  return scene.pov
}
