import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { MAX_BYTES } from '../import/index.ts'
import { writeAtomically } from '../storage/atomic-write.ts'
import { type DiskFault, faultOf } from '../storage/disk.ts'
import { nodeDisk } from '../storage/node-disk.ts'
import { Failure, fail } from './failure.ts'

/** A file as given on the command line; `-` is stdin or stdout. */
export interface Input {
  /** Without its folder; '' for stdin. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Where npm was called from: a path on its command line is meant from there. */
const from = (process.env.npm_lifecycle_event === 'italica' && process.env.INIT_CWD) || process.cwd()

/** Where a file of the command line is. */
export const pathOf = (file: string): string => resolve(from, file)

/** Reads a file whole, or stdin. Larger files than can be opened are refused before they are read. */
export async function readInput(file: string): Promise<Input> {
  if (file === '-') return { name: '', bytes: await buffer(process.stdin) }
  const path = resolve(from, file)
  const name = basename(path)
  try {
    const facts = await nodeDisk.stat(path)
    if (facts.kind !== 'file') return fail({ code: 'not-a-story', name })
    if (facts.size > MAX_BYTES) return fail({ code: 'too-large', name, bytes: facts.size, limit: MAX_BYTES })
    if (facts.size > 4_000_000) say(`Reading ${name}, ${Math.round(facts.size / 1_000_000)} MB`)
    return { name, bytes: await nodeDisk.read(path) }
  } catch (error) {
    if (error instanceof Failure) throw error
    return fail({ code: faultOf(error, path).trouble === 'missing' ? 'not-found' : 'not-readable', name })
  }
}

/** Writes a file so that it is there whole or not at all, or to stdout. The input is never written over. */
export async function writeOutput(file: string, content: string, input: string): Promise<void> {
  if (file === '-') return writeStdout(content)
  const path = resolve(from, file)
  if (input !== '-' && (await isSame(path, resolve(from, input)))) {
    throw new Failure(`${basename(path)} is the file that was read: choose another name to write to.`)
  }
  try {
    await writeAtomically(nodeDisk, path, new TextEncoder().encode(content), randomUUID())
  } catch (error) {
    failedWrite(faultOf(error, path), path)
  }
}

/** Prints to stdout, as fast as the reader takes it. A reader that has gone, as `head` does, is no failure. */
export function writeStdout(content: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? done() : failed(error),
    )
    process.stdout.write(content, () => done())
  })
}

/** A word on how it goes, out of the way of the output. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`)
}

async function isSame(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => realpath(path).catch(() => path)))
  return first === second
}

/** Ends the command where `path` could not be written. */
export function failedWrite({ trouble, errno }: DiskFault, path: string): never {
  const name = basename(path)
  const place = 'Choose another place with -o.'
  const words: Partial<Record<DiskFault['trouble'], string>> = {
    full: `There is no room left to write ${name}.`,
    forbidden: `Your computer does not let Italica write ${name} there.`,
    'read-only': `${name} cannot be written: the disk is read only.`,
    missing: `The folder for ${name} is not there.`,
    'not-a-file': `${name} is a folder.`,
    'not-a-folder': `The folder for ${name} is not a folder.`,
  }
  throw new Failure(
    `${words[trouble] ?? `${name} could not be written (${errno}).`} ${place} Nothing was written.`,
  )
}
