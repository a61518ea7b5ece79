import type { Node } from '@tiptap/pm/model'
import { withSplices } from '../../story/difference.ts'
import { assembly } from '../../story/pieces.ts'
import type { FromReader, ToReader } from './reader-messages.ts'
import { type PartFound, Reading } from './reading.ts'

/*
 * Reads a story for thoughts and repairs, away from the page. It looks for a while, says what it found, and
 * listens again: what is typed meanwhile is heard between two whiles.
 */

/** What is looked at in one go, in milliseconds. */
const WHILE = 30

const { add } = assembly()
let reading: Reading | null = null
let revision = 0
let looking: Iterator<PartFound | null> | null = null
let waiting = false

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  switch (data.kind) {
    case 'pieces': {
      const doc = data.pieces.reduce<Node | null>((_, piece) => add(piece), null)
      if (!doc) return
      reading = new Reading(doc, { isAnew: data.isAnew })
      break
    }
    case 'splices':
      reading?.update(withSplices(reading.doc, data.splices), sizeOf(data))
      revision = data.revision
      break
    case 'rest':
      if (!reading?.learn()) return
      break
  }
  looking = reading?.look() ?? null
  goOn()
})

function goOn(): void {
  if (waiting) return
  waiting = true
  setTimeout(() => {
    waiting = false
    lookForAWhile()
  })
}

function lookForAWhile(): void {
  if (!reading || !looking) return
  const parts: PartFound[] = []
  const until = performance.now() + WHILE
  let next = looking.next()
  for (; !next.done; next = looking.next()) {
    if (next.value) parts.push(next.value)
    if (performance.now() > until) break
  }
  if (parts.length > 0) say({ kind: 'found', revision, parts })
  if (!next.done) {
    goOn()
    return
  }
  looking = null
  const { person, tense } = reading.narration
  say({ kind: 'ready', revision, told: { person, tense } })
}

const say = (message: FromReader) => postMessage(message)

/** About how much text a change brought, in characters. */
const sizeOf = ({ splices }: Extract<ToReader, { kind: 'splices' }>) =>
  splices.reduce((size, { inserted, removed }) => size + JSON.stringify(inserted).length + removed, 0)
