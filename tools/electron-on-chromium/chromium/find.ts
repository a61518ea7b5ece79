import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * The Chromium to run: `$ITALICA_CHROMIUM`, then Debian's own place, then whichever browser PATH has.
 *
 * @returns its path, or null where there is none
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.ITALICA_CHROMIUM) return isExecutable(env.ITALICA_CHROMIUM) ? env.ITALICA_CHROMIUM : null
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const places = [
    '/usr/bin/chromium',
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
  ]
  return places.find(isExecutable) ?? null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false // not there, or not ours to run: the next place is tried
  }
}
