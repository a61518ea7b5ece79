import { type Packed, pack, unpack } from '../ipc/codec.ts'
import { throwByName } from '../unsupported.ts'
import { post } from './host.ts'

type Listener = (event: object, ...args: unknown[]) => void
interface Waiting {
  done: (value: unknown) => void
  failed: (error: Error) => void
}

const listeners = new Map<string, Listener[]>()
const waiting = new Map<number, Waiting>()
let serial = 0

/** Electron's ipcRenderer, as far as sandboxed preloads use it. */
export const ipcRenderer = {
  send(channel: string, ...args: unknown[]): void {
    post({ kind: 'send', channel, args: args.map(pack) })
  },
  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    return new Promise((done, failed) => {
      const id = ++serial
      post({ kind: 'invoke', channel, id, args: args.map(pack) })
      waiting.set(id, { done, failed })
    })
  },
  on(channel: string, listener: Listener) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  },
  once(channel: string, listener: Listener) {
    const only: Listener = (event, ...args) => {
      ipcRenderer.off(channel, only)
      listener(event, ...args)
    }
    return ipcRenderer.on(channel, only)
  },
  off(channel: string, listener: Listener) {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((each) => each !== listener),
    )
    return ipcRenderer
  },
  addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
  removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
  removeAllListeners(channel: string) {
    listeners.delete(channel)
    return ipcRenderer
  },
  listenerCount: (channel: string): number => listeners.get(channel)?.length ?? 0,
}
throwByName('ipcRenderer', ipcRenderer)

/** The host sends an event: `webContents.send`. */
export function receiveEvent(channel: string, args: readonly Packed[]): void {
  for (const listener of listeners.get(channel) ?? [])
    listener({ sender: ipcRenderer, ports: [] }, ...args.map(unpack))
}

/** The host answers an `invoke`. */
export function settle(id: number, answer: { value: Packed } | { error: string }): void {
  const each = waiting.get(id)
  waiting.delete(id)
  if ('error' in answer) each?.failed(new Error(answer.error))
  else each?.done(unpack(answer.value))
}
