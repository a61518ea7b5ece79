/*
 * An author who writes until the power goes: a process of its own, to be killed. Told by its arguments where
 * the story is (or `new`, and where to save it), where the app's own folder is, and a seed. Tells on stdout,
 * a line each, what it did: `<what> <when, ms since 1970> <the document's fingerprint>`.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Transform } from '@tiptap/pm/transform'
import { systemClock } from '../../src/storage/clock.ts'
import { nodeDisk } from '../../src/storage/node-disk.ts'
import type { OpenStory } from '../../src/storage/open-story.ts'
import { createDraft, openFile } from '../../src/storage/opening.ts'
import { createRoom } from '../../src/storage/room.ts'
import { type Deed, perform } from '../../src/storage/steps.arbitrary.ts'
import { chance } from './chance.ts'
import { digest, firstStory } from './stories.ts'

const [how, path, home, seed] = process.argv.slice(2)
if (!how || !path || !home || !seed) throw new Error('author.ts draft|file <path> <home> <seed>')
const pick = chance(Number(seed))
const room = createRoom(nodeDisk, systemClock, randomUUID, home)

const tell = (what: string, open: OpenStory) =>
  process.stdout.write(`${what} ${Date.now()} ${digest(open.story.doc)}\n`)

const open = await begin()
tell('open', open)
let saving: Promise<unknown> = Promise.resolve()
for (let count = 0; ; count += 1) {
  await pause(pick(40))
  const transform = new Transform(open.story.doc)
  const deeds = 1 + pick(4)
  for (let each = 0; each < deeds; each += 1) perform(transform, deed(count))
  const steps = transform.steps.map((step) => JSON.parse(JSON.stringify(step)))
  // Told before it is kept: a batch counts as typed from the moment that the window sends it.
  process.stdout.write(`typed ${Date.now()} ${digest(transform.doc)}\n`)
  void open.apply({ from: open.version, steps })
  const luck = pick(20)
  if (luck === 0) saving = open.save()
  if (luck === 1) await pause(1_100) // long enough for an autosave
  if (luck === 2) await saving
  if (how === 'draft' && count === 12) {
    await open.saveAs(path)
    tell('saved', open)
  }
}

async function begin(): Promise<OpenStory> {
  if (how === 'draft') return createDraft(room, firstStory())
  const opened = await openFile(room, path ?? '')
  if (!opened.ok) throw new Error(`Cannot open: ${JSON.stringify(opened.error)}`)
  return opened.value.open
}

function deed(count: number): Deed {
  const kinds = [
    'type',
    'type',
    'type',
    'type',
    'delete',
    'think',
    'split',
    'move',
    'title',
    'status',
  ] as const
  const what = kinds[pick(kinds.length)] ?? 'type'
  return { what, where: pick(1_000) / 1_000, text: `${what}${count}.${pick(1e6)}` }
}
