import { expect, test } from 'vitest'
import { APP_POLICY, PREVIEW_POLICY } from './csp.ts'
import { type Served, serve } from './protocol.ts'

const taken: string[] = []
const served: Served = {
  story: async (id) => (id === 'one' ? '{"version":3}' : null),
  takeStory: async (id, body) => {
    taken.push(body)
    return id === 'one'
  },
  collection: () => null,
  original: async (id) => (id === 'one' ? '<b>Tide</b>' : null),
  version: async (id, version) => (id === 'one' ? `{"version":"${version}"}` : null),
  comparison: async (...sides) => (sides[0] === 'one' ? JSON.stringify(sides) : null),
  opening: (id) => (id === 'one' ? new TextEncoder().encode('{"words":3}') : null),
  preview: async (id, query) => (id === 'one' ? `<p>${query.get('choices')}</p>` : null),
}
const get = (address: string, init?: RequestInit) => serve(new Request(address, init), served)

test('a story is read and taken by its id', async () => {
  const read = await get('app://bundle/story/one')
  expect(await read.json()).toEqual({ version: 3 })
  const sent = await get('app://bundle/story/one', { method: 'POST', body: '{"doc":1}' })
  expect([sent.status, taken]).toEqual([204, ['{"doc":1}']])
  expect((await get('app://bundle/story/two')).status).toBe(404)
  expect((await get('app://bundle/story/two', { method: 'POST', body: '' })).status).toBe(409)
})

test('a file that is being opened is read by its id', async () => {
  const read = await get('app://bundle/opening/one')
  expect(await read.json()).toEqual({ words: 3 })
  expect((await get('app://bundle/opening/two')).status).toBe(404)
})

test('versions and what changed between them are read by their ids', async () => {
  expect(await (await get('app://bundle/version/one/v1')).json()).toEqual({ version: 'v1' })
  expect(await (await get('app://bundle/comparison/one/v1/now')).json()).toEqual(['one', 'v1', 'now'])
  expect((await get('app://bundle/version/two/v1')).status).toBe(404)
  expect((await get('app://bundle/comparison/two/v1/v2')).status).toBe(404)
})

test('the original is text, whatever stands in it', async () => {
  const read = await get('app://bundle/original/one')
  expect([read.headers.get('content-type'), await read.text()]).toEqual([
    'text/plain; charset=utf-8',
    '<b>Tide</b>',
  ])
  expect((await get('app://bundle/original/two')).status).toBe(404)
})

test('a preview has its own host and its own policy', async () => {
  const page = await get('app://preview/one?choices=a%20b')
  expect(await page.text()).toBe('<p>a b</p>')
  expect(page.headers.get('content-security-policy')).toBe(PREVIEW_POLICY)
  expect((await get('app://preview/two')).status).toBe(404)
})

test.each([
  'app://bundle/../package.json',
  'app://bundle/..%2f..%2fpackage.json',
  'app://bundle/%2e%2e/main/index.ts',
  'app://bundle/..%5c..%5cpackage.json',
  'app://bundle/',
  'app://bundle/none.html',
  'app://elsewhere/index.html',
  'app://preview/../bundle/index.html',
])('%s is not there', async (address) => {
  const answer = await get(address)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-security-policy')).toBe(APP_POLICY)
})

test('an address that cannot be read is no reason to fail', async () => {
  expect((await get('app://bundle/%E0%A4%A')).status).toBe(404)
})
