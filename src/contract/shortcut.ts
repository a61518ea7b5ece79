/**
 * Keys pressed together: modifiers, then one key, as in 'Mod+Shift+E'.
 * Mod is Command on a Mac and Ctrl elsewhere; the key is named as Electron's accelerators name it.
 */
export type Shortcut = `${Modifiers}${Key}`
type Modifiers = '' | 'Shift+' | 'Mod+' | 'Mod+Shift+' | 'Mod+Alt+' | 'Alt+Shift+' | 'Ctrl+Mod+'
type Letter =
  | ('A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M')
  | ('N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'U' | 'V' | 'W' | 'X' | 'Y' | 'Z')
type Named =
  | 'Enter'
  | 'Up'
  | 'Down'
  | 'Left'
  | 'Right'
  | 'PageUp'
  | 'PageDown'
  | 'Plus'
  | 'F1'
  | 'F2'
  | 'F3'
  | 'F6'
  | 'F8'
  | 'F11'
type Key = Letter | Named | '=' | '-' | '/' | '0'

export type Platform = 'mac' | 'other'

/** What a key press tells, as a browser's KeyboardEvent has it. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const BROWSER_NAMES: { readonly [key: string]: string } = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Plus: '+',
}
/** Keys that some layouts have on Shift: there, Shift is not a wish of the author's. */
const ON_SHIFT: ReadonlySet<string> = new Set(['+', '=', '-', '/', '0'])

interface Parts {
  readonly mod: boolean
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

function partsOf(shortcut: Shortcut): Parts {
  const parts = shortcut.split('+')
  const has = (name: string) => parts.includes(name)
  const key = parts.at(-1) ?? ''
  return { mod: has('Mod'), ctrl: has('Ctrl'), alt: has('Alt'), shift: has('Shift'), key }
}

/** Whether a key press is the shortcut; where a layout has no Latin letters, the key's place decides. */
export function isPressed(shortcut: Shortcut, press: KeyPress, platform: Platform): boolean {
  const { mod, ctrl, alt, shift, key } = partsOf(shortcut)
  const wantsCtrl = ctrl || (mod && platform === 'other')
  const wantsMeta = mod && platform === 'mac'
  if (press.ctrlKey !== wantsCtrl || press.metaKey !== wantsMeta || press.altKey !== alt) return false
  const wanted = BROWSER_NAMES[key] ?? key
  if (ON_SHIFT.has(wanted)) return press.key === wanted
  if (press.shiftKey !== shift) return false
  if (press.key.toLowerCase() === wanted.toLowerCase()) return true
  // With Alt, a Mac's keys type other letters.
  const latin = press.key.length === 1 && press.key < '\u0250' && !alt
  return wanted.length === 1 && !latin && press.code === `Key${wanted}`
}

/** As Electron's menus want it. */
export const accelerator = (shortcut: Shortcut): string => shortcut.replace('Mod', 'CmdOrCtrl')

const MAC_SIGNS: { readonly [name: string]: string } = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  PageUp: '⇞',
  PageDown: '⇟',
}
const OTHER_SIGNS: { readonly [name: string]: string } = {
  Mod: 'Ctrl',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  PageUp: 'Page up',
  PageDown: 'Page down',
}
const MAC_ORDER = ['Ctrl', 'Alt', 'Shift', 'Mod']

/** The keys one by one as people know them: ['Ctrl', 'Shift', 'E'], on a Mac ['⇧', '⌘', 'E']. */
export function shownKeys(shortcut: Shortcut, platform: Platform): readonly string[] {
  const parts = shortcut.split('+').map((each) => (each === 'Plus' ? '+' : each))
  if (platform === 'other') return parts.map((each) => OTHER_SIGNS[each] ?? each)
  const modifiers = MAC_ORDER.filter((each) => parts.includes(each))
  const key = parts.filter((each) => !MAC_ORDER.includes(each))
  return [...modifiers, ...key].map((each) => MAC_SIGNS[each] ?? each)
}
