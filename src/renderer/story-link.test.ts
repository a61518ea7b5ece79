import type { Node } from '@tiptap/pm/model'
import { Step, Transform } from '@tiptap/pm/transform'
import { afterEach, expect, test, vi } from 'vitest'
import type { Answer, Call, ItalicaBridge, Payload } from '../contract/api.ts'
import { p, sceneWith, story } from '../export/story-builder.arbitrary.ts'
import { fingerprints } from '../story/fingerprint.ts'
import { schema } from '../story/schema/index.ts'
import { linkStory } from './story-link.ts'

const start = story({ title: 'T' }, sceneWith({ id: 'a' }, p('Once.')))

interface Replica {
  readonly doc: Node
  readonly version: number
}

const nothing = (): void => undefined

/** Main, as far as a link sees it: what it holds, and what can happen on the way there. */
function mainWith(replica: Replica) {
  const main = { replica, batches: 0, fails: false, forgets: false, refuses: false, meanwhile: nothing }
  const answer = (channel: Call, payload: unknown): unknown => {
    if (channel !== 'story.steps') throw new Error(`Unexpected: ${channel}`)
    if (main.fails) throw new Error('No answer')
    main.batches += 1
    const { version, steps } = payload as Payload<'story.steps'> // as: by its channel
    main.meanwhile()
    if (main.forgets || version !== main.replica.version) return { kind: 'resync' }
    const doc = steps.reduce<Node>(
      (before, step) => Step.fromJSON(schema, step).apply(before).doc ?? before,
      main.replica.doc,
    )
    main.replica = { doc, version: version + steps.length }
    return { kind: 'kept', version: main.replica.version }
  }
  const call: ItalicaBridge['call'] = async (channel, ...payload) => {
    await Promise.resolve()
    return answer(channel, payload[0]) as Answer<typeof channel> // as: by its channel
  }
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    if (main.refuses) return { ok: false, status: 500 }
    const whole = JSON.parse(body)
    main.replica = { doc: schema.nodeFromJSON(whole.doc), version: whole.version }
    main.forgets = false
    return { ok: true }
  })
  return { main, call }
}

/** A window that types, and its link. */
function typing(from = 0) {
  const { main, call } = mainWith({ doc: start, version: from })
  let doc = start
  const link = linkStory({ call }, 'story', from, () => doc)
  const type = (text: string) => {
    const tr = new Transform(doc).insert(2, schema.text(text))
    doc = tr.doc
    link.add(tr.steps)
  }
  return { main, link, type, doc: () => doc }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('what is typed while a batch is under way follows in its order', async () => {
  const { main, link, type, doc } = typing(7)
  type('a')
  type('b')
  main.meanwhile = () => {
    main.meanwhile = nothing
    type('c')
  }
  await link.flush()
  await link.flush()
  expect(main.batches).toBe(2)
  expect(main.replica.doc.eq(doc())).toBe(true)
  expect(main.replica.version).toBe(10)
})

test('nothing to send sends nothing', async () => {
  const { main, link } = typing()
  await link.flush()
  expect(main.batches).toBe(0)
})

test('a batch that did not arrive is sent with the next one', async () => {
  const { main, link, type, doc } = typing()
  main.fails = true
  type('a')
  await expect(link.flush()).rejects.toThrow('No answer')
  main.fails = false
  type('b')
  await link.flush()
  expect(main.replica.doc.eq(doc())).toBe(true)
})

test('where main cannot follow it gets the document whole, and both go on from there', async () => {
  const { main, link, type, doc } = typing()
  main.forgets = true
  type('a')
  type('b')
  await link.flush()
  expect(main.replica.doc.eq(doc())).toBe(true)
  type('c')
  await link.flush()
  expect(main.replica.doc.eq(doc())).toBe(true)
  expect(main.replica.version).toBe(3)
})

test('a proof is about the document that main has', async () => {
  const { main, link, type, doc } = typing()
  type('a')
  main.meanwhile = () => {
    main.meanwhile = nothing
    type('b')
  }
  const proof = await link.prove()
  expect(proof.version).toBe(main.replica.version)
  expect(proof.fingerprints).toEqual(fingerprints(doc()))
})

test('it says that main lacks something until main has all of it', async () => {
  const { main, link, type } = typing()
  type('a')
  expect(link.behind.get()).toBe(true)
  main.fails = true
  await expect(link.flush()).rejects.toThrow('No answer')
  expect(link.behind.get()).toBe(true)
  main.fails = false
  main.meanwhile = () => {
    main.meanwhile = nothing
    type('b')
  }
  await link.flush()
  expect(link.behind.get()).toBe(true)
  await link.flush()
  expect(link.behind.get()).toBe(false)
})

test('what did not arrive whole is sent whole with the next flush, and main lacks it until then', async () => {
  const { main, link, type, doc } = typing()
  type('a')
  main.refuses = true
  await expect(link.resync()).rejects.toThrow('not taken')
  expect(link.behind.get()).toBe(true)
  main.refuses = false
  await link.flush()
  expect(link.behind.get()).toBe(false)
  expect(main.replica.doc.eq(doc())).toBe(true)
})

test('a batch that did not arrive is sent once the author does anything', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('reportError', nothing)
  try {
    const { main, link, type, doc } = typing()
    main.fails = true
    type('a')
    await expect(link.flush()).rejects.toThrow('No answer')
    main.fails = false
    link.add([])
    await vi.runAllTimersAsync()
    expect(main.replica.doc.eq(doc())).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})
