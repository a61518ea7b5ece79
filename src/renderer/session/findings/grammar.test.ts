import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defaultSettings, type Settings } from '../../../contract/settings.ts'
import { quoteOf } from '../../../findings/index.ts'
import type { Reading } from '../../../grammar/index.ts'
import { node, schema } from '../../../story/schema/index.ts'
import { createStore } from '../store.ts'
import { createGrammar } from './grammar.ts'
import type { HarperWorker } from './harper-worker.ts'
import type { Heard } from './source.ts'

beforeEach(() => {
  vi.stubGlobal('reportError', vi.fn())
})
afterEach(() => {
  expect(reportError).not.toHaveBeenCalled()
  vi.unstubAllGlobals()
})

const ON = { misspelling: true, grammar: true, style: false }

/** A story of scenes with paragraphs. */
const storyOf = (...scenes: readonly (readonly string[])[]): Node =>
  node('doc').create(
    null,
    scenes.map((texts, i) =>
      node('scene').create(
        { id: `s${i}` },
        texts.map((text) => node('paragraph').create(null, schema.text(text))),
      ),
    ),
  )

/** Reads as Harper would that knows no `teh` and breaks off in `!`. */
const readingOf = (text: string): Reading => ({
  lints: [],
  unknown: [...text.matchAll(/teh/g)].map(({ index }) => ({
    from: index,
    to: index + 3,
    word: 'teh',
    suggestions: ['the'],
    explained: null,
  })),
})

function setUp(grammar: Settings['grammar'] = ON, loads = true) {
  const settings = createStore<Settings>({ ...defaultSettings, grammar })
  const names = createStore<readonly string[]>([])
  const asked: string[] = []
  const worker: HarperWorker = {
    async read(texts) {
      asked.push(...texts)
      if (!loads) return 'unloaded'
      return texts.some((text) => text.includes('!')) ? 'failed' : texts.map(readingOf)
    },
    end: vi.fn(),
  }
  const shown = new Map<Node, readonly string[]>()
  let ready = 0
  const hear = (heard: Heard) => {
    if (heard.kind === 'ready') ready += 1
    else if (heard.kind === 'found')
      for (const { blocks } of heard.parts)
        for (const [block, findings] of blocks)
          shown.set(
            block,
            findings.map((each) => quoteOf(each, block)),
          )
  }
  const made = createGrammar({ settings, names }, worker)
  const source = made.open(hear)
  /** Until all is read. */
  const read = async (doc: Node, near = 0) => {
    const before = ready
    source.read(doc, near)
    await vi.waitFor(() => expect(ready).toBeGreaterThan(before))
  }
  return { ...made, settings, worker, asked, read, found: () => [...shown.values()].flat() }
}

it('loads and finds nothing where the author does not want it', async () => {
  const { read, asked, found, state } = setUp({ misspelling: false, grammar: false, style: false })
  await read(storyOf(['teh boat']))
  expect([asked, found(), state.get()]).toEqual([[], [], 'off'])
})

it('reads the scene that the author looks at first, and each paragraph once', async () => {
  const { read, asked, found, state } = setUp()
  const doc = storyOf(['one '.repeat(500)], ['two '.repeat(500), 'teh two'], ['three'])
  await read(doc, doc.child(0).nodeSize + 2)
  expect(asked.map((text) => text.slice(0, 7).trim())).toEqual(['two two', 'teh two', 'three', 'one one'])
  expect([found(), state.get()]).toEqual([['teh'], 'done'])

  const { doc: after } = new Transform(doc).insert(2, schema.text('New '))
  asked.length = 0
  await read(after)
  expect(asked.map((text) => text.slice(0, 8))).toEqual(['New one '])
})

it('takes a word of the author’s as right at once, without reading again', async () => {
  const { read, asked, found, settings } = setUp()
  await read(storyOf(['teh boat']))
  asked.length = 0
  settings.set({ ...settings.get(), words: ['teh'] })
  expect([found(), asked]).toEqual([[], []])
  settings.set({ ...settings.get(), words: [] })
  expect(found()).toEqual(['teh'])
})

it('is not stirred by settings that have nothing to do with it', async () => {
  const { read, asked, state, settings } = setUp(ON, false)
  await read(storyOf(['teh boat']))
  expect(state.get()).toBe('failed')
  settings.set({ ...structuredClone(settings.get()), theme: 'dark' })
  expect([asked, state.get()]).toEqual([['teh boat'], 'failed'])
  settings.set({ ...settings.get(), grammar: { ...ON, style: true } })
  await vi.waitFor(() => expect(asked).toHaveLength(2))
})

it('takes back all it found when it is switched off, and ends its worker', async () => {
  const { read, found, settings, state, worker } = setUp()
  await read(storyOf(['teh boat']))
  settings.set({ ...settings.get(), grammar: { misspelling: false, grammar: false, style: false } })
  expect([found(), state.get()]).toEqual([[], 'off'])
  expect(worker.end).toHaveBeenCalled()
})

it('passes over a paragraph that Harper breaks off in', async () => {
  const { read, found, state } = setUp()
  await read(storyOf(['oh!', 'a '.repeat(1000)], ['teh boat']))
  expect([found(), state.get()]).toEqual([['teh'], 'done'])
})

it('gives up where Harper does not come up, until it is asked again', async () => {
  const { read, asked, state, again } = setUp(ON, false)
  const doc = storyOf(['teh boat'])
  await read(doc)
  await read(doc)
  expect([asked, state.get()]).toEqual([['teh boat'], 'failed'])
  again()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
})

it('leaves stories in other languages alone', async () => {
  const { read, asked, state } = setUp()
  const german =
    'Er ging in das Haus und sie sagte, dass es nicht so schlimm war, und er war mit ihr auf dem Weg.'
  await read(storyOf([german, german]))
  expect([asked, state.get()]).toEqual([[], 'other-language'])
})
