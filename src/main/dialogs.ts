import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { text } from '../../resources/text/en.ts'
import { FORMATS, type FormatId } from '../export/formats.ts'
import { fileNameFor } from '../story/file-name.ts'

/** Files that Italica opens, by their ending. */
export const STORY_ENDINGS = [
  'italica',
  'txt',
  'text',
  'html',
  'htm',
  'epub',
  'docx',
  'odt',
  'rtf',
  'md',
] as const

/** Which files to open; [] where the author closed the dialog. */
export async function askForStories(window: BrowserWindow | null): Promise<readonly string[]> {
  const { title, button, stories, all } = text.dialogs.open
  const options: OpenDialogOptions = {
    title,
    buttonLabel: button,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: stories, extensions: [...STORY_ENDINGS] },
      { name: all, extensions: ['*'] },
    ],
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? [] : filePaths
}

/** A folder of old files to look through; null where the author closed the dialog. */
export const askForFolder = (window: BrowserWindow | null): Promise<string | null> =>
  askFolder(window, text.dialogs.folder, ['openDirectory'])

/** The folder that many stories are saved to; null where the author closed the dialog. */
export const askWhereToSaveAll = (window: BrowserWindow): Promise<string | null> =>
  askFolder(window, text.dialogs.saveAll, ['openDirectory', 'createDirectory'])

async function askFolder(
  window: BrowserWindow | null,
  words: { readonly title: string; readonly button: string },
  properties: NonNullable<OpenDialogOptions['properties']>,
): Promise<string | null> {
  const options: OpenDialogOptions = { title: words.title, buttonLabel: words.button, properties }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}

/** Where to save a story; null where the author closed the dialog. */
export function askWhereToSave(
  window: BrowserWindow,
  title: string,
  near: string | null,
): Promise<string | null> {
  const { save } = text.dialogs
  return askWhere(window, save, { title, near, ending: 'italica' })
}

/** Where to export a story to; null where the author closed the dialog. */
export function askWhereToExport(
  window: BrowserWindow,
  title: string,
  near: string | null,
  format: FormatId,
): Promise<string | null> {
  return askWhere(window, text.dialogs.export, { title, near, ending: FORMATS[format].extension })
}

/** Where to save an archive of everything; null where the author closed the dialog. `date` as in 2026-11-27. */
export function askWhereToArchive(window: BrowserWindow, date: string): Promise<string | null> {
  const { archive } = text.dialogs
  return askWhere(window, archive, { title: archive.name(date), near: null, ending: 'zip' })
}

interface Place {
  /** The story's title; the file is named after it. */
  readonly title: string
  /** A file in the folder to start in; null for the author's documents. */
  readonly near: string | null
  readonly ending: string
}

async function askWhere(
  window: BrowserWindow,
  words: { readonly title: string; readonly button: string; readonly kind: string },
  { title, near, ending }: Place,
): Promise<string | null> {
  const folder = near === null ? app.getPath('documents') : dirname(near)
  let proposed = join(folder, `${fileNameFor(title, text.dialogs.untitled)}.${ending}`)
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words.title,
      buttonLabel: words.button,
      defaultPath: proposed,
      filters: [{ name: words.kind, extensions: [ending] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    if (canceled || filePath === '') return null
    if (filePath.toLowerCase().endsWith(`.${ending}`)) return filePath
    // Not every system's dialog adds the ending; then it has not asked about a file that bears it.
    proposed = `${filePath}.${ending}`
    if (!existsSync(proposed)) return proposed
  }
}
