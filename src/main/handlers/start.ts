import { basename } from 'node:path'
import { attempt } from '../../storage/disk.ts'
import { setAside } from '../../storage/kept.ts'
import { orphans } from '../../storage/orphans.ts'
import type { Room } from '../../storage/room.ts'
import { windowWith } from '../app-window.ts'
import type { Handlers } from '../calls.ts'
import type { Lists } from '../lists.ts'
import { listSamples } from '../samples.ts'

type Mine = Extract<keyof Handlers, `start.${string}`>

/** The start screen's lists. */
export const startHandlers = (room: Room, { shelf, ready, after }: Lists): Pick<Handlers, Mine> => ({
  'start.lists': async () => {
    await ready
    const [drafts, left, recent, samples] = await Promise.all([
      shelf.drafts(),
      orphans(room),
      shelf.recent(),
      listSamples(),
    ])
    return {
      drafts: (drafts.ok ? drafts.value : []).map(({ id, title, words, at }) => {
        return { id, title, words, changed: dateOf(at), open: isOpen(id) }
      }),
      orphans: (left.ok ? left.value : []).map(({ journal, path, at }) => {
        return { id: basename(journal), name: basename(path), at: dateOf(at) }
      }),
      recent: recent.map(({ path, title, words, missing, at }) => {
        return { path, name: basename(path), title, words, missing, opened: dateOf(at) }
      }),
      samples,
    }
  },
  'start.discardDraft': async (_window, { id }) => {
    if (!isOpen(id)) await after(shelf.discardDraft(id))
  },
  'start.restoreDraft': (_window, { id }) => after(shelf.restoreDraft(id)),
  'start.setAside': async (_window, { id }) => {
    const left = await orphans(room)
    const orphan = left.ok ? left.value.find(({ journal }) => basename(journal) === id) : undefined
    if (orphan) await after(attempt(orphan.journal, async () => void (await setAside(room, orphan.journal))))
  },
  'start.forget': (_window, { path }) => after(shelf.forget(path)),
})

const dateOf = (at: number) => new Date(at).toISOString()

const isOpen = (id: string) =>
  windowWith(({ keeping: { place } }) => place.kind === 'draft' && place.id === id) !== null
