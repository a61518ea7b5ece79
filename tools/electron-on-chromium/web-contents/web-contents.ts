import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { WebContents as ElectronWebContents, PrintToPDFOptions, WebPreferences } from 'electron'
import { app } from '../app/app.ts'
import { chromium } from '../chromium/chromium.ts'
import type { Session } from '../chromium/connection.ts'
import { pack } from '../ipc/codec.ts'
import { ipcMain } from '../ipc/ipc-main.ts'
import { BAR_HEIGHT, type MenuBar } from '../menu/entry.ts'
import type { Menu } from '../menu/menu.ts'
import { NativeImage } from '../native-image.ts'
import { ownSchemes, pageUrl } from '../protocol/protocol.ts'
import { session } from '../session.ts'
import { notSupported, throwByName } from '../unsupported.ts'
import { Veto } from '../veto.ts'
import type { BrowserWindow } from '../window/browser-window.ts'
import { openWindows } from '../window/open-windows.ts'
import { MainFrame } from './main-frame.ts'
import { Page } from './page.ts'
import { followPage, type PageState } from './page-events.ts'
import { pdfParams } from './print-to-pdf.ts'
import { interceptRequests } from './requests.ts'
import type { WebContentsSurface } from './surface.ts'
import { factorOfLevel, levelOfFactor, PageZoom, type ViewSize } from './zoom.ts'

type OpenHandler = Parameters<ElectronWebContents['setWindowOpenHandler']>[0]
let serial = 0

/** Puts a frame's navigation to the page it belongs to. */
function mayNavigate(frameId: string, url: string): boolean {
  for (const { webContents } of openWindows) {
    const allowed = webContents.frameMayNavigate(frameId, url)
    if (allowed !== null) return allowed
  }
  return true
}

export class WebContents extends EventEmitter implements WebContentsSurface {
  readonly id = ++serial
  readonly session = session.defaultSession
  readonly ipc = ipcMain
  readonly owner: BrowserWindow
  readonly mainFrame: MainFrame
  readonly attached: Promise<Page>
  readonly #state: PageState = { url: '', title: '', asked: false, crashed: false }
  #page: Page | undefined
  #popup: Menu | null = null
  readonly zoom: PageZoom
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(
    owner: BrowserWindow,
    size: ViewSize,
    preferences: WebPreferences,
    menuBar: () => MenuBar | null,
  ) {
    super()
    this.owner = owner
    this.zoom = new PageZoom(preferences.zoomFactor ?? 1, () => owner.getBounds())
    this.mainFrame = new MainFrame(this.id, () => this.#state.url)
    this.attached = this.#attach(size, preferences, menuBar)
  }

  async #attach(size: ViewSize, preferences: WebPreferences, menuBar: () => MenuBar | null): Promise<Page> {
    await app.whenReady()
    await interceptRequests(mayNavigate)
    const page = new Page(await chromium.openPage(size))
    this.#page = page
    this.zoom.follow(page.session)
    followPage(page, this, this.#state)
    const { platform, arch, argv, versions } = process
    await page.prepare(preferences.preload, {
      schemes: [...ownSchemes()],
      menuBar: menuBar(),
      process: {
        platform,
        arch,
        type: 'renderer',
        sandboxed: true,
        contextIsolated: true,
        argv: [argv[0] ?? '', ...(preferences.additionalArguments ?? [])],
        env: {},
        versions: { ...versions },
      },
    })
    return page
  }

  /** Closes the page, which nobody hears of any more. */
  dismiss(): void {
    void this.attached.then((page) =>
      page
        .removeAllListeners()
        .on('leaving', () => page.letGo(true))
        .close(),
    )
  }

  /** The page once it is there; null before. */
  get page(): Page | null {
    return this.#page ?? null
  }
  async #cdp(): Promise<Session> {
    return (await this.attached).session
  }

  async loadURL(url: string): Promise<void> {
    const cdp = await this.#cdp()
    const stopped = new Promise((done) => this.once('did-stop-loading', done))
    this.#state.asked = true
    const { errorText, loaderId } = await cdp.send('Page.navigate', { url: pageUrl(url) })
    if (errorText !== undefined) {
      this.#state.asked = false
      this.emit('did-fail-load', {}, -2, errorText, url, true)
      throw new Error(`${errorText} (-2) loading '${url}'`)
    }
    if (loaderId !== undefined) await stopped
  }
  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(resolve(app.getAppPath(), file)).href)
  }
  reload(): void {
    this.#reload(false)
  }
  reloadIgnoringCache(): void {
    this.#reload(true)
  }
  #reload(ignoreCache: boolean): void {
    this.#state.asked = true
    this.#page?.session.tell('Page.reload', { ignoreCache })
  }
  getURL(): string {
    return this.#state.url
  }
  getTitle(): string {
    return this.#state.title
  }
  isDestroyed(): boolean {
    return !openWindows.has(this.owner)
  }
  isLoading(): boolean {
    return this.#state.asked
  }
  isCrashed(): boolean {
    return this.#state.crashed
  }
  isFocused(): boolean {
    return this.owner.isFocused()
  }
  focus(): void {
    this.owner.focus()
  }
  /** Closes the page as `window.close()` would: the window goes without being asked. */
  close(): void {
    this.owner.destroy()
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    this.#page?.tell({ kind: 'event', channel, args: args.map(pack) })
  }
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const { result, exceptionDetails } = await (await this.#cdp()).send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as unknown
  }
  async insertCSS(css: string): Promise<string> {
    await this.executeJavaScript(
      `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet) }`,
    )
    return ''
  }
  async insertText(text: string): Promise<void> {
    await (await this.#cdp()).send('Input.insertText', { text })
  }
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { data } = await (await this.#cdp()).send('Page.printToPDF', pdfParams(options))
    return Buffer.from(data, 'base64')
  }
  async capturePage(): Promise<NativeImage> {
    const { data } = await (await this.#cdp()).send('Page.captureScreenshot', {})
    return new NativeImage(Buffer.from(data, 'base64'))
  }

  undo(): void {
    this.#edit('undo')
  }
  redo(): void {
    this.#edit('redo')
  }
  cut(): void {
    this.#edit('cut')
  }
  copy(): void {
    this.#edit('copy')
  }
  paste(): void {
    this.#edit('paste')
  }
  pasteAndMatchStyle(): void {
    this.#edit('pasteAndMatchStyle')
  }
  delete(): void {
    this.#edit('delete')
  }
  selectAll(): void {
    this.#edit('selectAll')
  }
  /** The editing commands that Chromium itself binds to keys. */
  #edit(command: string): void {
    this.#page?.session.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
  }

  get zoomFactor(): number {
    return this.zoom.factor
  }
  set zoomFactor(factor: number) {
    this.zoom.set(factor)
  }
  get zoomLevel(): number {
    return levelOfFactor(this.zoomFactor)
  }
  set zoomLevel(level: number) {
    this.zoomFactor = factorOfLevel(level)
  }
  getZoomFactor(): number {
    return this.zoomFactor
  }
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
  }
  getZoomLevel(): number {
    return this.zoomLevel
  }
  setZoomLevel(level: number): void {
    this.zoomLevel = level
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  /** Asks the app's handler; a page that is to have a window of its own gets none. */
  askToOpen(url: string, frameName: string, features: string): void {
    const referrer = { url: this.#state.url, policy: 'default' as const }
    const { action } = this.#openHandler({
      url,
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer,
    })
    if (action === 'allow') notSupported(`a window opened by the page (${url})`)
  }
  /** Whether a frame may go to `url`; null where the frame is not of this page. */
  frameMayNavigate(frameId: string, url: string): boolean | null {
    const page = this.#page
    const isMainFrame = frameId === page?.targetId
    if (!isMainFrame && !page?.frames.has(frameId)) return null
    if (isMainFrame && (this.#state.asked || page.isReloading)) return true
    const allowed = this.#askToNavigate(url, isMainFrame)
    if (isMainFrame && !allowed) page.stays()
    return allowed
  }
  #askToNavigate(url: string, isMainFrame: boolean): boolean {
    const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.mainFrame : null }
    if (Veto.ask(this, 'will-frame-navigate', details)) return false
    return !(isMainFrame && Veto.ask(this, 'will-navigate', details, url, false, true))
  }

  /** CSS hears of the bar as a safe area: what is fixed to the window's top adds `env(safe-area-inset-top)`. */
  showMenuBar(bar: MenuBar | null): void {
    const top = bar && !bar.hidden ? BAR_HEIGHT : 0
    this.#page?.session.tell('Emulation.setSafeAreaInsetsOverride', { insets: { top } })
    this.#page?.tell({ kind: 'menu-bar', bar })
  }
  /** Shows a context menu, at the pointer unless told where; null closes the one that is shown. */
  showPopup(menu: Menu | null, at: { x: number; y: number } | null): void {
    if (menu) this.#popup = menu
    this.#page?.tell(menu ? { kind: 'popup', entries: menu.describe(), at } : { kind: 'popup-close' })
  }
  popupClosed(commandId: number | null): void {
    const menu = this.#popup
    this.#popup = null
    menu?.popupClosed(commandId)
  }

  toggleDevTools(): void {
    notSupported('webContents.toggleDevTools')
  }
}
throwByName('webContents', WebContents.prototype)
