import type { WebFrameMain } from 'electron'
import { throwByName } from '../unsupported.ts'

/** A window's top frame, as `event.senderFrame` and `webContents.mainFrame` show it. */
export class MainFrame
  implements
    Pick<WebFrameMain, 'url' | 'origin' | 'name' | 'detached' | 'frameToken' | 'processId' | 'routingId'>
{
  readonly name = ''
  readonly detached = false
  readonly parent = null
  readonly processId = 1
  readonly routingId: number
  readonly frameToken: string
  readonly #url: () => string

  constructor(id: number, url: () => string) {
    this.routingId = id
    this.frameToken = String(id)
    this.#url = url
  }
  get url(): string {
    return this.#url()
  }
  get top(): MainFrame {
    return this
  }
  /** Electron gives an own scheme's pages `app://bundle`, where Node's URL says `null`. */
  get origin(): string {
    const { protocol, host } = new URL(this.url || 'about:blank')
    return host === '' ? 'null' : `${protocol}//${host}`
  }
  isDestroyed(): boolean {
    return false
  }
}
throwByName('webFrameMain', MainFrame.prototype)
