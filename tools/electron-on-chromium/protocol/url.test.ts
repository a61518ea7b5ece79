import { describe, expect, it } from 'vitest'
import { fromPage, headerToPage, isOwn, toPage } from './url.ts'

describe('a URL of an own scheme', () => {
  it.each([
    ['app://bundle/index.html', 'https://bundle.app.invalid/index.html'],
    ['app://preview/a%20b?x=1#y', 'https://preview.app.invalid/a%20b?x=1#y'],
    ['app://bundle', 'https://bundle.app.invalid'],
  ])('%s travels as %s and back', (url, page) => {
    expect(toPage(url, ['app'])).toBe(page)
    expect(fromPage(page)).toBe(url)
    expect(isOwn(page)).toBe(true)
  })

  it.each(['https://example.com/', 'file:///a', 'data:text/html,', '/relative', 'apple://bundle/'])(
    'leaves %s alone',
    (url) => {
      expect(toPage(url, ['app'])).toBe(url)
      expect(fromPage(url)).toBe(url)
      expect(isOwn(url)).toBe(false)
    },
  )

  it('is not found in the middle of another', () => {
    expect(isOwn('https://example.com/?next=https://bundle.app.invalid/')).toBe(false)
  })
})

it('reads own origins and the bare scheme in a policy', () => {
  expect(headerToPage("default-src 'self' app:; frame-src app://preview; img-src data:", ['app'])).toBe(
    "default-src 'self' https://*.app.invalid; frame-src https://preview.app.invalid; img-src data:",
  )
})
