import { expect, test } from 'vitest'
import { defaultSettings, type InspectorTab, type SettingsChange } from '../../contract/settings.ts'
import { createPanels } from './panels.ts'
import { createStore } from './store.ts'

/** The panels of a window of that width, which can be changed. */
function windowOf(width: number) {
  const settings = createStore(defaultSettings)
  const remembered: SettingsChange[] = []
  const listeners = new Set<() => void>()
  let now = width
  const panels = createPanels(
    settings,
    (change) => {
      remembered.push(change)
      settings.set({ ...settings.get(), ...change })
    },
    (limit) => ({
      get matches() {
        return now < limit
      },
      addEventListener: (_: string, listener: unknown) => listeners.add(listener as () => void), // as: all that is given
    }),
  )
  return {
    panels,
    settings,
    remembered,
    shown: () => [...panels.shown.get()],
    resize(to: number) {
      now = to
      for (const listener of listeners) listener()
    },
  }
}

test('a panel that there is no room for is hidden, comes back with the room, and nothing is remembered', () => {
  const { shown, resize, remembered } = windowOf(1360)
  expect(shown()).toEqual(['scenes', 'inspector'])
  resize(900)
  expect(shown()).toEqual(['scenes'])
  resize(600)
  expect(shown()).toEqual([])
  resize(1360)
  expect(shown()).toEqual(['scenes', 'inspector'])
  expect(remembered).toEqual([])
})

test('opened in a narrow window it lies over the page, one at the right at a time, and nothing is remembered', () => {
  const { panels, shown, remembered } = windowOf(900)
  panels.show('inspector', true)
  expect(shown()).toEqual(['scenes', 'inspector'])
  panels.show('preview', true)
  expect(shown()).toEqual(['scenes', 'preview'])
  panels.closeFloating()
  expect(shown()).toEqual(['scenes'])
  expect(remembered).toEqual([])
})

/** The inspector with another tab. */
const onTab = (tab: InspectorTab) => ({
  ...defaultSettings,
  inspector: { ...defaultSettings.inspector, tab },
})

test('over a very narrow page lies one panel, the one opened last', () => {
  const { panels, shown } = windowOf(640)
  panels.show('scenes', true)
  panels.show('inspector', true)
  expect(shown()).toEqual(['inspector'])
  panels.show('scenes', true)
  expect(shown()).toEqual(['scenes'])
})

test('the review stands beside the page where another tab would lie over it', () => {
  const { panels, shown, settings } = windowOf(900)
  settings.set(onTab('review'))
  expect(shown()).toEqual(['inspector'])
  panels.closeFloating()
  expect(shown()).toEqual(['inspector'])
  settings.set(onTab('details'))
  expect(shown()).toEqual(['scenes', 'inspector'])
  panels.closeFloating()
  expect(shown()).toEqual(['scenes'])
})

test('where the list of scenes makes room for the review, it lies over the page when it is asked for', () => {
  const { panels, shown, settings, resize, remembered } = windowOf(900)
  settings.set(onTab('review'))
  panels.show('scenes', true)
  expect(shown()).toEqual(['scenes', 'inspector'])
  panels.show('scenes', false)
  expect(shown()).toEqual(['inspector'])
  expect(remembered).toEqual([])
  resize(1360)
  expect(shown()).toEqual(['scenes', 'inspector'])
})

test('the old file and the preview stand side by side where there is room, else the one opened last', () => {
  const { panels, shown, resize } = windowOf(1360)
  panels.show('preview', true)
  panels.show('original', true)
  expect(shown()).toEqual(['scenes', 'inspector', 'preview', 'original'])
  resize(1200)
  expect(shown()).toEqual(['scenes', 'inspector', 'original'])
  panels.show('preview', true)
  expect(shown()).toEqual(['scenes', 'inspector', 'preview'])
  panels.show('preview', false)
  expect(shown()).toEqual(['scenes', 'inspector', 'original'])
})

test('closed where there is room, it is remembered as closed', () => {
  const { panels, shown, remembered } = windowOf(1360)
  panels.show('inspector', false)
  expect(shown()).toEqual(['scenes'])
  expect(remembered).toEqual([{ inspector: { ...defaultSettings.inspector, open: false } }])
})
