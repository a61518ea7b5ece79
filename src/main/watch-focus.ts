import { reloadTheirs } from '../storage/conflict.ts'
import type { Room } from '../storage/room.ts'
import type { AppWindow } from './app-window.ts'
import { log } from './log.ts'

/** When a window comes to the front: the menu is about it, and its file may have changed meanwhile. */
export function watchFocus(room: Room, window: AppWindow, refreshMenu: () => void): void {
  window.browser.on('focus', () => {
    refreshMenu()
    void lookAtFile(room, window)
  })
}

/** What somebody else wrote is loaded where nothing of ours is lost; else the story waits for the author. */
async function lookAtFile(room: Room, { story }: AppWindow): Promise<void> {
  if (story?.keeping.place.kind !== 'file') return
  const { keeping } = story
  const looked = await keeping.lookAtDisk()
  if (!looked.ok || looked.value !== 'changed' || keeping.isUnsaved) return
  const reloaded = await reloadTheirs(room, keeping)
  if (!reloaded.ok) log(`The changed file cannot be read: ${reloaded.error.code}`)
}
