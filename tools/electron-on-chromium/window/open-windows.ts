import type { BrowserWindow } from './browser-window.ts'

/** The windows that are open, in the order in which they were opened. */
export const openWindows = new Set<BrowserWindow>()

/** The window that has the keyboard, or null while another app has it. */
export function focusedWindow(): BrowserWindow | null {
  return [...openWindows].find((window) => window.isFocused()) ?? null
}
