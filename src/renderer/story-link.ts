import type { Node } from '@tiptap/pm/model'
import type { Step } from '@tiptap/pm/transform'
import type { ItalicaBridge } from '../contract/api.ts'
import { type Proof, type Resync, storyAddress } from '../contract/open-story.ts'
import { parseStory } from '../story/file.ts'
import { fingerprints } from '../story/fingerprint.ts'
import { createStore, type Readable } from './session/store.ts'

/** How long steps wait for company, in milliseconds: the journal has each within 250. */
const WAIT = 150

/** Keeps main's copy of the document the same as this window's. */
export interface StoryLink {
  /** Whether main lacks something that the document has seen. */
  readonly behind: Readable<boolean>
  /** Takes steps that the document has seen, in their order. */
  add(steps: readonly Step[]): void
  /** Resolves when main has all steps there are. */
  flush(): Promise<void>
  /** Where the window stands, once main has all steps: for a save. */
  prove(): Promise<Proof>
  /** Sends the document whole, when main asks for it. */
  resync(): Promise<void>
  /** Asks main whether it holds the same document, and sends it whole where not. */
  agree(): Promise<void>
}

/** Reads a story's document from main. Throws where there is none, or it is no story. */
export async function loadStory({ call }: Pick<ItalicaBridge, 'call'>, id: string): Promise<Node> {
  const response = await fetch(storyAddress(id))
  if (!response.ok) throw new Error(`Story ${id}: ${response.status}`)
  const text = await response.text()
  await call('story.received', { id })
  const story = parseStory(text)
  if (!story.ok) throw new Error(`Story ${id}: ${story.error.code}`)
  return story.value.doc
}

/** `doc` answers the document as it is at the moment. */
export function linkStory(
  { call }: Pick<ItalicaBridge, 'call'>,
  id: string,
  start: number,
  doc: () => Node,
): StoryLink {
  let version = start
  let waiting: Step[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  let sending: Promise<void> = Promise.resolve()
  /** The document did not arrive whole: without it main cannot follow. */
  let owesWhole = false
  const behind = createStore(false)

  function stopWaiting(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  async function send(): Promise<void> {
    if (owesWhole) return sendWhole()
    if (waiting.length === 0) return
    const steps = waiting
    waiting = []
    try {
      const answer = await call('story.steps', { id, version, steps: steps.map((step) => step.toJSON()) })
      version += steps.length
      if (answer.kind === 'resync') await sendWhole()
    } catch (error) {
      waiting = [...steps, ...waiting]
      throw error
    }
  }

  async function sendWhole(): Promise<void> {
    const whole: Resync = { version: version + waiting.length, doc: doc().toJSON() }
    version = whole.version
    waiting = [] // the document has seen them; those that come from now on, it has not
    owesWhole = true
    const response = await fetch(storyAddress(id), { method: 'POST', body: JSON.stringify(whole) })
    if (!response.ok) throw new Error(`Story ${id} was not taken: ${response.status}`)
    owesWhole = false
  }

  /** One at a time, so that steps arrive in their order; after a failure the next one tries again. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    stopWaiting()
    sending = sending.then(work, work).finally(() => behind.set(owesWhole || waiting.length > 0))
    return sending
  }

  async function proof(): Promise<Proof> {
    do await flush()
    while (waiting.length > 0) // typed in the meantime
    return { version, fingerprints: fingerprints(doc()) }
  }

  const flush = () => inTurn(send)

  return {
    behind,
    add(steps) {
      waiting.push(...steps)
      if (waiting.length === 0) return
      behind.set(true)
      timer ??= setTimeout(() => flush().catch(reportError), WAIT)
    },
    flush,
    prove: proof,
    resync: () => inTurn(sendWhole),
    async agree() {
      const answer = await call('story.agree', { id, ...(await proof()) })
      if (answer.kind === 'resync') await inTurn(sendWhole)
    },
  }
}
