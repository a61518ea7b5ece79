import type { IpcMainInvokeEvent } from 'electron'
import { APP } from './csp.ts'

/** Whether a call comes from a window's own page: not from a frame in it, not from a page gone elsewhere. */
export function isFromApp({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(`${APP}/`)
}
