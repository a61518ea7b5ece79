/** Accelerators as Electron spells them (`CmdOrCtrl+Shift+D`), as a key press is spelled here (`ctrl+shift+d`), and as a menu shows them. */

const MODIFIERS = ['ctrl', 'alt', 'shift', 'meta'] as const
type Modifier = (typeof MODIFIERS)[number]

const MODIFIER_NAMES: Readonly<Record<string, Modifier>> = {
  cmdorctrl: 'ctrl',
  commandorcontrol: 'ctrl',
  ctrl: 'ctrl',
  control: 'ctrl',
  cmd: 'meta',
  command: 'meta',
  super: 'meta',
  meta: 'meta',
  alt: 'alt',
  option: 'alt',
  altgr: 'alt',
  shift: 'shift',
}
const KEY_NAMES: Readonly<Record<string, string>> = {
  plus: '+',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}
const SHOWN_MODIFIERS: Readonly<Record<Modifier, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  meta: 'Super',
}
const SHOWN_KEYS: Readonly<Record<string, string>> = {
  arrowup: 'Up',
  arrowdown: 'Down',
  arrowleft: 'Left',
  arrowright: 'Right',
  escape: 'Esc',
  pageup: 'Page Up',
  pagedown: 'Page Down',
}

interface Accelerator {
  readonly modifiers: ReadonlySet<Modifier>
  readonly key: string
}

/** @throws Error where the accelerator names an unknown modifier or no key */
function parse(accelerator: string): Accelerator {
  // A trailing `+` is the key itself: `Ctrl++`.
  const parts = accelerator.endsWith('++')
    ? [...accelerator.slice(0, -2).split('+'), 'plus']
    : accelerator.split('+')
  const names = parts.map((part) => part.trim().toLowerCase())
  const key = names.pop()
  if (!key) throw new Error(`electron-on-chromium: the accelerator '${accelerator}' names no key`)
  const modifiers = names.map((name) => {
    const modifier = MODIFIER_NAMES[name]
    if (!modifier)
      throw new Error(`electron-on-chromium: the accelerator '${accelerator}' has an unknown part '${name}'`)
    return modifier
  })
  return { modifiers: new Set(modifiers), key: KEY_NAMES[key] ?? key }
}

/** `CmdOrCtrl+Shift+D` as a key press is spelled: `ctrl+shift+d`. */
export function spellAccelerator(accelerator: string): string {
  const { modifiers, key } = parse(accelerator)
  return [...MODIFIERS.filter((name) => modifiers.has(name)), key].join('+')
}

/** `CmdOrCtrl+Shift+D` as a menu prints it: `Ctrl+Shift+D`. */
export function showAccelerator(accelerator: string): string {
  const { modifiers, key } = parse(accelerator)
  const shown =
    SHOWN_KEYS[key] ??
    (key.length === 1 ? key.toUpperCase() : key.replace(/^./, (first) => first.toUpperCase()))
  return [
    ...MODIFIERS.filter((name) => modifiers.has(name)).map((name) => SHOWN_MODIFIERS[name]),
    shown,
  ].join('+')
}

/** The part of a `KeyboardEvent` that says which keys are down. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

/**
 * Every way to spell one key press, the plainest first: by the character, by the character with the Shift that was
 * only needed to type it (`Ctrl+?`), and by the key's place on the keyboard (`Ctrl+Shift+1`, other alphabets).
 */
export function spellPress(press: KeyPress): string[] {
  const held = MODIFIERS.filter((name) => press[`${name}Key`])
  const key = press.key === ' ' ? 'space' : press.key.toLowerCase()
  const spelled = [[...held, key]]
  const isSymbol = key.length === 1 && !/\p{L}/u.test(key)
  if (isSymbol && press.shiftKey) spelled.push([...held.filter((name) => name !== 'shift'), key])
  const place = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1]?.toLowerCase()
  if (place !== undefined && !/^[a-z]$/.test(key) && place !== key) spelled.push([...held, place])
  return spelled.map((parts) => parts.join('+'))
}
