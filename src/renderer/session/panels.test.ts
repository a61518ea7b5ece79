import { expect, test } from 'vitest'
import { defaultSettings, type SettingsChange } from '../../contract/settings.ts'
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

test('the review stands beside the page where another tab would lie over it', () => {
  const { panels, shown, settings } = windowOf(900)
  const inspector = defaultSettings.inspector
  settings.set({ ...defaultSettings, inspector: { ...inspector, tab: 'review' } })
  expect(shown()).toEqual(['scenes', 'inspector'])
  panels.closeFloating()
  expect(shown()).toEqual(['scenes', 'inspector'])
  settings.set({ ...defaultSettings, inspector: { ...inspector, tab: 'details' } })
  expect(shown()).toEqual(['scenes', 'inspector'])
  panels.closeFloating()
  expect(shown()).toEqual(['scenes'])
})

test('closed where there is room, it is remembered as closed', () => {
  const { panels, shown, remembered } = windowOf(1360)
  panels.show('inspector', false)
  expect(shown()).toEqual(['scenes'])
  expect(remembered).toEqual([{ inspector: { ...defaultSettings.inspector, open: false } }])
})
