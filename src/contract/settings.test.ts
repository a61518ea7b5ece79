import { expect, test } from 'vitest'
import { payloads } from './payloads.ts'
import { defaultSettings, settings, settingsChange } from './settings.ts'

test('settings of an older version are filled up with defaults', () => {
  const older = settings.parse({ theme: 'dark', scenes: { width: 300 } })
  expect(older).toEqual({ ...defaultSettings, theme: 'dark', scenes: { width: 300, open: true } })
})

test('a window changes settings one by one, each whole', () => {
  const accepts = (change: unknown) => payloads['settings.change'].safeParse(change).success
  expect(accepts({ theme: 'dark' })).toBe(true)
  expect(accepts({ preview: { width: 400, open: true } })).toBe(true)
  expect(accepts({ theme: 'pink' })).toBe(false)
  expect(accepts({ fonts: 'all' })).toBe(false)
  expect(accepts({ zoom: 99 })).toBe(false)
})

test('the author’s words are words, each of some length', () => {
  const accepts = (words: unknown) => payloads['settings.change'].safeParse({ words }).success
  expect(accepts(['skrewt', 'c’mere', 'Zoë'])).toBe(true)
  expect(accepts(['two words'])).toBe(false)
  expect(accepts([''])).toBe(false)
  expect(accepts(['a'.repeat(65)])).toBe(false)
  expect(accepts([5])).toBe(false)
})

test('what a change does not name stays as it is', () => {
  expect(settingsChange.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
})
