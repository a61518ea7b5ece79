import type { Json } from './json.ts'

/** A file's fields before anything is known of them but its version. */
export type Envelope = { readonly [field: string]: Json }

/** From each older version of the file to the one after it, on plain JSON: schemas of old are not kept. */
export type Migrations = { readonly [from: number]: (envelope: Envelope) => Envelope }

/** The version that is written. */
export const VERSION = 1

export const migrations: Migrations = {}

/** The envelope brought from `version` up to `to`, one version at a time; a step that is missing is a bug. */
export function migrate(envelope: Envelope, version: number, to = VERSION, steps = migrations): Envelope {
  let current = envelope
  for (let at = version; at < to; at += 1) {
    const step = steps[at]
    if (!step) throw new Error(`No migration from version ${at}`)
    current = { ...step(current), version: at + 1 }
  }
  return current
}
