import { expect, test } from 'vitest'
import { defaultSettings } from '../contract/settings.ts'
import type { OpenStory } from '../storage/open-story.ts'
import { lastExport, moveExport, rememberExport } from './exports.ts'
import { startSettings } from './settings.ts'

const at = (path: string) => ({ place: { kind: 'file', path } }) as OpenStory
const choices = defaultSettings.export

test('a story’s last export is remembered, and goes with it when it moves', () => {
  startSettings(defaultSettings)
  expect(lastExport(at('/a'))).toBeNull()
  rememberExport(at('/a'), { path: '/a.html', choices })
  moveExport('/a', '/b')
  expect(lastExport(at('/a'))).toBeNull()
  expect(lastExport(at('/b'))).toEqual({ path: '/a.html', choices })
})

test('a story that stays where it is keeps its export', () => {
  startSettings(defaultSettings)
  rememberExport(at('/a'), { path: '/a.html', choices })
  moveExport('/a', '/a')
  expect(lastExport(at('/a'))?.path).toBe('/a.html')
})

test('of very many stories, the latest are remembered', () => {
  startSettings(defaultSettings)
  for (let n = 0; n < 300; n++) rememberExport(at(`/${n}`), { path: `/${n}.html`, choices })
  expect(lastExport(at('/0'))).toBeNull()
  expect(lastExport(at('/299'))?.path).toBe('/299.html')
})
