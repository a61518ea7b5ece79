import { describe, expect, it } from 'vitest'
import { type KeyPress, showAccelerator, spellAccelerator, spellPress } from './accelerator.ts'

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
})

describe('an accelerator', () => {
  it.each([
    ['CmdOrCtrl+Shift+D', 'ctrl+shift+d', 'Ctrl+Shift+D'],
    ['Shift+CommandOrControl+Z', 'ctrl+shift+z', 'Ctrl+Shift+Z'],
    ['CmdOrCtrl+Plus', 'ctrl++', 'Ctrl++'],
    ['CmdOrCtrl++', 'ctrl++', 'Ctrl++'],
    ['CmdOrCtrl+-', 'ctrl+-', 'Ctrl+-'],
    ['Alt+Up', 'alt+arrowup', 'Alt+Up'],
    ['F11', 'f11', 'F11'],
    ['Ctrl+PageDown', 'ctrl+pagedown', 'Ctrl+Page Down'],
    ['Ctrl+Return', 'ctrl+enter', 'Ctrl+Enter'],
  ])('%s is pressed as %s and shown as %s', (accelerator, pressed, shown) => {
    expect(spellAccelerator(accelerator)).toBe(pressed)
    expect(showAccelerator(accelerator)).toBe(shown)
  })

  it('with an unknown part or no key is refused', () => {
    expect(() => spellAccelerator('Hyper+X')).toThrow("unknown part 'hyper'")
    expect(() => spellAccelerator('')).toThrow('names no key')
  })
})

describe('a key press', () => {
  it('is spelled by its character', () => {
    expect(spellPress(press('D', 'KeyD', { ctrlKey: true, shiftKey: true }))).toEqual(['ctrl+shift+d'])
    expect(spellPress(press(' ', 'Space', { ctrlKey: true }))).toEqual(['ctrl+space'])
  })
  it('finds an accelerator whose symbol needs Shift to be typed', () => {
    expect(spellPress(press('+', 'Equal', { ctrlKey: true, shiftKey: true }))).toContain('ctrl++')
    expect(spellPress(press('?', 'Slash', { ctrlKey: true, shiftKey: true }))).toContain('ctrl+?')
  })
  it('finds an accelerator named by its place on the keyboard', () => {
    expect(spellPress(press('!', 'Digit1', { ctrlKey: true, shiftKey: true }))).toContain('ctrl+shift+1')
    expect(spellPress(press('ы', 'KeyS', { ctrlKey: true }))).toContain('ctrl+s')
  })
  it('does not take a letter of another layout for its place', () => {
    expect(spellPress(press('z', 'KeyY', { ctrlKey: true }))).toEqual(['ctrl+z'])
  })
})
