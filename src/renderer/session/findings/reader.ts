import type { Node } from '@tiptap/pm/model'
import { differenceOf } from '../../../story/difference.ts'
import { piecesOf } from '../../../story/pieces.ts'
import { chaptersOf, scenesOf, textBlocksOf } from '../../../story/walk.ts'
import type { FromReader, ToReader } from '../../workers/reader-messages.ts'
import type { PartFound } from '../../workers/reading.ts'
import type { FoundInPart, OpenSource } from './source.ts'

/** What is handed over at a stretch, in milliseconds: less than anyone notices while typing. */
const STRETCH = 6

/** Thoughts and repairs: a worker that has a copy of the story and is told what changes. */
export const reader: OpenSource = (hear) => {
  const worker = new Worker(new URL('../../workers/findings.ts', import.meta.url), { type: 'module' })
  const tell = (message: ToReader) => worker.postMessage(message)
  /** The documents that the worker may still answer for, by revision; the last is the one it has now. */
  const sent = new Map<number, Node>()
  let revision = 0
  let handedOver = false
  let latest: Node | null = null
  let ended = false

  async function handOver(doc: Node): Promise<void> {
    sent.set(revision, doc)
    for await (const pieces of batches(doc)) {
      if (ended) return
      tell({ kind: 'pieces', pieces })
    }
    handedOver = true
    if (latest) sendChange(latest)
  }

  function sendChange(doc: Node): void {
    const before = sent.get(revision)
    if (!before || before === doc) return
    const splices = differenceOf(before, doc)
    revision += 1
    sent.set(revision, doc)
    tell({ kind: 'splices', revision, splices })
  }

  worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
    for (const each of sent.keys()) if (each < data.revision) sent.delete(each)
    const doc = sent.get(data.revision)
    if (!doc) return
    if (data.kind === 'found')
      hear({ kind: 'found', parts: data.parts.flatMap((each) => resolved(doc, each)) })
    // What was typed while it read is on its way.
    else if (data.revision === revision) hear({ kind: 'ready', told: data.told })
  }
  worker.onerror = (event) => reportError(new Error(event.message))

  return {
    read(doc) {
      const first = latest === null
      latest = doc
      if (first) handOver(doc).catch(reportError)
      else if (handedOver) sendChange(doc)
    },
    rest: () => {
      if (handedOver) tell({ kind: 'rest' })
    },
    end() {
      ended = true
      worker.terminate()
    },
  }
}

/** A part as the page has it: the blocks themselves in place of where they stand. */
function resolved(doc: Node, { of, at, blocks }: PartFound): FoundInPart[] {
  const part = of === 'scene' ? scenesOf(doc)[at] : chaptersOf(doc)[at]
  if (!part) return []
  const nodes = textBlocksOf(of === 'scene' ? part.node : part.node.child(0))
  return [
    {
      part: part.id,
      blocks: blocks.flatMap(([index, findings]) => {
        const node = nodes[index]?.node
        return node ? [[node, findings] as const] : []
      }),
    },
  ]
}

/** The pieces of a document, as many at once as there is time for. */
async function* batches(doc: Node) {
  let until = await quiet()
  let batch = []
  for (const piece of piecesOf(doc)) {
    batch.push(piece)
    if (performance.now() < until) continue
    yield batch
    batch = []
    until = await quiet()
  }
  yield batch
}

/** Until when there is time, once there is some. */
const quiet = (): Promise<number> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(performance.now() + STRETCH), { timeout: 200 })
  })
