import { createHash, webcrypto } from 'node:crypto'
import type { Bytes } from './disk.ts'

/** What bytes are known by: SHA-256 in hexadecimal. */
export type Hash = string & { readonly hash: unique symbol }

/** The hash of a file's bytes, computed off the main thread. */
export async function hashOf(bytes: Bytes): Promise<Hash> {
  const digest = await webcrypto.subtle.digest('SHA-256', bytes)
  return Buffer.from(digest).toString('hex') as Hash // as: this is where hashes come from
}

/** The hash of a short text, at once. */
export const hashOfText = (text: string): Hash => createHash('sha256').update(text).digest('hex') as Hash // as: the same
