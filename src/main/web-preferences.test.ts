import { expect, test } from 'vitest'
import { SHUT_IN } from './web-preferences.ts'

test('pages have a sandbox, a world of their own, and no Node', () => {
  expect(SHUT_IN).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
})
