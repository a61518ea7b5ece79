import { dirname } from 'node:path'
import { type Bytes, type Disk, diskError, type FileFacts, type OpenFile } from './disk.ts'

export type CallName = keyof Disk | 'write' | 'sync' | 'close'
export interface Call {
  readonly name: CallName
  readonly path: string
  /** 0 for the first call that was made. */
  readonly nth: number
}

/** What a test makes of a call: an errno to fail with, null to let it pass; a promise for a slow disk. */
export type Intercept = (call: Call) => string | null | Promise<string | null>

interface File {
  /** What a power cut leaves. */
  lasting: Uint8Array
  /** Written since the last sync. */
  pending: Uint8Array[]
  mode: number
  modified: number
}

/** A change to a folder that a power cut may undo. */
interface FolderChange {
  readonly folders: readonly string[]
  readonly apply: (entries: Map<string, File>) => void
}

/** Picks one of `0 … count - 1`: how a power cut decides. */
export type Choose = (count: number) => number

/** A disk in memory that records calls, fails and dawdles as told, and forgets in a power cut as disks do. */
export class MemoryDisk implements Disk {
  intercept: Intercept = () => null
  readonly calls: Call[] = []
  /** Settles when the power is cut. */
  readonly cut: Promise<void>
  #now = 0
  #cutAt = Number.POSITIVE_INFINITY
  #isCut: () => void = () => undefined
  readonly #folders = new Set(['/'])
  readonly #links = new Map<string, string>()
  readonly #entries = new Map<string, File>()
  #lasting = new Map<string, File>()
  #changes: FolderChange[] = []
  readonly #watchers = new Map<string, Set<() => void>>()

  constructor() {
    this.cut = new Promise((resolve) => {
      this.#isCut = resolve
    })
  }

  // What tests do to it

  put(path: string, content: string | Uint8Array, mode = 0o644): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const file = { lasting: bytes, pending: [], mode, modified: this.#tick() }
    this.#addFolders(dirname(path))
    this.#entries.set(path, file)
    this.#lasting.set(path, file)
    this.#notify(path)
  }

  putFolder(path: string): void {
    this.#addFolders(path)
  }

  putLink(path: string, target: string): void {
    this.#links.set(path, target)
  }

  /** Takes a file or a folder with all it holds away, as another program would. */
  takeAway(path: string): void {
    const inside = (each: string) => each === path || each.startsWith(`${path}/`)
    for (const each of [...this.#entries.keys()].filter(inside)) {
      this.#entries.delete(each)
      this.#lasting.delete(each)
    }
    for (const each of [...this.#folders].filter(inside)) this.#folders.delete(each)
    this.#notify(path)
  }

  bytes(path: string): Uint8Array | null {
    const file = this.#entries.get(path)
    return file ? contentOf(file) : null
  }

  text(path: string): string | null {
    const bytes = this.bytes(path)
    return bytes && new TextDecoder().decode(bytes)
  }

  paths(): string[] {
    return [...this.#entries.keys()].sort()
  }

  /** The power goes with the `nth` call from now: neither it nor any later one returns. */
  cutPowerAt(nth: number): void {
    this.#cutAt = this.calls.length + nth
  }

  /** The disk as it is found when the power is back. */
  afterPowerCut(choose: Choose): MemoryDisk {
    const found = new MemoryDisk()
    const entries = new Map(this.#lasting)
    for (const change of this.#changes) if (choose(2) === 1) change.apply(entries)
    for (const [path, file] of entries) found.put(path, survivingContent(file, choose), file.mode)
    for (const folder of this.#folders) found.putFolder(folder)
    return found
  }

  // Disk

  async read(path: string): Promise<Bytes> {
    await this.#call('read', path)
    return contentOf(this.#file('read', path))
  }

  async stat(path: string): Promise<FileFacts> {
    await this.#call('stat', path)
    if (this.#folders.has(path)) return { kind: 'folder', size: 0, modified: 0, mode: 0o755 }
    const file = this.#file('stat', path)
    return { kind: 'file', size: contentOf(file).length, modified: file.modified, mode: file.mode }
  }

  async realpath(path: string): Promise<string> {
    await this.#call('realpath', path)
    const target = this.#follow(path)
    if (!this.#entries.has(target) && !this.#folders.has(target)) throw diskError('ENOENT', 'realpath', path)
    return target
  }

  async list(folder: string): Promise<readonly string[]> {
    await this.#call('list', folder)
    this.#needFolder('list', folder)
    const all = [...this.#entries.keys(), ...this.#folders, ...this.#links.keys()]
    return all.filter((path) => path !== folder && dirname(path) === folder).map((path) => nameOf(path))
  }

  async makeFolder(folder: string): Promise<void> {
    await this.#call('makeFolder', folder)
    this.#addFolders(folder)
  }

  async create(path: string, mode: number | null): Promise<OpenFile> {
    const finish = await this.#call('create', path)
    this.#needFolder('create', dirname(path))
    if (this.#entries.has(path)) throw diskError('EEXIST', 'create', path)
    const file: File = { lasting: new Uint8Array(), pending: [], mode: mode ?? 0o644, modified: this.#tick() }
    this.#change([dirname(path)], (entries) => entries.set(path, file))
    await finish()
    return this.#open(path, file)
  }

  async append(path: string): Promise<OpenFile> {
    const there = this.#entries.get(path)
    if (!there) return this.create(path, null)
    await this.#call('append', path)
    return this.#open(path, there)
  }

  async rename(from: string, to: string): Promise<void> {
    const finish = await this.#call('rename', to)
    const file = this.#file('rename', from)
    this.#needFolder('rename', dirname(to))
    if (this.#folders.has(to)) throw diskError('EISDIR', 'rename', to)
    this.#change([dirname(from), dirname(to)], (entries) => entries.set(to, file).delete(from))
    this.#notify(to)
    await finish()
  }

  async remove(path: string): Promise<void> {
    const finish = await this.#call('remove', path)
    this.#change([dirname(path)], (entries) => entries.delete(path))
    this.#notify(path)
    await finish()
  }

  async syncFolder(folder: string): Promise<void> {
    const finish = await this.#call('syncFolder', folder)
    this.#needFolder('syncFolder', folder)
    await finish()
    const [lasting, open] = partition(this.#changes, (change) => change.folders.includes(folder))
    for (const change of lasting) change.apply(this.#lasting)
    this.#changes = open
  }

  watch(folder: string, changed: () => void): () => void {
    const watchers = this.#watchers.get(folder) ?? new Set()
    this.#watchers.set(folder, watchers.add(changed))
    return () => watchers.delete(changed)
  }

  #open(path: string, file: File): OpenFile {
    return {
      write: async (bytes) => {
        const finish = await this.#call('write', path, () =>
          file.pending.push(bytes.slice(0, bytes.length / 2)),
        )
        file.pending.push(bytes)
        file.modified = this.#tick()
        await finish()
      },
      sync: async () => {
        const finish = await this.#call('sync', path)
        await finish()
        file.lasting = contentOf(file)
        file.pending = []
      },
      close: async () => {
        await this.#call('close', path)
      },
    }
  }

  /** Answers what to await once the call has done its work: never returns when the power is cut with it. */
  async #call(name: CallName, path: string, onFailure?: () => void): Promise<() => Promise<void>> {
    const nth = this.calls.length
    if (nth > this.#cutAt) return never()
    this.calls.push({ name, path, nth })
    const errno = await this.intercept({ name, path, nth })
    if (errno !== null) {
      onFailure?.()
      throw diskError(errno, name, path)
    }
    if (nth < this.#cutAt) return () => Promise.resolve()
    this.#isCut()
    return never
  }

  #change(folders: readonly string[], apply: FolderChange['apply']): void {
    apply(this.#entries)
    this.#changes.push({ folders, apply })
  }

  #file(call: CallName, path: string): File {
    const target = this.#follow(path)
    const file = this.#entries.get(target)
    if (file) return file
    throw diskError(this.#folders.has(target) ? 'EISDIR' : 'ENOENT', call, path)
  }

  #follow(path: string): string {
    const target = this.#links.get(path)
    return target === undefined ? path : this.#follow(target)
  }

  #needFolder(call: CallName, folder: string): void {
    if (this.#folders.has(folder)) return
    throw diskError(this.#entries.has(folder) ? 'ENOTDIR' : 'ENOENT', call, folder)
  }

  #addFolders(folder: string): void {
    for (let each = folder; !this.#folders.has(each); each = dirname(each)) this.#folders.add(each)
  }

  #notify(path: string): void {
    for (const changed of this.#watchers.get(dirname(path)) ?? []) changed()
  }

  #tick(): number {
    this.#now += 1
    return this.#now
  }
}

const never = () => new Promise<never>(() => undefined)

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

const contentOf = (file: File): Bytes => new Uint8Array(Buffer.concat([file.lasting, ...file.pending]))

/** Each write that was not synced may be there, missing (zeros, where a later one is there) or half there. */
function survivingContent(file: File, choose: Choose): Uint8Array {
  const fates = file.pending.map((bytes) => ({ bytes, fate: choose(3) }))
  const last = fates.findLastIndex(({ fate }) => fate !== 0)
  const parts = fates.slice(0, last + 1).map(({ bytes, fate }, index) => {
    if (fate === 2) return bytes
    const half = fate === 1 ? bytes.slice(0, bytes.length / 2) : new Uint8Array()
    return index === last ? half : Buffer.concat([half, new Uint8Array(bytes.length - half.length)])
  })
  return Buffer.concat([file.lasting, ...parts])
}

function partition<T>(list: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((each) => !test(each))]
}
