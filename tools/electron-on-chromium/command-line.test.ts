import { expect, it } from 'vitest'
import { readCommandLine } from './command-line.ts'

it('reads what Playwright starts', () => {
  const { preloads, switches, app } = readCommandLine([
    '-r',
    '/loader.js',
    '--no-sandbox',
    '--inspect=0',
    '--remote-debugging-port=0',
    '.',
    '--user-data-dir=/u=1',
    'a.txt',
  ])
  expect(preloads).toEqual(['/loader.js'])
  expect(app).toBe('.')
  expect([...switches]).toEqual([
    ['no-sandbox', ''],
    ['inspect', '0'],
    ['remote-debugging-port', '0'],
    ['user-data-dir', '/u=1'],
  ])
})

it('runs the folder it is in where none is named', () => {
  expect(readCommandLine([]).app).toBe('.')
})

it('takes the first plain argument for the app, the others for its own', () => {
  expect(readCommandLine(['out/main', 'story.txt']).app).toBe('out/main')
})
