import { EventEmitter } from 'node:events'
import type { IpcMain as ElectronIpcMain, IpcMainInvokeEvent } from 'electron'
import { throwByName } from '../unsupported.ts'
import { type Packed, pack } from './codec.ts'

type Handler = Parameters<ElectronIpcMain['handle']>[1]

/** Receives what preloads send; `handle` answers what they `invoke`. */
export class IpcMain
  extends EventEmitter
  implements Pick<ElectronIpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
{
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args) as unknown
    })
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Runs the channel's handler. A failure is worded as Electron words it. */
  async call(
    event: IpcMainInvokeEvent,
    channel: string,
    args: unknown[],
  ): Promise<{ value: Packed } | { error: string }> {
    try {
      const handler = this.#handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return { value: pack(await handler(event, ...args)) }
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      return { error: `Error invoking remote method '${channel}': ${String(error)}` }
    }
  }
}
throwByName('ipcMain', IpcMain.prototype)

export const ipcMain = new IpcMain()
