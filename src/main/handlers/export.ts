import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { shell } from 'electron'
import type { ExportChoices, Exported } from '../../contract/export.ts'
import { writeAtomically } from '../../storage/atomic-write.ts'
import { attempt } from '../../storage/disk.ts'
import type { Room } from '../../storage/room.ts'
import { type AppWindow, tell } from '../app-window.ts'
import type { Handlers } from '../calls.ts'
import { askWhereToExport } from '../dialogs.ts'
import { exportInWorker } from '../export-in-worker.ts'
import { lastExport, rememberExport } from '../exports.ts'
import { fileOf, type HeldStory, shown, titleOf } from '../held-story.ts'
import { log } from '../log.ts'
import { saveProblem } from '../problems-of.ts'
import { changeSettings } from '../settings.ts'

type Mine = Extract<keyof Handlers, `export.${string}`>

const NEVER = { kind: 'failed', problem: { code: 'never-exported' } } as const

/** Stories as web pages. */
export const exportHandlers = (room: Room): Pick<Handlers, Mine> => ({
  'export.run': async (window, { id, choices }) => {
    const story = storyIn(window, id)
    const near = lastExport(story.keeping)?.path ?? fileOf(story.keeping)?.path ?? null
    const path = await askWhereToExport(window.browser, titleOf(story.keeping), near, choices.format)
    if (path === null) return { kind: 'cancelled' }
    changeSettings({ export: choices })
    return write(room, window, story, path, choices)
  },
  'export.again': async (window, { id }) => {
    const story = storyIn(window, id)
    const last = lastExport(story.keeping)
    return last ? write(room, window, story, last.path, last.choices) : NEVER
  },
  'export.show': async (window, { id, where }) => {
    const last = lastExport(storyIn(window, id).keeping)
    if (!last) return NEVER.problem
    if (!existsSync(last.path)) return { code: 'export-gone', name: basename(last.path) }
    if (where === 'folder') shell.showItemInFolder(last.path)
    else await shell.openPath(last.path)
    return null
  },
})

function storyIn({ story }: AppWindow, id: string): HeldStory {
  if (story?.id !== id) throw new Error('Exporting a story that the window does not hold')
  return story
}

async function write(
  room: Room,
  window: AppWindow,
  story: HeldStory,
  path: string,
  choices: ExportChoices,
): Promise<Exported> {
  const exported = story.keeping.story
  const page = new TextEncoder().encode(await exportInWorker(exported.doc, choices))
  const written = await attempt(path, () => writeAtomically(room.disk, path, page, room.newId()))
  if (!written.ok) return { kind: 'failed', problem: saveProblem(written.error) }

  rememberExport(story.keeping, { path, choices })
  const kept = await story.session.versions.keep('posted', null, exported)
  if (!kept.ok) log(`The exported version cannot be kept: ${kept.error.errno}`)
  tell(window, 'window.state', { at: 'story', story: shown(story) })
  return { kind: 'exported', path, name: basename(path), at: Date.now() }
}
