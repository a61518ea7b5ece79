import type { MenuEntry } from '../menu/entry.ts'
import { parseLabel } from '../menu/label.ts'

const ROLES = {
  normal: 'menuitem',
  submenu: 'menuitem',
  checkbox: 'menuitemcheckbox',
  radio: 'menuitemradio',
} as const
const TICKS = { normal: '', submenu: '', checkbox: '✓', radio: '●' } as const

function node(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.textContent = text
  return element
}

/** A label with its mnemonic letter marked. */
function label(entry: MenuEntry): HTMLElement {
  const { text, at } = parseLabel(entry.label)
  if (at < 0) return node('span', '', text)
  const element = node('span', '', text.slice(0, at))
  element.append(node('u', '', text.slice(at, at + 1)), text.slice(at + 1))
  return element
}

/** One entry of a menu bar or menu, as screen readers and eyes are to find it. */
export function menuItemElement(entry: MenuEntry, inBar: boolean): HTMLElement {
  if (entry.type === 'separator') {
    const line = document.createElement('div')
    line.setAttribute('role', 'separator')
    return line
  }
  const element = document.createElement('div')
  element.setAttribute('role', ROLES[entry.type])
  element.setAttribute('aria-label', parseLabel(entry.label).text)
  element.tabIndex = -1
  if (!entry.enabled) element.setAttribute('aria-disabled', 'true')
  if (entry.type === 'submenu') {
    element.setAttribute('aria-haspopup', 'menu')
    element.setAttribute('aria-expanded', 'false')
  }
  if (inBar) {
    element.append(label(entry))
    return element
  }
  const ticks = entry.type === 'checkbox' || entry.type === 'radio'
  if (ticks) element.setAttribute('aria-checked', String(entry.checked))
  if (entry.accelerator !== '')
    element.setAttribute('aria-keyshortcuts', entry.accelerator.replace('Ctrl', 'Control'))
  const tick = node('span', 'tick', ticks && entry.checked ? TICKS[entry.type] : '')
  element.append(tick, label(entry), node('span', 'keys', entry.type === 'submenu' ? '›' : entry.accelerator))
  return element
}
