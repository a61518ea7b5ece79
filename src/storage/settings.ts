import { join } from 'node:path'
import { defaultSettings, type Settings, settings } from '../contract/settings.ts'
import { ok, type Result } from '../story/result.ts'
import type { DiskFault } from './disk.ts'
import { JsonFile } from './json-file.ts'
import type { Room } from './room.ts'

export interface KeptSettings {
  readonly settings: Settings
  /** Where a settings file that could not be understood is kept; null where all was well. */
  readonly keptAs: string | null
}

/** The settings on disk. Read once, then only written: the app's own copy is the truth. */
export class SettingsFile {
  readonly #file: JsonFile<Settings>

  constructor(room: Room) {
    this.#file = new JsonFile<Settings>(room, join(room.home, 'settings.json'), settings)
  }

  /** Defaults where there is no file yet or its content made no sense. */
  async read(): Promise<Result<KeptSettings, DiskFault>> {
    const found = await this.#file.read()
    if (!found.ok) return found
    const { value, keptAs } = found.value
    return ok({ settings: value ?? defaultSettings, keptAs })
  }

  /** The latest wins; a file that could not be read is never written over. */
  write(value: Settings): Promise<Result<void, DiskFault>> {
    return this.#file.write(value)
  }
}
