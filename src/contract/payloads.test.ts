import { expect, test } from 'vitest'
import type { Call } from './api.ts'
import { payloads } from './payloads.ts'

const accepts = (call: Call, payload: unknown) => payloads[call].safeParse(payload).success

test('a sample is a name in one folder, never a way out of it', () => {
  expect(accepts('story.openSample', { name: 'salt-and-lantern.txt' })).toBe(true)
  expect(accepts('story.openSample', { name: '../settings.json' })).toBe(false)
  expect(accepts('story.openSample', { name: '/etc/passwd.txt' })).toBe(false)
})

test('steps name their story and their place in the row', () => {
  const step = { stepType: 'replace', from: 1, to: 1 }
  expect(accepts('story.steps', { id: 'a', version: 0, steps: [step] })).toBe(true)
  expect(accepts('story.steps', { id: 'a', version: 0, steps: [] })).toBe(false)
  expect(accepts('story.steps', { id: 'a', version: -1, steps: [step] })).toBe(false)
  expect(accepts('story.steps', { id: 'a', version: 0, steps: ['replace'] })).toBe(false)
  expect(accepts('story.steps', { version: 0, steps: [step] })).toBe(false)
})

test('a caret is a place in a scene, or the story’s start', () => {
  expect(accepts('story.caret', { id: 'a', caret: { scene: 's1', offset: 40 } })).toBe(true)
  expect(accepts('story.caret', { id: 'a', caret: null })).toBe(true)
  expect(accepts('story.caret', { id: 'a', caret: { scene: '', offset: 40 } })).toBe(false)
  expect(accepts('story.caret', { id: 'a', caret: { scene: 's1', offset: -1 } })).toBe(false)
  expect(accepts('story.caret', { id: 'a', caret: { scene: 's1', offset: 40, text: 'She' } })).toBe(false)
})

test('what no call carries is refused', () => {
  expect(accepts('story.new', { path: '/tmp' })).toBe(false)
  expect(accepts('story.open', { path: '' })).toBe(false)
  expect(accepts('story.open', { path: null, force: true })).toBe(false)
  expect(accepts('command.run', 'text.thought')).toBe(false)
})

test('a version is asked for by the author’s name, or before something large; no window says when it was closed', () => {
  expect(accepts('history.keep', { reason: 'named', name: 'First draft' })).toBe(true)
  expect(accepts('history.keep', { reason: 'before-accept-all', name: null })).toBe(true)
  expect(accepts('history.keep', { reason: 'closed', name: null })).toBe(false)
  expect(accepts('history.rename', { version: 'b', name: ' ' })).toBe(false)
  expect(accepts('history.rename', { version: 'b', name: 'x'.repeat(121) })).toBe(false)
})

test('a backup is a name in its story’s folder, never a way out of it', () => {
  expect(accepts('backups.open', { path: '/home/Tide.italica', id: '0123456789abcdef01234567' })).toBe(true)
  expect(accepts('backups.open', { path: '/home/Tide.italica', id: '../../../../etc/passwd00' })).toBe(false)
})

test('choices for a file are the importer’s own, and nothing else', () => {
  const chosen = (choices: object) => accepts('opening.choose', { id: 'a', choices })
  expect(chosen({})).toBe(true)
  expect(
    chosen({
      encoding: 'koi8-r',
      paragraphs: 72,
      breaks: { blankLines: null, symbols: true },
      keep: [0, 120],
      marks: { '*': 'plain' },
      details: { title: 'Pepper', pairings: ['A/B'] },
    }),
  ).toBe(true)
  expect(chosen({ encoding: 'rot13' })).toBe(false)
  expect(chosen({ details: { pairings: 'A/B' } })).toBe(false)
  expect(chosen({ details: { colour: 'red' } })).toBe(false)
  expect(chosen({ marks: { '*': 'loud' } })).toBe(false)
  expect(chosen({ path: '/tmp' })).toBe(false)
})
