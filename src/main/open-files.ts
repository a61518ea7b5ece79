import { resolve } from 'node:path'

/**
 * The files an app was started with, as absolute paths: what follows the program (and the app's folder where
 * Electron runs one), without switches, which Chromium moves about. `folder` is where the command was given.
 */
export function filesIn(argv: readonly string[], folder: string, isPackaged: boolean): readonly string[] {
  const given = argv.slice(1).filter((each) => each !== '' && !each.startsWith('-'))
  return (isPackaged ? given : given.slice(1)).map((each) => resolve(folder, each))
}
