import type { WebFrameMain } from 'electron'
import { expect, test } from 'vitest'
import { isFromApp } from './sender.ts'

const page = { url: 'app://bundle/index.html', parent: null } as WebFrameMain
const from = (senderFrame: Partial<WebFrameMain> | null) =>
  isFromApp({ senderFrame: senderFrame as WebFrameMain | null })

test('a window’s own page may call', () => {
  expect(from(page)).toBe(true)
})

test.each([
  ['a frame in the page', { url: 'app://bundle/index.html', parent: page }],
  ['the preview', { url: 'app://preview/story', parent: null }],
  ['a page from the web', { url: 'https://bundle/index.html', parent: null }],
  ['a host that only begins alike', { url: 'app://bundle.example.org/', parent: null }],
  ['a page that is gone', null],
])('%s may not', (_who, frame) => {
  expect(from(frame)).toBe(false)
})
