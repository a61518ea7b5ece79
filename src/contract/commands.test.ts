import { expect, test } from 'vitest'
import { text } from '../../resources/text/en.ts'
import { COMMANDS, isEnabled, isOutsideRenderer, keysOf } from './commands.ts'

test('no two commands share an id', () => {
  const ids = COMMANDS.map((each) => each.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(['mac', 'other'] as const)('no two commands share a key (%s)', (platform) => {
  const keys = COMMANDS.flatMap((each) => keysOf(each, platform))
  expect(new Set(keys).size).toBe(keys.length)
})

test('every command and every menu has words, no two the same within a menu', () => {
  for (const command of COMMANDS) expect(text.commands[command.id]).not.toBe('')
  const shown = COMMANDS.map((each) => `${each.menu[0]}: ${text.commands[each.id]}`)
  expect(new Set(shown).size).toBe(shown.length)
  for (const command of COMMANDS) expect(text.menus[command.menu[0]]).not.toBe('')
})

test('a Mac has its own redo, and the rest is as elsewhere', () => {
  const redo = COMMANDS.find((each) => each.id === 'edit.redo')
  expect(redo && keysOf(redo, 'other')).toEqual(['Mod+Shift+Z', 'Mod+Y'])
  expect(redo && keysOf(redo, 'mac')).toEqual(['Mod+Shift+Z'])
})

test('a command waits for all of its conditions', () => {
  const posted = COMMANDS.find((each) => each.id === 'history.posted')
  const can = (...conditions: ('story' | 'exported')[]) => posted && isEnabled(posted, new Set(conditions))
  expect(can()).toBe(false)
  expect(can('story')).toBe(false)
  expect(can('story', 'exported')).toBe(true)
})

test('a window may ask main for what main runs, and for nothing else', () => {
  expect(isOutsideRenderer('file.open')).toBe(true)
  expect(isOutsideRenderer('edit.copy')).toBe(true)
  expect(isOutsideRenderer('text.thought')).toBe(false)
  expect(isOutsideRenderer('file.format')).toBe(false)
  expect(isOutsideRenderer(null)).toBe(false)
})
