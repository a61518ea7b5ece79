import { expect, test } from 'vitest'
import { APP_POLICY, GRAMMAR_POLICY, PREVIEW_POLICY } from './csp.ts'

const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((each) => {
      const [name = '', ...sources] = each.split(' ')
      return [name, sources.join(' ')]
    }),
  )

test('the window runs its own files only: nothing inline, nothing from elsewhere, no eval', () => {
  const rules = directives(APP_POLICY)
  expect(rules.get('default-src')).toBe("'none'")
  for (const each of ['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'worker-src'])
    expect(rules.get(each)).toBe("'self'")
  expect(APP_POLICY).not.toMatch(/unsafe|https?:|data:|blob:|\*/)
})

test('the grammar worker alone may compile WebAssembly, from the app’s own files, and nothing else', () => {
  const rules = directives(GRAMMAR_POLICY)
  expect(Object.fromEntries(rules)).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
  })
  expect(APP_POLICY + PREVIEW_POLICY).not.toContain('wasm')
})

test('the window frames nothing but exported pages, and nothing frames the window', () => {
  const rules = directives(APP_POLICY)
  expect(rules.get('frame-src')).toBe('app://preview')
  expect(rules.get('frame-ancestors')).toBe("'none'")
})

test('an exported page is shown without scripts, in a sandbox, by the app alone', () => {
  const rules = directives(PREVIEW_POLICY)
  expect(rules.get('sandbox')).toBe('')
  expect(rules.get('default-src')).toBe("'none'")
  expect(rules.has('script-src')).toBe(false)
  expect(rules.get('frame-ancestors')).toBe('app://bundle')
})
