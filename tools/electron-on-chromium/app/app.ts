import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { AboutPanelOptionsOptions, App as ElectronApp } from 'electron'
import { chromium } from '../chromium/chromium.ts'
import { zenity } from '../dialog/zenity.ts'
import { throwByName } from '../unsupported.ts'
import { Veto } from '../veto.ts'
import { openWindows } from '../window/open-windows.ts'
import { electronPath } from './paths.ts'
import { SingleInstanceLock } from './single-instance-lock.ts'
import { Switches } from './switches.ts'

type Stage = 'starting' | 'ready' | 'quitting'

export class App
  extends EventEmitter
  implements
    Pick<
      ElectronApp,
      | 'addRecentDocument'
      | 'clearRecentDocuments'
      | 'enableSandbox'
      | 'exit'
      | 'focus'
      | 'getAppPath'
      | 'getLocale'
      | 'getName'
      | 'getPath'
      | 'getVersion'
      | 'hasSingleInstanceLock'
      | 'isPackaged'
      | 'isReady'
      | 'name'
      | 'quit'
      | 'releaseSingleInstanceLock'
      | 'requestSingleInstanceLock'
      | 'setAboutPanelOptions'
      | 'setAppUserModelId'
      | 'setName'
      | 'setPath'
      | 'showAboutPanel'
      | 'whenReady'
    >
{
  name = 'Electron'
  readonly isPackaged = false
  readonly commandLine = new Switches()
  #version = ''
  #folder = ''
  #stage: Stage = 'starting'
  #lock: SingleInstanceLock | undefined
  #about: AboutPanelOptionsOptions = {}
  readonly #paths = new Map<string, string>()
  #markReady: () => void = () => undefined
  readonly #ready = new Promise<void>((done) => {
    this.#markReady = done
  })

  /** What the command line and the app's package.json say about it. */
  identify(about: { name: string; version: string; folder: string }): void {
    this.name = about.name
    this.#version = about.version
    this.#folder = about.folder
  }

  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.name = name
  }
  getVersion(): string {
    return this.#version
  }
  getAppPath(): string {
    return this.#folder
  }
  getLocale(): string {
    const locale =
      (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'en_US').split('.')[0] ?? ''
    return locale === 'C' || locale === 'POSIX' ? 'en-US' : locale.replace('_', '-')
  }
  getPath(name: string): string {
    return electronPath(name, this.name, this.#paths, this.commandLine.getSwitchValue('user-data-dir'))
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  isReady(): boolean {
    return this.#stage === 'ready'
  }
  whenReady(): Promise<void> {
    return this.#ready
  }
  /** Starts Chromium once the app's main file has run, unless that has called `quit`. */
  async start(): Promise<void> {
    if (this.#stage !== 'starting') return
    await chromium.start(join(this.getPath('userData'), 'Chromium'), this.commandLine.all)
    chromium.once('exit', () => this.#chromiumEnded())
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => this.quit())
    const { product } = await chromium.root.send('Browser.getVersion')
    Object.defineProperty(process.versions, 'chrome', { value: product.split('/')[1], configurable: true })
    this.#stage = 'ready'
    this.emit('ready', {}, {})
    this.#markReady()
  }
  #chromiumEnded(): void {
    if (this.#stage === 'quitting') return
    console.error('electron-on-chromium: Chromium ended')
    this.#lock?.release()
    process.exit(1)
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    if (this.#lock) return true
    const lock = new SingleInstanceLock(this.getPath('userData'))
    const mine = { argv: process.argv, cwd: process.cwd(), data: additionalData }
    const first = lock.request(mine, ({ argv, cwd, data }) => {
      void this.#ready.then(() => this.emit('second-instance', {}, argv, cwd, data))
    })
    if (first) this.#lock = lock
    return first
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock !== undefined
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release()
    this.#lock = undefined
  }

  /** Asks every window, closes them, and exits; anyone's `preventDefault` on the way stops it. */
  quit(): void {
    if (this.#stage === 'quitting') return
    const before = this.#stage
    this.#stage = 'quitting'
    const stop = (): void => {
      this.#stage = before
    }
    const agreed = !Veto.ask(this, 'before-quit') && [...openWindows].every((window) => window.askToClose())
    if (!agreed) {
      stop()
      return
    }
    for (const window of openWindows) window.destroy()
    setImmediate(() => (Veto.ask(this, 'will-quit') ? stop() : this.exit(0)))
  }
  exit(exitCode = 0): void {
    this.#stage = 'quitting'
    this.emit('quit', {}, exitCode)
    this.#lock?.release()
    const leave = (): void => process.exit(exitCode)
    setTimeout(leave, 3000) // a Chromium that hangs ends with the pipe
    void chromium.end().then(leave)
  }
  /** A window has closed. Without a listener for it, the last one takes the app with it. */
  windowClosed(): void {
    if (openWindows.size > 0 || this.#stage === 'quitting') return
    if (!this.emit('window-all-closed')) this.quit()
  }

  setAboutPanelOptions(options: AboutPanelOptionsOptions): void {
    this.#about = options
  }
  showAboutPanel(): void {
    const { applicationName = this.name, applicationVersion = this.#version, copyright = '' } = this.#about
    const text = [`${applicationName} ${applicationVersion}`, copyright].filter(Boolean).join('\n\n')
    void zenity(['--info', '--no-markup', `--title=${applicationName}`, `--text=${text}`])
  }
  focus(): void {
    const [first] = openWindows
    first?.focus()
  }
  enableSandbox(): void {
    // Pages are always sandboxed here: nothing is left to do.
  }
  setAppUserModelId(): void {
    // Windows only, as in Electron.
  }
  addRecentDocument(): void {
    // macOS and Windows only, as in Electron.
  }
  clearRecentDocuments(): void {
    // macOS and Windows only, as in Electron.
  }
}
throwByName('app', App.prototype, ['dock', 'applicationMenu', 'setUserActivity'])

export const app = new App()
