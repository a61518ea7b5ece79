import { join } from 'node:path'
import { folders, type Room } from './room.ts'

export const DRAFT_ENDING = '.italica'

/** Where the draft of that id is. */
export const draftPath = (room: Room, id: string) => join(folders.drafts(room.home), `${id}${DRAFT_ENDING}`)
