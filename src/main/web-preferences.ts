import type { WebPreferences } from 'electron'

/** How far a page is shut in: it has a sandbox, a world of its own, and no Node. */
export const SHUT_IN = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
} as const satisfies WebPreferences
