import type { EditorPort } from '../editor-port.ts'
import type { FoundStore } from '../findings/found-store.ts'
import type { Heard, OpenSource, Told } from '../findings/source.ts'
import { atRest } from '../rest.ts'

/** How long an author pauses before what was typed is read, in milliseconds. */
const PAUSE = 300
/** How long before the story is learnt anew. */
const REST = 5000
/** How long what was found waits for company. */
const WAIT = 60

/** Has a story read as it is written, by all who propose something. */
export interface Finder {
  /** Whether the story has been read as it is now. */
  readonly done: boolean
  /** Whether it has been read once. */
  readonly begun: boolean
  /** How the story is told, as far as anybody said. */
  readonly told: Told
  /** The author pauses, now: what changed is read at once. */
  readNow(): void
  close(): void
}

/** `onNews`: the parts in which something was found, or []: where all has been read. Never while a key is handled. */
export function startFinder(
  editor: EditorPort,
  store: FoundStore,
  sources: readonly OpenSource[],
  onNews: (parts: ReadonlySet<string>) => void,
): Finder {
  const ready = sources.map(() => false)
  let told: Told = { person: null, tense: null }
  let begun = false
  let parts = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  /** How long it took to take news in: what is slow is done more rarely. */
  let took = 0

  function hear(source: number, heard: Heard): void {
    if (heard.kind === 'found')
      for (const { part, blocks } of heard.parts) {
        parts.add(part)
        for (const [block, findings] of blocks) store.put(source, block, findings)
      }
    else {
      const isReady = heard.kind === 'ready'
      ready[source] = isReady
      if (source === 0) begun = isReady
      if (isReady && heard.told) told = heard.told
    }
    timer ??= setTimeout(takeIn, Math.max(WAIT, took * 8))
  }

  function takeIn(): void {
    if (editor.composing) {
      timer = setTimeout(takeIn, PAUSE)
      return
    }
    timer = null
    const news = parts
    parts = new Set()
    const start = performance.now()
    onNews(news)
    took = performance.now() - start
  }

  const open = sources.map((each, at) => each((heard) => hear(at, heard)))

  function read(): void {
    const { doc, selection } = editor.state
    if (doc !== lastRead) ready.fill(false)
    lastRead = doc
    for (const each of open) each.read(doc, selection.head)
  }
  let lastRead: typeof editor.state.doc | null = null

  const pause = atRest(PAUSE, read)
  const rest = atRest(REST, () => {
    for (const each of open) each.rest()
  })
  editor.onChange(({ before }) => {
    if (before === editor.state.doc) return
    pause.again()
    rest.again()
  })
  read()
  return {
    get done() {
      return ready[0] === true && lastRead === editor.state.doc
    },
    get begun() {
      return begun
    },
    get told() {
      return told
    },
    readNow() {
      pause.end()
      read()
    },
    close() {
      pause.end()
      rest.end()
      if (timer !== null) clearTimeout(timer)
      for (const each of open) each.end()
    },
  }
}
