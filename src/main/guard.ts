import { app, type Session, shell, type WebContents } from 'electron'
import { isSafeAddress } from '../story/schema/marks.ts'

/** Opens a link in the system's own programs, where it is one to the web or mail. */
export async function openLink(address: string): Promise<void> {
  if (isSafeAddress(address) && URL.canParse(address)) await shell.openExternal(address)
}

/** A page goes nowhere and opens nothing; no page gets a permission. Call before the first window. */
export function guardPages(session: Session): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents))
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isHarmless(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isHarmless(permission))
}

/** Copying is all that the app needs of what a browser asks leave for. */
const isHarmless = (permission: string) => permission === 'clipboard-sanitized-write'

function guardPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
