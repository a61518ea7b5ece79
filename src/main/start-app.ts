import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, protocol, session } from 'electron'
import type { Settings } from '../contract/settings.ts'
import { systemClock } from '../storage/clock.ts'
import { nodeDisk } from '../storage/node-disk.ts'
import { createRoom } from '../storage/room.ts'
import { SettingsFile } from '../storage/settings.ts'
import { Shelf } from '../storage/shelf.ts'
import { type AppWindow, allWindows, bringToFront, report, tellAll, windowInFront } from './app-window.ts'
import { bringBack } from './bring-back.ts'
import { answerCalls } from './calls.ts'
import { leaveAll, leaveSafely } from './closing.ts'
import { guardPages } from './guard.ts'
import { backupHandlers } from './handlers/backups.ts'
import { collectionHandlers } from './handlers/collection.ts'
import { exportHandlers } from './handlers/export.ts'
import { historyHandlers } from './handlers/history.ts'
import { openingHandlers } from './handlers/opening.ts'
import { startHandlers } from './handlers/start.ts'
import { storyHandlers } from './handlers/story.ts'
import { windowHandlers } from './handlers/window.ts'
import { isUntouched } from './held-story.ts'
import { type Lists, readLists } from './lists.ts'
import { log } from './log.ts'
import { type MenuDoor, offerContextMenu, refreshMenu, setMenu } from './menu.ts'
import { filesIn } from './open-files.ts'
import { openTogetherAndTell } from './open-together.ts'
import type { OpeningDoor } from './opening.ts'
import { serve } from './protocol.ts'
import { MAIN_RUNS, openAndTell } from './run-command.ts'
import { served } from './serving.ts'
import { currentSettings, followSettings, startSettings } from './settings.ts'
import { watchFocus } from './watch-focus.ts'
import { createWindow, followLooks } from './windows.ts'

/** Puts the app together, and opens its first window: with `files` in it, or the start screen. */
export async function startApp(files: readonly string[]): Promise<void> {
  guardPages(session.defaultSession)
  protocol.handle('app', (request) => serve(request, served))

  const home = join(app.getPath('userData'), 'stories')
  const room = createRoom(nodeDisk, systemClock, () => randomBytes(8).toString('hex'), home)
  const settingsFile = new SettingsFile(room)
  const settingsKeptAs = await readSettings(settingsFile)
  const lists = readLists(new Shelf(room), () => {
    setMenu(menu)
    tellAll('start.changed', null)
  })

  const newWindow = (): AppWindow => {
    const window = createWindow(currentSettings())
    leaveSafely(window, (left) => afterLeaving(left, lists))
    offerContextMenu(menu, window)
    watchFocus(window, () => refreshMenu(menu))
    bringBack(window)
    return window
  }
  const opening: OpeningDoor = {
    room,
    shelf: lists.shelf,
    ready: lists.ready,
    newWindow,
    opened: lists.remember,
  }
  const menu: MenuDoor = {
    settings: currentSettings,
    recent: lists.recent,
    runInMain: (id, window) => MAIN_RUNS[id](window, opening),
    openRecent: (path, window) => openAndTell(opening, { kind: 'file', path }, window),
  }

  setMenu(menu)
  followSettings(() => refreshMenu(menu))
  answerCalls({
    ...windowHandlers(opening, () => refreshMenu(menu)),
    ...storyHandlers(opening),
    ...openingHandlers(opening),
    ...collectionHandlers(opening),
    ...startHandlers(room, lists),
    ...exportHandlers(room),
    ...historyHandlers,
    ...backupHandlers(opening),
  })
  followLooks()
  followSystem(opening)
  leaveBeforeQuit(async () => {
    await leaveAll((left) => afterLeaving(left, lists))
    await keepSettings(settingsFile, currentSettings())
  })

  const first = newWindow()
  if (settingsKeptAs !== null) report(first, { code: 'settings-damaged', keptAs: settingsKeptAs })
  first.expected = openTogetherAndTell(opening, files, first)
  await first.expected
}

/** Takes over the settings and keeps them; answers where some that could not be understood are kept. */
async function readSettings(file: SettingsFile): Promise<string | null> {
  const read = await file.read()
  if (read.ok) startSettings(read.value.settings)
  else log(`Settings cannot be read: ${read.error.errno}`)
  followSettings((settings) => void keepSettings(file, settings))
  return read.ok ? read.value.keptAs : null
}

async function keepSettings(file: SettingsFile, settings: Settings): Promise<void> {
  const written = await file.write(settings)
  if (!written.ok) log(`Settings cannot be kept: ${written.error.errno}`)
}

/** Files that a second start, or the system, hands over; windows that come back. */
function followSystem(opening: OpeningDoor): void {
  app.on('second-instance', (_event, argv, folder) => {
    const window = windowInFront() ?? allWindows().at(-1) ?? null
    if (window) bringToFront(window)
    void openTogetherAndTell(opening, filesIn(argv, folder, app.isPackaged), window)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void openTogetherAndTell(opening, [path], windowInFront())
  })
  app.on('activate', () => {
    if (allWindows().length === 0) opening.newWindow()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

/** Quitting waits until everything is where it belongs. */
function leaveBeforeQuit(leaveEverything: () => Promise<void>): void {
  let isLeft = false
  app.on('before-quit', (event) => {
    if (isLeft) return
    event.preventDefault()
    void leaveEverything().then(() => {
      isLeft = true
      app.quit()
    })
  })
}

/** A new story or a sample in which nothing was written is no draft worth keeping; all others stay on the lists. */
async function afterLeaving({ story }: AppWindow, { remember, shelf, after }: Lists): Promise<void> {
  if (!story) return
  const { place } = story.keeping
  if (place.kind === 'draft' && isUntouched(story)) await after(shelf.discardDraft(place.id))
  else await remember(story)
}
