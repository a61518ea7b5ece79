import { failed, ok, type Result } from '../story/result.ts'

/**
 * The few calls that storage makes to the file system. Each may fail with an Error that has an errno `code`
 * (`ENOSPC`, `EACCES`, …); `attempt` turns such failures into values. Paths are absolute.
 */
export interface Disk {
  /** The whole file. */
  read(path: string): Promise<Bytes>
  /** What is there, symbolic links followed. */
  stat(path: string): Promise<FileFacts>
  /** The path with symbolic links resolved; it must exist. */
  realpath(path: string): Promise<string>
  /** The names in a folder, in no order. */
  list(folder: string): Promise<readonly string[]>
  /** The folder and those above it, durably; no failure when it is there. */
  makeFolder(folder: string): Promise<void>
  /** A new file; EEXIST when one is there. `mode`: these very permissions, null for the usual ones. */
  create(path: string, mode: number | null): Promise<OpenFile>
  /** Opens a file to add to it, made where there is none. */
  append(path: string): Promise<OpenFile>
  /** Puts a file where another may be, at once or not at all. Lasting only after `syncFolder`. */
  rename(from: string, to: string): Promise<void>
  /** Takes a file away; no failure when there is none. */
  remove(path: string): Promise<void>
  /** Makes what was created, renamed and removed in the folder last through a power cut. */
  syncFolder(folder: string): Promise<void>
  /** Calls back when something in the folder may have changed, until the returned function is called. */
  watch(folder: string, changed: () => void): () => void
}

/** Bytes of a file, in memory of their own. */
export type Bytes = Uint8Array<ArrayBuffer>

export interface OpenFile {
  /** Adds all the bytes at the end. */
  write(bytes: Uint8Array): Promise<void>
  /** Makes what was written last through a power cut. */
  sync(): Promise<void>
  close(): Promise<void>
}

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other'
  /** Bytes. */
  readonly size: number
  /** Last change of the contents, in ms since 1970. */
  readonly modified: number
  /** Permission bits. */
  readonly mode: number
}

/** What kept the disk from doing as asked, in kinds that people can act on. */
export type Trouble =
  | 'full'
  | 'forbidden'
  | 'read-only'
  | 'missing'
  | 'exists'
  | 'not-a-file'
  | 'not-a-folder'
  | 'name-too-long'
  | 'busy'
  | 'failing'

export interface DiskFault {
  readonly code: 'disk'
  readonly trouble: Trouble
  /** As the system names it, for the log. */
  readonly errno: string
  /** The file or folder that was meant. */
  readonly path: string
}

const TROUBLES: Readonly<Record<string, Trouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'read-only',
  ENOENT: 'missing',
  ENODEV: 'missing',
  ENXIO: 'missing',
  ESTALE: 'missing',
  EEXIST: 'exists',
  EISDIR: 'not-a-file',
  ENOTDIR: 'not-a-folder',
  ENAMETOOLONG: 'name-too-long',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
}

/** The outcome of work on `path`: what the disk refuses becomes a value, bugs still throw. */
export async function attempt<T>(path: string, work: () => Promise<T>): Promise<Result<T, DiskFault>> {
  try {
    return ok(await work())
  } catch (error) {
    return failed(faultOf(error, path))
  }
}

/** The fault that an error of a `Disk` stands for; throws the error again where it is a bug. */
export function faultOf(error: unknown, path: string): DiskFault {
  const errno = errnoOf(error)
  if (errno === null) throw error
  return { code: 'disk', trouble: TROUBLES[errno] ?? 'failing', errno, path }
}

/** The system's name for an error, null where it is not the system's. */
export function errnoOf(error: unknown): string | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null
}

/** Whether the disk said that there is no such file. */
export const isMissing = (error: unknown) => errnoOf(error) === 'ENOENT'

/** An error as a `Disk` throws it. */
export function diskError(errno: string, call: string, path: string): Error {
  return Object.assign(new Error(`${errno}: ${call} '${path}'`), { code: errno, path })
}
