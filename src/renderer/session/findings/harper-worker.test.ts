import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { NOTHING_READ } from '../../../grammar/index.ts'
import type { FromGrammar, ToGrammar } from '../../workers/grammar-messages.ts'
import { harperWorker, type Speaker } from './harper-worker.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('reportError', vi.fn())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Workers that answer as they are told to. */
function setUp(answer: (asked: ToGrammar) => FromGrammar | 'crash' | 'silence') {
  const started: (Speaker & { terminated: boolean })[] = []
  const worker = harperWorker(() => {
    const speaker: (typeof started)[number] = {
      terminated: false,
      onmessage: null,
      onerror: null,
      postMessage(asked: ToGrammar) {
        const said = answer(asked)
        queueMicrotask(() => {
          // as: what these listeners look at
          if (said === 'crash')
            speaker.onerror?.call(speaker as Worker, { message: 'out of memory' } as ErrorEvent)
          else if (said !== 'silence')
            speaker.onmessage?.call(speaker as Worker, { data: said } as MessageEvent<FromGrammar>)
        })
      },
      terminate() {
        speaker.terminated = true
      },
    }
    started.push(speaker)
    return speaker
  })
  return { worker, started }
}

const answered = ({ id, texts }: ToGrammar): FromGrammar => ({
  kind: 'read',
  id,
  readings: texts.map(() => NOTHING_READ),
})

it('starts with the first text, ends when idle, and starts again', async () => {
  const { worker, started } = setUp(answered)
  expect(started).toHaveLength(0)
  expect(await worker.read(['a', 'b'])).toEqual([NOTHING_READ, NOTHING_READ])
  await vi.advanceTimersByTimeAsync(100_000)
  await worker.read(['c'])
  expect(started.map(({ terminated }) => terminated)).toEqual([false])
  await vi.advanceTimersByTimeAsync(121_000)
  expect(started.map(({ terminated }) => terminated)).toEqual([true])
  await worker.read(['d'])
  expect(started.map(({ terminated }) => terminated)).toEqual([true, false])
})

it('says whether Harper did not come up or broke off, and starts afresh after it', async () => {
  let said: 'crash' | 'read' = 'crash'
  const { worker, started } = setUp((asked) => (said === 'crash' ? 'crash' : answered(asked)))
  expect(await worker.read(['a'])).toBe('unloaded')
  said = 'read'
  await worker.read(['a'])
  said = 'crash'
  expect(await worker.read(['b'])).toBe('failed')
  expect(started.map(({ terminated }) => terminated)).toEqual([true, true])
})

it('does not wait for ever', async () => {
  const { worker, started } = setUp(() => 'silence')
  const reading = worker.read(['a'])
  await vi.advanceTimersByTimeAsync(90_000)
  expect([await reading, started[0]?.terminated]).toEqual(['unloaded', true])
})
