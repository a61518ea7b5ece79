import { type FSWatcher, watch } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Disk, errnoOf, type FileFacts, type OpenFile } from './disk.ts'

const isWindows = process.platform === 'win32'

/** The computer's own file system. */
export const nodeDisk: Disk = {
  read: (path) => readFile(path),
  stat: factsOf,
  realpath: (path) => realpath(path),
  list: (folder) => readdir(folder),
  makeFolder,
  create: createFile,
  append: async (path) => openFile(await open(path, 'a')),
  rename: isWindows ? renameWithPatience : rename,
  remove: (path) => rm(path, { force: true }),
  syncFolder,
  watch: watchFolder,
}

async function factsOf(path: string): Promise<FileFacts> {
  const facts = await stat(path)
  const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other'
  return { kind, size: facts.size, modified: facts.mtimeMs, mode: facts.mode & 0o777 }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  const top = dirname(first)
  for (let made = folder; made.length > top.length; made = dirname(made)) await syncFolder(dirname(made))
}

async function createFile(path: string, mode: number | null): Promise<OpenFile> {
  const handle = await open(path, 'wx', mode ?? 0o666)
  if (mode !== null && !isWindows) await setMode(handle, mode)
  return openFile(handle)
}

function openFile(handle: FileHandle): OpenFile {
  return {
    write: (bytes) => handle.appendFile(bytes),
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}

/** `open` takes the umask off; file systems without permissions (FAT, some network drives) refuse. */
async function setMode(handle: FileHandle, mode: number): Promise<void> {
  try {
    await handle.chmod(mode)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(errnoOf(error) ?? '')) throw error
  }
}

/** Virus scanners and sync tools hold a fresh file open for a moment on Windows. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (const wait of [10, 50, 200, 500]) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error) ?? '')) throw error
      await pause(wait)
    }
  }
  return rename(from, to)
}

/** Windows cannot open folders and needs no such call; some network drives do not know it. */
async function syncFolder(folder: string): Promise<void> {
  if (isWindows) return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errnoOf(error) ?? '')) throw error
  } finally {
    await handle.close()
  }
}

/** A folder that cannot be watched (gone, or a drive without the means) is simply looked at on focus. */
function watchFolder(folder: string, changed: () => void): () => void {
  let watcher: FSWatcher | null = null
  const stop = () => watcher?.close()
  try {
    watcher = watch(folder, { persistent: false }, changed)
    watcher.on('error', () => {
      stop()
      changed()
    })
  } catch (error) {
    if (errnoOf(error) === null) throw error
  }
  return stop
}
