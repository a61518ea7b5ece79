import { basename } from 'node:path'
import { shell } from 'electron'
import type { Archived } from '../../contract/backups.ts'
import type { ArchiveProblem } from '../../contract/problems.ts'
import { type ArchiveError, archiveEverything } from '../../storage/archive.ts'
import { listBackups } from '../../storage/backups.ts'
import { keptStories } from '../../storage/story-folder.ts'
import { allWindows } from '../app-window.ts'
import type { Handlers } from '../calls.ts'
import { askWhereToArchive } from '../dialogs.ts'
import { log } from '../log.ts'
import { type OpeningDoor, open } from '../opening.ts'
import { saveProblem } from '../problems-of.ts'

type Mine = Extract<keyof Handlers, `backups.${string}` | `archive.${string}`>

/** What is kept of the author's files, and all of it in one. */
export function backupHandlers(door: OpeningDoor): Pick<Handlers, Mine> {
  const { room, shelf } = door
  let last: string | null = null
  return {
    'backups.list': async () => {
      const listed = await listBackups(room)
      if (!listed.ok) log(`The backups cannot be listed: ${listed.error.errno}`)
      const backups = listed.ok ? listed.value : []
      return backups.map(({ id, path, at }) => {
        return { id, path, name: basename(path), at: new Date(at).toISOString() }
      })
    },
    'backups.open': (window, { path, id }) => open(door, { kind: 'backup', path, id }, window),
    'archive.save': async ({ browser }): Promise<Archived> => {
      const path = await askWhereToArchive(browser, today())
      if (path === null) return { kind: 'cancelled' }
      await Promise.all(allWindows().map(({ story }) => story?.keeping.save()))
      const files = [...(await shelf.recent()), ...(await keptStories(room))].map((each) => each.path)
      const written = await archiveEverything(room, path, [...new Set(files)])
      if (!written.ok) return { kind: 'failed', problem: archiveProblem(written.error, path) }
      last = path
      return { kind: 'archived', name: basename(path) }
    },
    'archive.show': () => {
      if (last !== null) shell.showItemInFolder(last)
    },
  }
}

/** As in 2026-11-27, where the author is. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const archiveProblem = (error: ArchiveError, path: string): ArchiveProblem =>
  error.code === 'disk' ? saveProblem(error) : { code: error.code, name: basename(path) }
