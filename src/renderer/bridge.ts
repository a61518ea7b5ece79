import type { ItalicaBridge } from '../contract/api.ts'

declare global {
  interface Window {
    /** Set by the preload script. */
    readonly italica: ItalicaBridge
  }
}

/** All that this window has of the world outside. */
export const bridge: ItalicaBridge = window.italica
