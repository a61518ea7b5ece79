/** Electron's own binary, which its npm package no longer brings but fetches when it is first needed. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../node_modules/electron')
const PATIENCE_MS = 120_000

/** Whether the binary is there. */
export function hasElectron(): boolean {
  const named = join(FOLDER, 'path.txt')
  return existsSync(named) && existsSync(join(FOLDER, 'dist', readFileSync(named, 'utf8')))
}

/** Fetches the binary; gives up after two minutes. @returns whether it is there now */
export function fetchElectron(): boolean {
  spawnSync(process.execPath, [join(FOLDER, 'install.js')], { stdio: 'ignore', timeout: PATIENCE_MS })
  return hasElectron()
}
