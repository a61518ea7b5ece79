import { expect, it, vi } from 'vitest'
import { Menu } from './menu.ts'

const item = (menu: Menu, id: string) => menu.getMenuItemById(id) ?? expect.fail(`no item ${id}`)

it('finds items in submenus, and none for an unknown id', () => {
  const menu = Menu.buildFromTemplate([{ label: 'A', submenu: [{ id: 'deep', label: 'Deep' }] }])
  expect(item(menu, 'deep').label).toBe('Deep')
  expect(menu.getMenuItemById('nowhere')).toBeNull()
})

it('gives roles their labels and keys, and lets the app name them', () => {
  const menu = Menu.buildFromTemplate([
    { role: 'undo' },
    { role: 'quit', label: 'Leave', accelerator: 'Ctrl+L' },
  ])
  expect(menu.describe().map(({ label, accelerator, keys }) => [label, accelerator, keys])).toEqual([
    ['Undo', 'Ctrl+Z', null], // Chromium itself undoes
    ['Leave', 'Ctrl+L', 'ctrl+l'],
  ])
})

it('flips a check box before its click is heard', () => {
  const click = vi.fn((each: { checked: boolean }) => each.checked)
  const menu = Menu.buildFromTemplate([{ id: 'dark', label: 'Dark', type: 'checkbox', click }])
  item(menu, 'dark').click()
  item(menu, 'dark').click()
  expect(click.mock.results.map(({ value }) => value as boolean)).toEqual([true, false])
})

it('keeps one radio item of a group checked, and leaves other groups alone', () => {
  const radio = (id: string, checked = false) => ({ id, label: id, type: 'radio' as const, checked })
  const menu = Menu.buildFromTemplate([radio('a', true), radio('b'), { type: 'separator' }, radio('c', true)])
  item(menu, 'b').click()
  expect(menu.items.filter(({ checked }) => checked).map(({ id }) => id)).toEqual(['b', 'c'])
  item(menu, 'b').click()
  expect(item(menu, 'b').checked).toBe(true)
})

it('throws by name for what it does not offer', () => {
  expect(() => Menu.buildFromTemplate([{ role: 'startSpeaking' }])).toThrow("the menu role 'startSpeaking'")
  expect(() => Menu.buildFromTemplate([{ type: 'palette' }])).toThrow("the menu item type 'palette'")
})
