import { nativeTheme } from 'electron'
import { defaultSettings, type Settings } from '../contract/settings.ts'
import { allWindows, tellAll } from './app-window.ts'

let current = defaultSettings
let keep: (settings: Settings) => void = () => undefined
const followers: (() => void)[] = []

export const currentSettings = (): Settings => current

/** Takes over the settings that were kept, and how to keep them. */
export function startSettings(kept: Settings, write: (settings: Settings) => void): void {
  current = kept
  keep = write
  nativeTheme.themeSource = kept.theme
}

/** Calls back after each change. */
export function followSettings(follow: () => void): void {
  followers.push(follow)
}

/** Changes some settings, keeps them, and lets all windows follow. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change }
  keep(current)
  nativeTheme.themeSource = current.theme
  if (change.zoom !== undefined)
    for (const { browser } of allWindows()) browser.webContents.setZoomFactor(current.zoom)
  tellAll('settings.changed', current)
  for (const follow of followers) follow()
}
