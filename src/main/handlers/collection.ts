import { join } from 'node:path'
import { shell } from 'electron'
import type { AppWindow } from '../app-window.ts'
import type { Handlers } from '../calls.ts'
import { askWhereToSaveAll } from '../dialogs.ts'
import { bodyOf, type HeldCollection } from '../held-collection.ts'
import { closeCollection, type OpeningDoor, openCollected } from '../opening.ts'

type Mine = Extract<keyof Handlers, `collection.${string}`>

/** Files that are looked through together, and the stories they become. */
export const collectionHandlers = (door: OpeningDoor): Pick<Handlers, Mine> => ({
  'collection.keepApart': (window, { id, group, apart }) =>
    shownIn(window, id)?.thread.keepApart(group, apart),
  'collection.save': async (window, { id }) => {
    const folder = shownIn(window, id) && (await askWhereToSaveAll(window.browser))
    const collection = shownIn(window, id)
    if (folder === null || !collection) return
    collection.folder = folder
    collection.thread.save(folder)
  },
  'collection.stop': (window, { id }) => shownIn(window, id)?.thread.stop(),
  'collection.open': (window, { id, story }) => openCollected(door, window, id, story),
  'collection.reveal': (window, { id }) => {
    const collection = shownIn(window, id)
    const saved = collection && bodyOf(collection).stories.find((each) => each.saved !== null)?.saved
    if (collection?.folder && saved) shell.showItemInFolder(join(collection.folder, saved))
  },
  'collection.close': (window, { id }) => closeCollection(window, id),
})

/** The collection of that id in a window; null where it shows another one, or none. */
const shownIn = ({ collection }: AppWindow, id: string): HeldCollection | null =>
  collection?.id === id ? collection : null
