import { type FromPage, TO_HOST } from '../ipc/messages.ts'

/** Chromium puts the binding into the isolated world only: the page does not see it. */
const binding = (globalThis as unknown as Record<string, (text: string) => void>)[TO_HOST]

/** Tells the host. */
export function post(message: FromPage): void {
  binding?.(JSON.stringify(message))
}
