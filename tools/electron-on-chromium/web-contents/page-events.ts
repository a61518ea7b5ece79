import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { unpack } from '../ipc/codec.ts'
import { ipcMain } from '../ipc/ipc-main.ts'
import type { FromPage, PageContext } from '../ipc/messages.ts'
import { Menu } from '../menu/menu.ts'
import { nativeTheme } from '../native-theme.ts'
import { fromPage } from '../protocol/url.ts'
import { notSupported } from '../unsupported.ts'
import { Veto } from '../veto.ts'
import type { Page } from './page.ts'
import { answerQuestion } from './page-questions.ts'
import type { WebContents } from './web-contents.ts'

/** What is known of the page that a WebContents shows. */
export interface PageState {
  url: string
  title: string
  /** The app itself has asked for the navigation under way: nobody is asked whether it may happen. */
  asked: boolean
  crashed: boolean
}

/** Turns what the page reports into Electron's events. */
export function followPage(page: Page, contents: WebContents, state: PageState): void {
  const { owner } = contents
  page
    .on('navigated', (url) => {
      state.url = fromPage(url)
      state.asked = false
      state.crashed = false
      contents.emit('did-navigate', {}, state.url, 200, '')
    })
    .on('dom-ready', () => contents.emit('dom-ready', {}))
    .on('loaded', () => {
      contents.emit('did-finish-load', {})
      contents.emit('did-stop-loading', {})
    })
    .on('painted', () => owner.painted())
    .on('crashed', () => {
      state.crashed = true
      contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    .on('leaving', (moving) => page.letGo(moving || state.asked || owner.askToClose()))
    .on('asks', (question) => void answerQuestion(page, question))
    .on('opens', (url) => contents.askToOpen(fromPage(url), '', ''))
    .on('message', (message) => hear(message, page, contents, state))
}

function hear(message: FromPage, page: Page, contents: WebContents, state: PageState): void {
  const { owner } = contents
  switch (message.kind) {
    case 'hello':
      state.url = fromPage(message.url)
      owner.showMenuBar()
      // Without an activation Chromium would close the page unasked, and nobody could veto it.
      page.session.tell('Runtime.evaluate', { expression: '0', userGesture: true })
      return
    case 'send': {
      const event = {
        ...ipcEvent(contents),
        returnValue: undefined,
        ports: [],
        reply: contents.send.bind(contents),
      }
      ipcMain.emit(message.channel, event as unknown as IpcMainEvent, ...message.args.map(unpack))
      return
    }
    case 'invoke': {
      const { id, channel, args } = message
      const event = ipcEvent(contents) as unknown as IpcMainInvokeEvent
      void ipcMain
        .call(event, channel, args.map(unpack))
        .then((answer) =>
          page.tell('error' in answer ? { kind: 'failed', id, ...answer } : { kind: 'reply', id, ...answer }),
        )
      return
    }
    case 'open':
      contents.askToOpen(fromPage(message.url), message.frameName, message.features)
      return
    case 'navigate':
      if (contents.frameMayNavigate(page.targetId, message.url)) notSupported(`navigating to ${message.url}`)
      return
    case 'chosen':
      Menu.getApplicationMenu()?.choose(message.commandId, owner, { triggeredByAccelerator: message.byKey })
      return
    case 'popup-closed':
      contents.popupClosed(message.commandId)
      return
    case 'context-menu':
      contents.emit('context-menu', new Veto(), contextParams(message.params, contents))
      return
    case 'title':
      retitle(message.title, contents, state)
      return
    case 'focus':
      owner.focusChanged(message.focused)
      return
    case 'resized':
      contents.zoom.reported(message.inset)
      owner.frameMoved()
      return
    case 'dark':
      nativeTheme.systemReported(message.dark)
      return
  }
}

function ipcEvent(contents: WebContents): object {
  const { processId, routingId } = contents.mainFrame
  return Object.assign(new Veto(), {
    type: 'frame',
    sender: contents,
    senderFrame: contents.mainFrame,
    frameId: routingId,
    processId,
  })
}

function retitle(title: string, contents: WebContents, state: PageState): void {
  const known = title === state.title || title === contents.owner.getTitle()
  state.title = title
  if (known) return
  const prevented = Veto.ask(contents.owner, 'page-title-updated', {}, title, true)
  contents.emit('page-title-updated', {}, title, true)
  if (!prevented) contents.owner.pageTitled(title)
}

function contextParams(params: PageContext, contents: WebContents): object {
  return {
    ...params,
    frame: contents.mainFrame,
    frameURL: '',
    pageURL: fromPage(params.pageURL),
    linkURL: fromPage(params.linkURL),
    srcURL: fromPage(params.srcURL),
    suggestedFilename: '',
    frameCharset: 'UTF-8',
  }
}
