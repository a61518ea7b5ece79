import { failed, ok, type Result } from '../story/result.ts'
import { attempt } from './disk.ts'
import { keepCopy } from './kept.ts'
import type { OpenStory } from './open-story.ts'
import { createDraft } from './opening.ts'
import type { Room } from './room.ts'
import { type Salvaged, salvage } from './salvage.ts'
import { type ReadError, readBytes } from './story-file.ts'

/** A damaged story, open as far as it could be read. */
export interface OpenedDamaged extends Omit<Salvaged, 'story'> {
  /** A draft: the damaged file stays as it is. */
  readonly open: OpenStory
  /** Where a copy of the damaged file's bytes is kept, whatever becomes of it. */
  readonly keptAs: string
}

/** Opens a file that `openFile` refused as damaged. `not-a-story`: there is not a word in it to be read. */
export async function openDamaged(room: Room, path: string): Promise<Result<OpenedDamaged, ReadError>> {
  const bytes = await readBytes(room.disk, path)
  if (!bytes.ok) return bytes
  const salvaged = salvage(new TextDecoder().decode(bytes.value))
  if (!salvaged) return failed({ code: 'not-a-story' })
  const kept = await attempt(path, () => keepCopy(room, path, bytes.value))
  if (!kept.ok) return kept
  const { story, ...what } = salvaged
  return ok({ ...what, open: await createDraft(room, story), keptAs: kept.value })
}
