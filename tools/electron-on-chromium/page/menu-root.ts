import { MENU_STYLE } from './menu-style.ts'

/** An element of the host's own beside the page's, closed to it. It joins the document as soon as there is one. */
export function menuRoot(tag: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(tag)
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(MENU_STYLE)
  root.adoptedStyleSheets = [sheet]
  return { host, root }
}

/** Appends `host` to the document's root element, and again should a script replace that. */
export function keepInDocument(host: HTMLElement): void {
  const append = (): void => {
    if (document.documentElement && host.parentNode !== document.documentElement)
      document.documentElement.append(host)
  }
  new MutationObserver(append).observe(document, { childList: true })
  append()
}

/** Where the keyboard was, to go back there. */
export function rememberFocus(): () => void {
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement && before !== document.body && before.isConnected)
      before.focus({ preventScroll: true })
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
}
