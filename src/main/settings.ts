import { defaultSettings, type Settings } from '../contract/settings.ts'

/** Called with all settings, and the ones that are new. */
export type FollowSettings = (settings: Settings, change: Partial<Settings>) => void

let current = defaultSettings
const followers: FollowSettings[] = []

/** The app's one copy. */
export const currentSettings = (): Settings => current

/** Takes over what was kept from before. */
export function startSettings(kept: Settings): void {
  current = kept
}

export function followSettings(follow: FollowSettings): void {
  followers.push(follow)
}

/** Changes some settings; those who follow keep them, tell them and act on them. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change }
  for (const follow of followers) follow(current, change)
}
