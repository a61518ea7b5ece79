import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { failed, ok, type Result } from '../story/result.ts'
import type { Original } from '../story/story.ts'

const compress = promisify(gzip)
const expand = promisify(gunzip)

/** More than any file that is opened; what claims to be larger is a trap. */
const LIMIT = 256 * 1024 * 1024

/** The file a story came from, as it is kept in the story; `name` without folders. */
export async function packOriginal(name: string, bytes: Uint8Array): Promise<Original> {
  return { name, gzip: (await compress(bytes)).toString('base64') }
}

/** The very bytes of the file a story came from. */
export async function unpackOriginal(original: Original): Promise<Result<Uint8Array, 'damaged'>> {
  try {
    return ok(await expand(Buffer.from(original.gzip, 'base64'), { maxOutputLength: LIMIT }))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return failed('damaged') // zlib speaks in Z_… and ERR_… codes: all of them mean these bytes are no gzip
  }
}
