import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import type { Payload, Protocol } from './cdp.ts'
import { Connection, type Session } from './connection.ts'
import { headed } from './display.ts'
import { findChromium } from './find.ts'
import { BLANK, launchFlags, profileFlags } from './flags.ts'
import { profileFree } from './profile-lock.ts'

export interface OpenedPage {
  readonly targetId: string
  readonly session: Session
}
const PAGES = [{ type: 'page' }]
const SPARE_MS = 5000

/** The one Chromium process: it ends when this process ends, however that happens, because the pipe closes. */
class Chromium extends EventEmitter<{ exit: []; 'page-gone': [targetId: string] }> {
  #connection: Connection | undefined
  #binary = ''
  #profile = ''
  #queue: Promise<unknown> = Promise.resolve()
  #awaited: ((page: OpenedPage) => void) | undefined
  #spare: OpenedPage | undefined
  #screens: Protocol.Emulation.ScreenInfo[] = []

  /** The browser's own session. */
  get root(): Session {
    if (!this.#connection)
      throw new Error('electron-on-chromium: Chromium has not started: wait for app.whenReady()')
    return this.#connection.root
  }
  /** The displays, as they were when Chromium started. */
  get screens(): readonly Protocol.Emulation.ScreenInfo[] {
    return this.#screens
  }

  async start(profile: string, switches: ReadonlyMap<string, string>): Promise<void> {
    const binary = findChromium()
    if (!binary)
      throw new Error('electron-on-chromium: no Chromium found: install it, or name one in ITALICA_CHROMIUM')
    this.#binary = binary
    this.#profile = profile
    mkdirSync(profile, { recursive: true })
    await profileFree(profile)
    const flags = launchFlags({ profile, switches, headed, asRoot: isRoot() })
    const child = spawn(binary, flags, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      const listening = /^DevTools listening on .*$/m.exec(text)
      if (listening)
        console.error(listening[0]) // Playwright waits for this line
      else if (process.env.ELECTRON_ON_CHROMIUM_VERBOSE) process.stderr.write(text)
    })
    child.once('exit', () => this.emit('exit'))
    const [, , , output, input] = child.stdio
    this.#connection = new Connection(output as Writable, input as Readable)
    await this.#watch()
  }

  /** Pages start paused, so that none runs before its preload is in place; a page nobody asked for is closed unseen. */
  async #watch(): Promise<void> {
    const spare = new Promise<OpenedPage>((done) => {
      this.#awaited = done
    })
    this.root.on('Target.attachedToTarget', (payload) => this.#attached(payload))
    this.root.on('Target.targetDestroyed', ({ targetId }) => {
      if (this.#spare?.targetId === targetId) this.#spare = undefined
      this.emit('page-gone', targetId)
    })
    await this.root.send('Target.setDiscoverTargets', { discover: true, filter: PAGES })
    await this.root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: PAGES,
    })
    this.#spare = await spare
    this.#screens = (await this.#spare.session.send('Emulation.getScreenInfos')).screenInfos
    setTimeout(() => this.#closeSpare(), SPARE_MS).unref()
  }

  #attached({ sessionId, targetInfo }: Payload<'Target.attachedToTarget'>): void {
    const awaited = this.#awaited
    if (targetInfo.openerId !== undefined || !awaited) {
      this.root.tell('Target.closeTarget', { targetId: targetInfo.targetId })
      return
    }
    this.#awaited = undefined
    const session = this.#connection?.session(sessionId)
    if (session) awaited({ targetId: targetInfo.targetId, session })
  }

  /** Opens a blank window, one at a time; the first is the one that Chromium itself opened. */
  openPage(size: { width: number; height: number }): Promise<OpenedPage> {
    const opened = this.#queue.then(() => this.#take(size))
    this.#queue = opened
    return opened
  }

  #take({ width, height }: { width: number; height: number }): OpenedPage | Promise<OpenedPage> {
    const spare = this.#spare
    this.#spare = undefined
    if (spare) return spare
    const found = new Promise<OpenedPage>((done) => {
      this.#awaited = done
    })
    // CDP can only open tabbed windows; headed, a second launch hands --app over to the running instance.
    if (headed) {
      const flags = profileFlags({ profile: this.#profile, asRoot: isRoot() })
      spawn(this.#binary, [...flags, `--app=${BLANK}`], { stdio: 'ignore' })
    } else this.root.tell('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
    return found
  }

  #closeSpare(): void {
    if (this.#spare) this.root.tell('Target.closeTarget', { targetId: this.#spare.targetId })
  }

  /** Ends Chromium in good order; resolves when its process is gone. */
  async end(): Promise<void> {
    if (!this.#connection) return
    const gone = new Promise<void>((done) => this.once('exit', () => done()))
    this.root.tell('Browser.close')
    await gone
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

export const chromium = new Chromium()
