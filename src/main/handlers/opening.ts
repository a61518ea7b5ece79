import type { Reread } from '../../contract/opening.ts'
import type { Handlers } from '../calls.ts'
import { reread } from '../held-file.ts'
import { cancelShown, type OpeningDoor, openShown } from '../opening.ts'

type Mine = Extract<keyof Handlers, `opening.${string}`>

/** The opening screen: a file, the story it becomes, and what the author decides about that. */
export const openingHandlers = (door: OpeningDoor): Pick<Handlers, Mine> => ({
  'opening.choose': async (window, { id, choices }): Promise<Reread> => {
    const { file } = window
    if (file?.id !== id) return { kind: 'gone' }
    const read = await reread(file, choices)
    return read.ok ? { kind: 'read' } : { kind: 'failed', problem: read.error }
  },
  'opening.open': (window, { id, by }) => openShown(door, window, id, by),
  'opening.cancel': (window, { id }) => cancelShown(window, id),
})
