import { expect, test } from 'vitest'
import { text } from '../../resources/text/en.ts'
import { COMMANDS, type Condition } from '../contract/commands.ts'
import { defaultSettings } from '../contract/settings.ts'
import { type MenuFacts, menuModel } from './menu-model.ts'

const run: string[] = []
const actions = {
  run: ({ id }: { id: string }) => run.push(id),
  openRecent: (path: string) => run.push(path),
}
const facts = (change: Partial<MenuFacts> = {}): MenuFacts => ({
  platform: 'other',
  text,
  settings: defaultSettings,
  conditions: new Set(),
  recent: [],
  ...change,
})
type Item = ReturnType<typeof menuModel>[number]
const entries = (item: Item | undefined): Item[] => (Array.isArray(item?.submenu) ? item.submenu : [])
const all = (change?: Partial<MenuFacts>) => menuModel(facts(change), actions).flatMap(entries)
const find = (id: string, change?: Partial<MenuFacts>) => all(change).find((each) => each.id === id)

test.each(['mac', 'other'] as const)('every command stands in the menus once (%s)', (platform) => {
  const shown = all({ platform }).flatMap((each) => (each.id ? [each.id] : []))
  for (const { id } of COMMANDS) expect(shown.filter((each) => each === id)).toEqual([id])
})

test('groups are parted by rules, with none at either end', () => {
  const labels = entries(menuModel(facts(), actions)[0]).map((each) => each.label ?? '—')
  const groups = labels.join('\n').split('\n—\n')
  expect(groups.length).toBeGreaterThan(3)
  expect(groups.every((each) => each !== '' && !each.includes('—'))).toBe(true)
  expect(groups[1]?.split('\n').slice(0, 2)).toEqual(['Save', 'Save as…'])
})

test('what cannot be done is grey', () => {
  const story = { conditions: new Set<Condition>(['story']) }
  expect(find('file.open')?.enabled).toBe(true)
  expect(find('file.save')?.enabled).toBe(false)
  expect(find('file.save', story)?.enabled).toBe(true)
  expect(find('file.exportAgain', story)?.enabled).toBe(true)
  expect(find('history.posted', story)?.enabled).toBe(false)
})

test('one theme is chosen, panels are shown or not', () => {
  const settings = { ...defaultSettings, theme: 'dark' as const }
  expect(find('view.themeDark', { settings })).toMatchObject({ type: 'radio', checked: true })
  expect(find('view.themeLight', { settings })).toMatchObject({ type: 'radio', checked: false })
  expect(find('view.scenes', { settings })).toMatchObject({ type: 'checkbox', checked: true })
})

test('an item runs its command', () => {
  const click: unknown = find('text.thought')?.click
  if (typeof click === 'function') click()
  expect(run).toEqual(['text.thought'])
})

test('recent files open by their path, and the list says so when it is empty', () => {
  const recent = [{ path: '/stories/salt.italica', name: 'salt.italica' }]
  const [file] = entries(find('openRecent', { recent }))
  expect(file).toMatchObject({ label: 'salt.italica', toolTip: '/stories/salt.italica' })
  expect(entries(find('openRecent'))).toEqual([{ label: 'Nothing yet', enabled: false }])
})

test('a Mac has about and quit in the menu with the app’s name', () => {
  const [app, file] = menuModel(facts({ platform: 'mac' }), actions)
  expect(app?.label).toBe('Italica')
  expect(entries(app).map((each) => each.id)).toContain('file.quit')
  expect(entries(file).map((each) => each.id)).not.toContain('file.quit')
})

test('a command’s second keys work and are not shown', () => {
  expect(find('view.zoomIn')).toMatchObject({ accelerator: 'CmdOrCtrl+=' })
  expect(find('view.zoomIn Mod+Plus')).toMatchObject({ accelerator: 'CmdOrCtrl+Plus', visible: false })
})

test('Alt and its first letter open each menu, no two alike; a Mac has no such keys', () => {
  const labels = menuModel(facts(), actions).map(({ label }) => label ?? '')
  expect(labels.every((label) => /^&[A-Z]/.test(label))).toBe(true)
  expect(new Set(labels.map((label) => label.slice(0, 2))).size).toBe(labels.length)
  expect(menuModel(facts({ platform: 'mac' }), actions).some(({ label }) => label?.includes('&'))).toBe(false)
})

test('a file name with an ampersand is shown as it is', () => {
  const [recent] = entries(find('openRecent', { recent: [{ path: '/a', name: 'Salt & Oil.italica' }] }))
  expect(recent?.label).toBe('Salt && Oil.italica')
})
