import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { FoundFirst, OpeningBody } from '../contract/opening.ts'
import { type Choices, type Imported, importStory } from '../import/index.ts'
import { type ImportFailure, readToImport } from '../storage/import-file.ts'
import { nodeDisk } from '../storage/node-disk.ts'
import { packOriginal } from '../storage/original.ts'
import { wordPage } from '../storage/word-page.ts'
import { countOf } from '../story/count.ts'
import type { Json } from '../story/json.ts'
import { failed, ok, type Result } from '../story/result.ts'
import type {
  ImportRequest,
  ImportTask,
  ShownMessage,
  TakenMessage,
  TextMessage,
} from './import-in-worker.ts'

const task: ImportTask = workerData
const name = 'path' in task ? basename(task.path) : task.name
const bytes = 'path' in task ? await readToImport(nodeDisk, task.path) : ok(task.bytes)
/** A Word file as a page; undefined for other kinds. */
const page = bytes.ok ? await wordPage(bytes.value, name) : bytes
/** What was found last where nothing but the encoding was chosen. */
let first: { readonly encoding: Choices['encoding']; readonly found: FoundFirst } | null = null

/** Up to this size, in bytes, a choice is to show within 100 ms. */
const SMALL = 300_000
/** So many readings make the engine compile what they run: the eighth takes a sixth of the first. */
const PRACTICE = 8
let hasPractised = false

parentPort?.on('message', async ({ kind, choices }: ImportRequest) => {
  if (kind === 'take') return parentPort?.postMessage(await take(choices))
  if (kind === 'text') return parentPort?.postMessage(textBy(choices))
  const shown = show(choices)
  parentPort?.postMessage(shown, shown.ok ? [shown.value.buffer] : [])
  if (!hasPractised && bytes.ok && bytes.value.length <= SMALL) setTimeout(practise, 0, PRACTICE)
})

/** Reads the file a few times while its author looks at it, so that the first choice is quick already. */
function practise(left: number): void {
  hasPractised = true
  show({})
  if (left > 1) setTimeout(practise, 0, left - 1)
}

function read(choices: Choices): Result<Imported, ImportFailure> {
  if (!bytes.ok) return bytes
  if (!page.ok) return page
  const html = page.value
  return importStory(bytes.value, { name, choices, ...(html !== undefined && { html }) })
}

async function take(choices: Choices): Promise<TakenMessage> {
  const imported = read(choices)
  if (!imported.ok || !bytes.ok) return imported.ok ? failed({ code: 'empty' }) : imported
  const { doc, report } = imported.value
  return ok({ doc: doc.toJSON(), report, original: await packOriginal(name, bytes.value) })
}

function textBy(choices: Choices): TextMessage {
  const imported = read(choices)
  return imported.ok ? ok(imported.value.text) : imported
}

function show(choices: Choices): ShownMessage {
  const imported = read(choices)
  if (!imported.ok || !bytes.ok) return imported.ok ? failed({ code: 'empty' }) : imported
  const { doc, report, text } = imported.value
  const found = foundFirst(imported.value, choices)
  const body: OpeningBody = {
    text,
    doc: doc.toJSON() as Json, // as: what ProseMirror prints is JSON
    words: countOf(doc).words,
    report,
    found,
    choices,
  }
  return ok(new TextEncoder().encode(JSON.stringify(body)))
}

function foundFirst(now: Imported, choices: Choices): FoundFirst {
  const { encoding, ...others } = choices
  if (first !== null && first.encoding === encoding) return first.found
  const isBare = Object.keys(others).length === 0
  const bare = isBare ? ok(now) : read(encoding === undefined ? {} : { encoding })
  const { pieces: _, ...found } = (bare.ok ? bare.value : now).report
  first = { encoding, found }
  return found
}
