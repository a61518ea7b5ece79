import { post } from './host.ts'

/** Tells the host what it must know of the page: title, focus, size, theme, context menus, links that want a window. */
export function reportPage(): void {
  addEventListener('focus', () => post({ kind: 'focus', focused: true }))
  addEventListener('blur', () => post({ kind: 'focus', focused: false }))
  addEventListener('beforeunload', (event) => event.preventDefault()) // makes Chromium ask; the host answers
  addEventListener('resize', reportSize)
  addEventListener('contextmenu', reportContextMenu)
  for (const kind of ['click', 'auxclick'] as const) addEventListener(kind, reportLink)
  reportSize()
  reportTheme()
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(reportTitle).observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    reportTitle()
    if (document.hasFocus()) post({ kind: 'focus', focused: true })
  })
}

const reportTitle = (): void => post({ kind: 'title', title: document.title })
const reportSize = (): void =>
  post({ kind: 'resized', inset: { width: outerWidth - innerWidth, height: outerHeight - innerHeight } })

function reportTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const report = (): void => post({ kind: 'dark', dark: dark.matches })
  dark.addEventListener('change', report)
  report()
}

/** What a page may go to; for anything else, such as mailto:, Chromium would ask the person about another program. */
const CHROMIUM_OPENS = new Set(['http:', 'https:', 'about:', 'blob:', 'data:', 'file:', 'javascript:'])

/**
 * A link that would open a window of its own, or another program: reported instead, so that nothing flashes up before
 * it is refused.
 */
function reportLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button > 1) return
  const elsewhere = event.ctrlKey || event.shiftKey || event.button === 1 || link.target === '_blank'
  if (!elsewhere && CHROMIUM_OPENS.has(link.protocol)) return
  event.preventDefault()
  if (!elsewhere) post({ kind: 'navigate', url: link.href })
  else
    post({
      kind: 'open',
      url: link.href,
      frameName: link.target === '_blank' ? '' : link.target,
      features: '',
    })
}

function reportContextMenu(event: MouseEvent): void {
  if (event.defaultPrevented) return
  event.preventDefault()
  const element = event.target instanceof Element ? event.target : document.body
  const isEditable = element.closest('input, textarea, [contenteditable=""], [contenteditable=true]') !== null
  const link = element.closest('a')
  const image = element.closest('img')
  const selectionText = String(getSelection())
  post({
    kind: 'context-menu',
    params: {
      x: event.clientX,
      y: event.clientY,
      linkURL: link?.href ?? '',
      linkText: link?.textContent ?? '',
      srcURL: image?.src ?? '',
      pageURL: location.href,
      mediaType: image ? 'image' : 'none',
      hasImageContents: image !== null,
      isEditable,
      selectionText,
      titleText: element.closest('[title]')?.getAttribute('title') ?? '',
      altText: image?.alt ?? '',
      misspelledWord: '',
      dictionarySuggestions: [],
      spellcheckEnabled: false,
      menuSourceType: event.button === 2 ? 'mouse' : 'keyboard',
      editFlags: {
        canUndo: isEditable,
        canRedo: isEditable,
        canCut: isEditable && selectionText !== '',
        canCopy: selectionText !== '',
        canPaste: isEditable,
        canDelete: isEditable,
        canSelectAll: true,
        canEditRichly: element.closest('[contenteditable=""], [contenteditable=true]') !== null,
      },
    },
  })
}
