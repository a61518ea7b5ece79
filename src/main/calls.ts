import { ipcMain } from 'electron'
import type { Answer, Call, Payload } from '../contract/api.ts'
import { payloads } from '../contract/payloads.ts'
import { type AppWindow, windowOf } from './app-window.ts'
import { isFromApp } from './sender.ts'

/** What main does for each call, already known to come from this window with a payload of the right shape. */
export type Handlers = {
  readonly [C in Call]: (window: AppWindow, payload: Payload<C>) => Answer<C> | Promise<Answer<C>>
}

/** Answers all calls. One from elsewhere, or with another payload, is a bug or an attack: it rejects. */
export function answerCalls(handlers: Handlers): void {
  for (const channel of Object.keys(handlers) as Call[]) answer(channel, handlers[channel]) // as: keys of Handlers
}

function answer<C extends Call>(channel: C, handle: Handlers[C]): void {
  ipcMain.handle(channel, (event, given: unknown) => {
    const window = isFromApp(event) ? windowOf(event.sender) : null
    if (!window) throw new Error(`Refused: ${channel} from outside the app`)
    const payload = payloads[channel].safeParse(given)
    if (!payload.success) throw new Error(`Refused: ${channel} with a wrong payload`)
    return handle(window, payload.data)
  })
}
