import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 10_000

/**
 * Waits until no Chromium holds `profile`. After kill -9 of the app its Chromium needs a moment to notice; started
 * meanwhile, a new one would hand over to it and be gone with it.
 */
export async function profileFree(profile: string): Promise<void> {
  for (let waited = 0; holder(profile) !== null; waited += 25) {
    if (waited > PATIENCE_MS)
      throw new Error(`electron-on-chromium: ${profile} is in use by process ${holder(profile)}`)
    await pause(25)
  }
}

/** The living process that holds the profile. Chromium's lock is a link named `host-pid`; a dead owner's is taken over by it. */
function holder(profile: string): number | null {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
    process.kill(pid, 0)
    return pid
  } catch {
    return null // no lock, or its owner is dead
  }
}
