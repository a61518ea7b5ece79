import { randomUUID } from 'node:crypto'
import type { Clipboard } from 'electron'
import { throwByName } from './unsupported.ts'
import { focusedWindow, openWindows } from './window/open-windows.ts'

type Parts = Record<string, string | Blob | Promise<string | Blob>>

/** Modelled on the W3C's, as in Electron. */
export class ClipboardItem {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }
  get types(): string[] {
    return Object.keys(this.#parts)
  }
  async getType(type: string): Promise<Blob> {
    const part = await this.#parts[type]
    if (part === undefined) throw new Error(`The type '${type}' was not found`)
    return typeof part === 'string' ? new Blob([part], { type }) : part
  }
}
throwByName('clipboardItem', ClipboardItem.prototype)

/** Copying and pasting are editing commands of a page: the focused window's, else any. */
async function cdp() {
  const window = focusedWindow() ?? [...openWindows][0]
  if (!window) throw new Error('electron-on-chromium: the clipboard needs an open window')
  return (await window.webContents.attached).session
}

/** The world in which a page's clipboard events are answered before the page sees them. */
async function inPage(script: string, command: 'copy' | 'paste'): Promise<Record<string, string>> {
  const session = await cdp()
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: `clipboard ${randomUUID()}`,
  })
  await session.send('Runtime.evaluate', { expression: script, contextId: executionContextId })
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'globalThis.clipboardParts',
    contextId: executionContextId,
    returnByValue: true,
    awaitPromise: true,
  })
  return (result.value ?? {}) as Record<string, string>
}

/** Runs once, before any listener of the page, and keeps the event from it. */
const once = (event: string, body: string): string =>
  `globalThis.clipboardParts = new Promise((done) => {
    addEventListener(${JSON.stringify(event)}, (event) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      ${body}
    }, { once: true, capture: true })
  })
  undefined`

const READ = once(
  'paste',
  'done(Object.fromEntries([...event.clipboardData.types].map((type) => [type, event.clipboardData.getData(type)])))',
)

async function writeParts(parts: Record<string, string>): Promise<void> {
  const entries = JSON.stringify(Object.entries(parts))
  await inPage(
    once('copy', `for (const [type, text] of ${entries}) event.clipboardData.setData(type, text)\n done({})`),
    'copy',
  )
}

/** Text and HTML. A page runs the commands, so that what is copied here is pasted anywhere. */
export const clipboard = {
  async readText(): Promise<string> {
    return (await inPage(READ, 'paste'))['text/plain'] ?? ''
  },
  async read(): Promise<ClipboardItem[]> {
    return [new ClipboardItem(await inPage(READ, 'paste'))]
  },
  async has(type: string): Promise<boolean> {
    return type in (await inPage(READ, 'paste'))
  },
  writeText: (text: string): Promise<void> => writeParts({ 'text/plain': text }),
  async write([item]: readonly ClipboardItem[]): Promise<void> {
    const parts: Record<string, string> = {}
    for (const type of item?.types ?? []) parts[type] = (await (await item?.getType(type))?.text()) ?? ''
    await writeParts(parts)
  },
}
clipboard satisfies Pick<Clipboard, 'readText' | 'writeText' | 'has'>
throwByName('clipboard', clipboard)
