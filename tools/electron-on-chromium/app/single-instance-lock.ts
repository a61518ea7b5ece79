import { spawnSync } from 'node:child_process'
import { mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

export interface SecondInstance {
  readonly argv: string[]
  readonly cwd: string
  readonly data: unknown
}

/** Hands its last argument over to the socket; fails unless the other side has taken it. */
const HAND_OVER =
  "const s = require('net').connect(process.argv[1]); s.on('error', () => process.exit(1)); s.on('data', () => process.exit(0)); s.end(process.argv[2])"

/** One running instance per user-data folder: a symbolic link named after its owner's process id, and a socket beside it. */
export class SingleInstanceLock {
  readonly #lock: string
  readonly #socket: string

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#lock = join(folder, 'InstanceLock')
    this.#socket = join(folder, 'InstanceSocket')
  }

  /**
   * Takes the lock, or hands `mine` to the instance that holds it.
   *
   * @param heard called for every later instance
   * @returns whether this is now the one instance
   */
  request(mine: SecondInstance, heard: (other: SecondInstance) => void): boolean {
    while (!this.#take()) {
      const owner = Number(readlinkSync(this.#lock))
      if (isAlive(owner) && this.#handOver(mine)) return false
      rmSync(this.#lock, { force: true }) // its owner crashed, and another process may bear its id by now
    }
    this.#listen(heard)
    return true
  }

  release(): void {
    rmSync(this.#lock, { force: true })
    rmSync(this.#socket, { force: true })
  }

  #take(): boolean {
    try {
      symlinkSync(String(process.pid), this.#lock)
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
      throw error
    }
  }

  #handOver(mine: SecondInstance): boolean {
    const { status } = spawnSync(process.execPath, ['-e', HAND_OVER, this.#socket, JSON.stringify(mine)], {
      stdio: 'ignore',
      timeout: 5000,
    })
    return status === 0
  }

  #listen(heard: (other: SecondInstance) => void): void {
    rmSync(this.#socket, { force: true })
    const server = createServer({ allowHalfOpen: true }, (peer) => {
      let text = ''
      peer.setEncoding('utf8')
      peer.on('data', (part: string) => {
        text += part
      })
      peer.on('end', () => {
        peer.end('taken')
        if (text !== '') heard(JSON.parse(text) as SecondInstance)
      })
      peer.on('error', (error) => console.error(error))
    })
    server.listen(this.#socket).unref()
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false // no such process
  }
}
