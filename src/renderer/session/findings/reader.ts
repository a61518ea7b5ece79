import type { Node } from '@tiptap/pm/model'
import { differenceOf } from '../../../story/difference.ts'
import { piecesOf } from '../../../story/pieces.ts'
import { chaptersOf, scenesOf, textBlocksOf } from '../../../story/walk.ts'
import type { FromReader, ToReader } from '../../workers/reader-messages.ts'
import type { PartFound } from '../../workers/reading.ts'
import { createStore, type Readable } from '../store.ts'
import type { FoundInPart, Heard, OpenSource, Source } from './source.ts'

/** Broken off so often, it is not started again unasked. */
const BREAKS = 2
/** What is handed over at a stretch, in milliseconds: less than anyone notices while typing. */
const STRETCH = 6

/** Thoughts and repairs as a source of findings. One source for one story. */
export interface Reader {
  readonly open: OpenSource
  /** Whether it broke off once too often: nothing new is proposed until the author asks again. */
  readonly failed: Readable<boolean>
  /** After a failure: once more. */
  again(): void
}

/** What a worker is to us. */
export type Speaker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

const startWorker = (): Speaker =>
  new Worker(new URL('../../workers/findings.ts', import.meta.url), { type: 'module' })

export function createReader(start: () => Speaker = startWorker): Reader {
  const failed = createStore(false)
  let source: ReaderSource | null = null
  return {
    failed,
    again: () => source?.again(),
    open(hear) {
      source = new ReaderSource(start, failed, hear)
      return source
    },
  }
}

/** Has a story read by a worker, and by another one where that breaks off. */
class ReaderSource implements Source {
  #worker: Copy | null = null
  #doc: Node | null = null
  #started = false
  #breaks = 0

  constructor(
    private readonly start: () => Speaker,
    private readonly failed: ReturnType<typeof createStore<boolean>>,
    private readonly hear: (heard: Heard) => void,
  ) {}

  read(doc: Node): void {
    this.#doc = doc
    if (!this.#started) this.#begin(doc)
    else if (this.#worker) this.#worker.read(doc)
    else this.hear({ kind: 'ready' })
  }

  rest(): void {
    this.#worker?.rest()
  }

  again(): void {
    if (this.#worker || !this.#doc) return
    this.#breaks = 0
    this.failed.set(false)
    this.hear({ kind: 'anew' })
    this.#begin(this.#doc)
  }

  end(): void {
    this.#worker?.end()
  }

  #begin(doc: Node): void {
    this.#worker = readByCopy(this.start(), this.#started, this.hear, () => this.#broke())
    this.#started = true
    this.#worker.read(doc)
  }

  #broke(): void {
    this.#worker?.end()
    this.#worker = null
    this.#breaks += 1
    if (this.#breaks < BREAKS && this.#doc) {
      this.#begin(this.#doc)
      return
    }
    this.failed.set(true)
    this.hear({ kind: 'ready' }) // nobody waits for it
  }
}

type Copy = Pick<Source, 'rest' | 'end'> & { read(doc: Node): void }

/** A worker that has a copy of the story and is told what changes. `isAnew`: another one may have found something. */
function readByCopy(
  worker: Speaker,
  isAnew: boolean,
  hear: (heard: Heard) => void,
  onBroken: () => void,
): Copy {
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
      tell({ kind: 'pieces', pieces, isAnew })
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
    if (ended) return
    for (const each of sent.keys()) if (each < data.revision) sent.delete(each)
    const doc = sent.get(data.revision)
    if (!doc) return
    if (data.kind === 'found')
      hear({ kind: 'found', parts: data.parts.flatMap((each) => resolved(doc, each)) })
    // What was typed while it read is on its way.
    else if (data.revision === revision) hear({ kind: 'ready', told: data.told })
  }
  worker.onerror = (event) => {
    if (ended) return
    reportError(new Error(`Reading for thoughts and slips broke off: ${event.message}`))
    onBroken()
  }

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
