import type { ExportChoices } from '../contract/export.ts'
import type { OpenStory } from '../storage/open-story.ts'
import { changeSettings, currentSettings } from './settings.ts'

/** Where a story went last, and how. */
export interface LastExport {
  readonly path: string
  readonly choices: ExportChoices
}

/** Of how many stories this is remembered. */
const REMEMBERED = 200

/** A story's last export; null where there was none. */
export const lastExport = ({ place }: OpenStory): LastExport | null =>
  currentSettings().exports[place.path] ?? null

export function rememberExport({ place }: OpenStory, last: LastExport): void {
  keep([...others(place.path), [place.path, last]])
}

/** A story has moved: its last export goes with it. */
export function moveExport(from: string, to: string): void {
  const last = currentSettings().exports[from]
  if (last && from !== to) keep([...others(from, to), [to, last]])
}

type Entry = readonly [path: string, last: LastExport]

const others = (...paths: readonly string[]): readonly Entry[] =>
  Object.entries(currentSettings().exports).filter(([path]) => !paths.includes(path))

function keep(entries: readonly Entry[]): void {
  changeSettings({ exports: Object.fromEntries(entries.slice(-REMEMBERED)) })
}
