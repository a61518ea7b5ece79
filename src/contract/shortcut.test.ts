import { expect, test } from 'vitest'
import { accelerator, isPressed, type KeyPress, shownKeys } from './shortcut.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const ctrl = { ctrlKey: true }
const ctrlShift = { ctrlKey: true, shiftKey: true }

test('Mod is Ctrl, and Command on a Mac', () => {
  expect(isPressed('Mod+I', press('i', ctrl), 'other')).toBe(true)
  expect(isPressed('Mod+I', press('i', { metaKey: true }), 'mac')).toBe(true)
  expect(isPressed('Mod+I', press('i', ctrl), 'mac')).toBe(false)
  expect(isPressed('Mod+I', press('i', { metaKey: true }), 'other')).toBe(false)
})

test('a modifier too many is another shortcut', () => {
  expect(isPressed('Mod+E', press('E', ctrlShift), 'other')).toBe(false)
  expect(isPressed('Mod+Shift+E', press('E', ctrlShift), 'other')).toBe(true)
  expect(isPressed('Mod+E', press('e', { ctrlKey: true, altKey: true }), 'other')).toBe(false)
})

test('AltGr, which reports Ctrl and Alt, types its letter', () => {
  expect(isPressed('Mod+Q', press('@', { ctrlKey: true, altKey: true, code: 'KeyQ' }), 'other')).toBe(false)
})

test('Caps Lock changes nothing', () => {
  expect(isPressed('Mod+I', press('I', ctrl), 'other')).toBe(true)
})

test('on a layout without Latin letters the key is known by its place', () => {
  expect(isPressed('Mod+I', press('ш', { ...ctrl, code: 'KeyI' }), 'other')).toBe(true)
})

test('with Alt, which types another letter on a Mac, the key is known by its place', () => {
  const alt = { metaKey: true, altKey: true, code: 'KeyF' }
  expect(isPressed('Mod+Alt+F', press('ƒ', alt), 'mac')).toBe(true)
  expect(isPressed('Mod+F', press('ƒ', alt), 'mac')).toBe(false)
})

test('on a layout with other Latin letters the letter counts, not its place', () => {
  expect(isPressed('Mod+A', press('a', { ...ctrl, code: 'KeyQ' }), 'other')).toBe(true)
  expect(isPressed('Mod+Q', press('a', { ...ctrl, code: 'KeyQ' }), 'other')).toBe(false)
})

test('signs that need Shift on some layouts are found with and without it', () => {
  expect(isPressed('Mod+/', press('/', ctrl), 'other')).toBe(true)
  expect(isPressed('Mod+/', press('/', ctrlShift), 'other')).toBe(true)
  expect(isPressed('Mod+Plus', press('+', ctrlShift), 'other')).toBe(true)
})

test('named keys', () => {
  expect(isPressed('Alt+Shift+Up', press('ArrowUp', { altKey: true, shiftKey: true }), 'other')).toBe(true)
  expect(isPressed('F1', press('F1'), 'other')).toBe(true)
  expect(isPressed('F1', press('F1', ctrl), 'other')).toBe(false)
})

test('menus get Electron’s names', () => {
  expect(accelerator('Mod+Shift+E')).toBe('CmdOrCtrl+Shift+E')
  expect(accelerator('Ctrl+Mod+F')).toBe('Ctrl+CmdOrCtrl+F')
})

test('people get the names on their keys', () => {
  expect(shownKeys('Mod+Shift+E', 'other')).toEqual(['Ctrl', 'Shift', 'E'])
  expect(shownKeys('Mod+Shift+E', 'mac')).toEqual(['⇧', '⌘', 'E'])
  expect(shownKeys('Mod+Plus', 'other')).toEqual(['Ctrl', '+'])
  expect(shownKeys('Ctrl+Mod+F', 'mac')).toEqual(['⌃', '⌘', 'F'])
})
