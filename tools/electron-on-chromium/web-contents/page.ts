import { EventEmitter } from 'node:events'
import type { Payload } from '../chromium/cdp.ts'
import { chromium, type OpenedPage } from '../chromium/chromium.ts'
import type { Session } from '../chromium/connection.ts'
import { type FromPage, type PageEnvironment, TO_HOST, TO_PAGE, type ToPage, WORLD } from '../ipc/messages.ts'
import { nativeTheme } from '../native-theme.ts'
import { answerPathPauses } from './file-path.ts'
import { isolatedWorldScript, mainWorldScript } from './page-scripts.ts'

/** The blank pages that a window starts with, whose events are nobody's business. */
const BLANK = /^(data|about):/

/**
 * A tool that reloads the page for a test answers for it at once, and then no window is being closed: it gets this long
 * before the app is asked.
 */
const OTHERS_FIRST_MS = 100

interface PageEvents {
  message: [message: FromPage]
  navigated: [url: string]
  'dom-ready': []
  loaded: []
  painted: []
  crashed: []
  /** The page asks whether it may go: its window is being closed, or it moves on. */
  leaving: [moving: boolean]
  /** The page calls alert or confirm. */
  asks: [question: Payload<'Page.javascriptDialogOpening'>]
  /** A link or script wants a window of its own. */
  opens: [url: string]
}

/** One Chromium page with the preload's world in it: what it reports, and the way to tell it something. */
export class Page extends EventEmitter<PageEvents> {
  readonly session: Session
  readonly targetId: string
  readonly frames = new Set<string>()
  #world: number | null = null
  readonly #worldScripts = new Set<string>()
  #blank = true
  #moving = false
  #reloading = false
  #question: NodeJS.Timeout | undefined

  constructor({ session, targetId }: OpenedPage) {
    super()
    this.session = session
    this.targetId = targetId
    session
      .on('Runtime.executionContextCreated', ({ context }) => {
        if (context.name === WORLD && context.auxData?.frameId === targetId) this.#world = context.id
      })
      .on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
        if (executionContextId === this.#world) this.emit('message', JSON.parse(payload) as FromPage)
      })
      .on('Debugger.scriptParsed', ({ executionContextId, scriptId }) => {
        if (executionContextId === this.#world) this.#worldScripts.add(scriptId)
      })
      .on('Page.frameAttached', ({ frameId }) => this.frames.add(frameId))
      .on('Page.frameDetached', ({ frameId, reason }) => reason === 'remove' && this.frames.delete(frameId))
      .on('Page.frameRequestedNavigation', ({ frameId }) => {
        if (frameId === targetId) this.#moving = true
      })
      .on('Page.frameNavigated', ({ frame }) => {
        if (frame.parentId !== undefined || BLANK.test(frame.url)) return
        this.#blank = false
        this.#moving = false
        this.emit('navigated', frame.url)
      })
      .on('Page.frameStoppedLoading', ({ frameId }) => {
        if (frameId === targetId) this.#moving = false
      })
      .on('Page.domContentEventFired', () => this.#report('dom-ready'))
      .on('Page.loadEventFired', () => this.#report('loaded'))
      .on('Page.lifecycleEvent', ({ name }) => name === 'firstPaint' && this.#report('painted'))
      .on('Page.javascriptDialogOpening', (question) => {
        if (question.type !== 'beforeunload') this.emit('asks', question)
        else if (this.#moving) this.emit('leaving', true)
        else this.#question = setTimeout(() => this.emit('leaving', false), OTHERS_FIRST_MS)
      })
      .on('Page.javascriptDialogClosed', () => clearTimeout(this.#question))
      .on('Page.frameStartedNavigating', ({ frameId, navigationType }) => {
        if (frameId === targetId) this.#reloading = /^reload/.test(navigationType)
      })
      .on('Page.windowOpen', ({ url }) => this.emit('opens', url))
      .on('Inspector.targetCrashed', () => this.emit('crashed'))
    answerPathPauses(session, (scriptId) => this.#worldScripts.has(scriptId))
  }

  #report(event: 'dom-ready' | 'loaded' | 'painted'): void {
    if (!this.#blank) this.emit(event)
  }

  /** Puts the preload in place and lets the page run. */
  async prepare(preload: string | undefined, environment: PageEnvironment): Promise<void> {
    const { session } = this
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('DOM.enable'),
      session.send('Debugger.enable'),
      session.send('Inspector.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.addBinding', { name: TO_HOST, executionContextName: WORLD }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(environment) }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: isolatedWorldScript(preload, environment),
        worldName: WORLD,
      }),
      this.applyTheme(),
      session.send('Runtime.runIfWaitingForDebugger'),
    ])
  }

  async applyTheme(): Promise<void> {
    await this.session.send('Emulation.setEmulatedMedia', { features: nativeTheme.mediaFeatures() })
  }

  /** Tells the preload's world. Before there is a document nobody hears it, as in Electron. */
  tell(message: ToPage): void {
    if (this.#world === null) return
    this.session.tell('Runtime.callFunctionOn', {
      functionDeclaration: `function (message) { ${TO_PAGE}(message) }`,
      executionContextId: this.#world,
      arguments: [{ value: JSON.stringify(message) }],
    })
  }

  /** The navigation under way shows the same page again. */
  get isReloading(): boolean {
    return this.#reloading
  }
  /** The page stays after all: its navigation was refused. Its window's closing is a matter of its own again. */
  stays(): void {
    this.#moving = false
  }
  /** Lets the page go, or keeps it, after `leaving`. */
  letGo(accept: boolean): void {
    this.session.tell('Page.handleJavaScriptDialog', { accept })
  }

  close(): void {
    chromium.root.tell('Target.closeTarget', { targetId: this.targetId })
  }
}
