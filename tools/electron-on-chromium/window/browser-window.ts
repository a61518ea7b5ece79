import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from '../app/app.ts'
import { headed } from '../chromium/display.ts'
import type { MenuBar } from '../menu/entry.ts'
import { Menu } from '../menu/menu.ts'
import { throwByName } from '../unsupported.ts'
import { Veto } from '../veto.ts'
import { WebContents } from '../web-contents/web-contents.ts'
import { parseColour } from './colour.ts'
import { type FrameState, WindowFrame } from './frame.ts'
import { focusedWindow, openWindows } from './open-windows.ts'
import { boundsOf, checkOptions, limitsOf } from './options.ts'
import type { WindowSurface } from './surface.ts'

/** A window moved by hand tells nobody: while windows can be seen, their place is asked for this often. */
const POLL_MS = 1000

export class BrowserWindow extends EventEmitter implements WindowSurface {
  static getAllWindows(): BrowserWindow[] {
    return [...openWindows]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow()
  }
  static fromWebContents(contents: WebContents | null | undefined): BrowserWindow | null {
    return contents?.owner ?? null
  }
  static fromId(id: number): BrowserWindow | null {
    return [...openWindows].find((window) => window.id === id) ?? null
  }

  readonly webContents: WebContents
  readonly id: number
  readonly #frame: WindowFrame
  readonly #poll: NodeJS.Timeout
  #title: string
  #visible: boolean
  #menuBarVisible = true
  #autoHideMenuBar: boolean
  #focused = false
  #painted = false
  #agreed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    checkOptions(options)
    const bounds = boundsOf(options)
    this.#title = options.title ?? app.getName()
    this.#visible = options.show ?? true
    this.#autoHideMenuBar = options.autoHideMenuBar ?? false
    openWindows.add(this)
    this.webContents = new WebContents(this, bounds, options.webPreferences ?? {}, () => this.menuBar())
    this.id = this.webContents.id
    const targetId = this.webContents.attached.then((page) => page.targetId)
    this.#frame = new WindowFrame(targetId, bounds, limitsOf(options))
    this.#frame
      .on('moved', () => this.emit('move'))
      .on('resized', () => {
        this.emit('resize')
        this.webContents.zoom.resized()
      })
      .on('state', (now, before) => this.#stateChanged(now, before))
    if (options.fullscreen) this.setFullScreen(true)
    if (options.backgroundColor !== undefined) this.setBackgroundColor(options.backgroundColor)
    this.#poll = setInterval(() => headed && this.#frame.refresh(), POLL_MS).unref()
    app.emit('browser-window-created', {}, this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  loadFile(file: string): Promise<void> {
    return this.webContents.loadFile(file)
  }
  isDestroyed(): boolean {
    return !openWindows.has(this)
  }

  isFocused(): boolean {
    return this.#focused
  }
  isMinimized(): boolean {
    return this.#frame.state === 'minimized'
  }
  isMaximized(): boolean {
    return this.#frame.state === 'maximized'
  }
  isFullScreen(): boolean {
    return this.#frame.state === 'fullscreen'
  }
  isVisible(): boolean {
    return this.#visible && !this.isMinimized()
  }
  /** Chromium has no hidden windows: before this, the window shows a blank page. */
  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    if (this.#visible) return
    this.#visible = true
    this.emit('show')
  }
  focus(): void {
    void this.webContents.attached.then(({ session }) => session.tell('Page.bringToFront'))
    if (!headed) this.focusChanged(true) // no window manager tells
  }
  minimize(): void {
    this.#frame.setState('minimized')
  }
  maximize(): void {
    this.#frame.setState('maximized')
  }
  unmaximize(): void {
    if (this.isMaximized()) this.#frame.setState('normal')
  }
  restore(): void {
    this.#frame.setState('normal')
  }
  setFullScreen(on: boolean): void {
    if (on) this.#frame.setState('fullscreen')
    else this.#frame.setState('normal')
  }
  get fullScreen(): boolean {
    return this.isFullScreen()
  }
  set fullScreen(on: boolean) {
    this.setFullScreen(on)
  }

  getBounds(): Rectangle {
    return this.#frame.bounds
  }
  getNormalBounds(): Rectangle {
    return this.#frame.normalBounds
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#frame.setBounds(bounds)
  }
  getSize(): number[] {
    const { width, height } = this.#frame.bounds
    return [width, height]
  }
  setSize(width: number, height: number): void {
    this.#frame.setBounds({ width, height })
  }
  getPosition(): number[] {
    const { x, y } = this.#frame.bounds
    return [x, y]
  }
  setPosition(x: number, y: number): void {
    this.#frame.setBounds({ x, y })
  }
  center(): void {
    const { width, height } = this.#frame.bounds
    this.#frame.setBounds(boundsOf({ width, height }))
  }
  getMinimumSize(): number[] {
    return [this.#frame.limits.minWidth, this.#frame.limits.minHeight]
  }
  /** Holds for sizes that the app sets; a person may still make the window smaller. */
  setMinimumSize(minWidth: number, minHeight: number): void {
    this.#frame.limits = { ...this.#frame.limits, minWidth, minHeight }
  }
  #stateChanged(now: FrameState, before: FrameState): void {
    const left = {
      normal: null,
      minimized: 'restore',
      maximized: 'unmaximize',
      fullscreen: 'leave-full-screen',
    }[before]
    const entered = {
      normal: null,
      minimized: 'minimize',
      maximized: 'maximize',
      fullscreen: 'enter-full-screen',
    }[now]
    if (left) this.emit(left)
    if (entered) this.emit(entered)
    this.showMenuBar()
  }
  /** The page was resized: its window was, or has a new state. */
  frameMoved(): void {
    this.#frame.refresh()
  }

  get title(): string {
    return this.#title
  }
  set title(title: string) {
    this.setTitle(title)
  }
  getTitle(): string {
    return this.#title
  }
  /** Chromium titles a window by its page: where windows can be seen, the page is given this title. */
  setTitle(title: string): void {
    this.#title = title
    if (headed) void this.webContents.executeJavaScript(`void (document.title = ${JSON.stringify(title)})`)
  }
  pageTitled(title: string): void {
    this.#title = title
  }
  setDocumentEdited(): void {
    // macOS only, as in Electron.
  }
  isDocumentEdited(): boolean {
    return false
  }
  setRepresentedFilename(): void {
    // macOS only, as in Electron.
  }
  setBackgroundColor(colour: string): void {
    void this.webContents.attached.then(({ session }) =>
      session.tell('Emulation.setDefaultBackgroundColorOverride', { color: parseColour(colour) }),
    )
  }

  get menuBarVisible(): boolean {
    return this.#menuBarVisible
  }
  set menuBarVisible(visible: boolean) {
    this.#menuBarVisible = visible
    this.showMenuBar()
  }
  setMenuBarVisibility(visible: boolean): void {
    this.menuBarVisible = visible
  }
  isMenuBarVisible(): boolean {
    return this.menuBarVisible
  }
  removeMenu(): void {
    this.menuBarVisible = false
  }
  get autoHideMenuBar(): boolean {
    return this.#autoHideMenuBar
  }
  set autoHideMenuBar(hide: boolean) {
    this.#autoHideMenuBar = hide
    this.showMenuBar()
  }
  setAutoHideMenuBar(hide: boolean): void {
    this.autoHideMenuBar = hide
  }
  isMenuBarAutoHide(): boolean {
    return this.autoHideMenuBar
  }
  /** The bar as this window is to show it. Its keys work while it is hidden. */
  menuBar(): MenuBar | null {
    const menu = Menu.getApplicationMenu()
    const hidden = !this.#menuBarVisible || this.#autoHideMenuBar || this.isFullScreen()
    return menu && { entries: menu.describe(), hidden }
  }
  showMenuBar(): void {
    this.webContents.showMenuBar(this.menuBar())
  }

  /** Emits `close`. @returns whether the app lets this window go */
  askToClose(): boolean {
    this.#agreed = !Veto.ask(this, 'close')
    return this.#agreed
  }
  close(): void {
    if (this.askToClose()) this.destroy()
  }
  /** The window is gone for the app when this returns, as in Electron; its page follows. */
  destroy(): void {
    this.#agreed = true
    this.webContents.dismiss()
    this.gone()
  }
  /** The app will not see it again, by its own wish or because Chromium has closed the page. */
  gone(): void {
    if (!openWindows.delete(this)) return
    if (!this.#agreed) Veto.ask(this, 'close') // a window that crashed away can no longer be kept
    clearInterval(this.#poll)
    this.webContents.emit('destroyed')
    this.emit('closed')
    app.windowClosed()
  }
  painted(): void {
    if (this.#painted) return
    this.#painted = true
    this.emit('ready-to-show')
  }
  focusChanged(focused: boolean): void {
    if (focused === this.#focused) return
    // Playwright tells every page that it has the focus: one window has it, the last to say so.
    if (focused) for (const other of openWindows) if (other !== this) other.focusChanged(false)
    this.#focused = focused
    if (focused) this.#frame.refresh()
    this.emit(focused ? 'focus' : 'blur')
    app.emit(focused ? 'browser-window-focus' : 'browser-window-blur', {}, this)
  }
}
throwByName('browserWindow', BrowserWindow.prototype)
