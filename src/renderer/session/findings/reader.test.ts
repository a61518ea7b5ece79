import type { Node } from '@tiptap/pm/model'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { story } from '../../../edit/sketch.arbitrary.ts'
import { withSplices } from '../../../story/difference.ts'
import { assembly } from '../../../story/pieces.ts'
import type { FromReader, ToReader } from '../../workers/reader-messages.ts'
import { createReader, type Speaker } from './reader.ts'
import type { Heard } from './source.ts'

beforeEach(() => {
  vi.stubGlobal('reportError', vi.fn())
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** A reader whose workers find nothing, and break off when they are told to. */
function setUp() {
  const started: { doc: Node | null; isAnew: boolean | null; ended: boolean; breakOff: () => void }[] = []
  const start = (): Speaker => {
    const { add } = assembly()
    const here: (typeof started)[number] = { doc: null, isAnew: null, ended: false, breakOff }
    const say = (data: FromReader) =>
      speaker.onmessage?.call(speaker as Worker, { data } as MessageEvent<FromReader>) // as: what it looks at
    function breakOff() {
      speaker.onerror?.call(speaker as Worker, { message: 'out of memory' } as ErrorEvent) // as: the same
    }
    const speaker: Speaker = {
      onmessage: null,
      onerror: null,
      postMessage(message: ToReader) {
        if (message.kind === 'pieces') {
          here.isAnew = message.isAnew
          for (const piece of message.pieces) here.doc = add(piece) ?? here.doc
        } else if (message.kind === 'splices' && here.doc) here.doc = withSplices(here.doc, message.splices)
        const revision = message.kind === 'splices' ? message.revision : 0
        if (here.doc) say({ kind: 'ready', revision, told: { person: null, tense: null } })
      },
      terminate() {
        here.ended = true
      },
    }
    started.push(here)
    return speaker
  }
  const heard: Heard['kind'][] = []
  const reader = createReader(start)
  const source = reader.open(({ kind }) => heard.push(kind))
  const read = async (doc: Node) => {
    const before = heard.length
    source.read(doc, 0)
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(before))
  }
  return { reader, source, started, heard, read }
}

const doc = story('s1:', 'She went home.').doc
const changed = story('s1:', 'She went home at last.').doc

it('is started again once and reads the story as it is by then, and nobody hears of it', async () => {
  const { reader, started, read } = setUp()
  await read(doc)
  await read(changed)
  started[0]?.breakOff()
  await vi.waitFor(() => expect(started[1]?.doc?.eq(changed)).toBe(true))
  expect(started.map(({ ended, isAnew }) => [ended, isAnew])).toEqual([
    [true, false],
    [false, true],
  ])
  expect(reader.failed.get()).toBe(false)
})

it('broken off again, it says so, keeps nobody waiting, and begins anew when it is asked to', async () => {
  const { reader, started, heard, read } = setUp()
  await read(doc)
  started[0]?.breakOff()
  started[1]?.breakOff()
  expect([reader.failed.get(), started.length, started[1]?.ended]).toEqual([true, 2, true])
  await read(changed)
  expect(started).toHaveLength(2)

  heard.length = 0
  reader.again()
  expect([reader.failed.get(), heard[0]]).toEqual([false, 'anew'])
  await vi.waitFor(() => expect(started[2]?.doc?.eq(changed)).toBe(true))
  expect(started[2]?.isAnew).toBe(true)
})
