import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../../src/storage/clock.ts'
import { nodeDisk } from '../../src/storage/node-disk.ts'
import { type Opened, openDraft, openFile } from '../../src/storage/opening.ts'
import { createRoom } from '../../src/storage/room.ts'
import { Shelf } from '../../src/storage/shelf.ts'
import { printStory } from '../../src/story/file.ts'
import { chance } from './chance.ts'
import { digest, firstStory } from './stories.ts'

export interface CrashReport {
  readonly rounds: number
  /** Batches that were typed in all. */
  readonly batches: number
  /** Rounds after which something was missing that had been typed 300 ms before the kill, or earlier. */
  readonly losses: number
  /** The longest time before a kill of which something was missing, in ms. */
  readonly worstLost: number
  readonly unreadable: number
  readonly doubled: number
  /** Rounds after which changes were found in a journal. */
  readonly recovered: number
}

/** What may be missing: that which was typed so shortly before the kill, in ms. */
const ALLOWED = 300

/**
 * Lets an author write in a process of its own, kills it with -9 at a random moment, opens the story again
 * and compares it with what was typed; over and over, on the same story and on new ones.
 */
export async function crashLoop(rounds: number, seed: number): Promise<CrashReport> {
  const folder = await mkdtemp(join(tmpdir(), 'italica-crash-'))
  const pick = chance(seed)
  const sum = { batches: 0, losses: 0, worstLost: 0, unreadable: 0, doubled: 0, recovered: 0 }
  let place = await newPlace(folder, 0)
  await writeFile(place.path, printStory(firstStory()))
  try {
    for (let round = 1; round <= rounds; round += 1) {
      if (round % 10 === 0) place = await newPlace(folder, round)
      const isDraft = round % 10 === 0
      const told = await writeAndDie(isDraft ? 'draft' : 'file', place, pick)
      const { opened, copies } = await openAgain(place)
      if (copies > 1) sum.doubled += 1
      // A draft whose author died before its first file was there is no loss.
      if (!opened) {
        if (told.batches.length > 0 || !isDraft) sum.unreadable += 1
        place = await newPlace(folder, round)
        await writeFile(place.path, printStory(firstStory()))
        continue
      }
      const lost = lostTime(told, digest(opened.open.story.doc))
      sum.batches += told.batches.length
      sum.recovered += opened.recovered ? 1 : 0
      sum.worstLost = Math.max(sum.worstLost, lost)
      if (lost > ALLOWED) sum.losses += 1
      if (opened.open.place.kind === 'draft') await opened.open.saveAs(place.path)
      await opened.open.close()
    }
    return { rounds, ...sum }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Place {
  readonly path: string
  readonly home: string
}

async function newPlace(folder: string, round: number): Promise<Place> {
  const own = await mkdtemp(join(folder, `${round}-`))
  return { path: join(own, 'Tide.italica'), home: join(own, 'home') }
}

/** What the author told before the end. */
interface Told {
  /** What was there when it opened; null where it did not come so far. */
  readonly opened: string | null
  readonly batches: readonly { readonly at: number; readonly digest: string }[]
  readonly killedAt: number
}

async function writeAndDie(
  how: 'draft' | 'file',
  place: Place,
  pick: (below: number) => number,
): Promise<Told> {
  const script = join(import.meta.dirname, 'author.ts')
  const author = spawn(
    process.execPath,
    ['--import', 'tsx', script, how, place.path, place.home, String(pick(1e9))],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let output = ''
  author.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const ended = new Promise<void>((resolve) => author.once('close', () => resolve()))
  await firstOutput(author)
  // Most are killed while they write, some while they open.
  await pause(pick(8) === 0 ? pick(5) : pick(1_600))
  const killedAt = Date.now()
  author.kill('SIGKILL')
  await ended

  const lines = output.split('\n').slice(0, -1)
  const told = lines.map((line) => {
    const [what = '', at = '', digest = ''] = line.split(' ')
    return { what, at: Number(at), digest }
  })
  return {
    opened: told.find(({ what }) => what === 'open')?.digest ?? null,
    batches: told.filter(({ what }) => what === 'typed'),
    killedAt,
  }
}

const firstOutput = (author: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    author.stdout?.once('data', () => resolve())
    author.once('exit', (code) => reject(new Error(`The author ended by itself: ${code}`)))
  })

/** As the app does on its next start: what a crash interrupted is ended, then the story opened. */
async function openAgain({ path, home }: Place): Promise<{ opened: Opened | null; copies: number }> {
  const room = createRoom(nodeDisk, systemClock, randomUUID, home)
  const shelf = new Shelf(room)
  await shelf.tidy()
  const drafts = await shelf.drafts()
  const ids = drafts.ok ? drafts.value.map(({ id }) => id) : []
  const isSaved = (await readdir(join(path, '..'))).includes('Tide.italica')
  const opened = isSaved ? await openFile(room, path) : ids[0] ? await openDraft(room, ids[0]) : null
  return { opened: opened?.ok ? opened.value : null, copies: ids.length + (isSaved ? 1 : 0) }
}

/** How long before the kill the first thing was typed that is missing, in ms; 0 where nothing is. */
function lostTime({ opened, batches, killedAt }: Told, found: string): number {
  const kept = batches.findLastIndex(({ digest }) => digest === found)
  if (kept < 0 && found !== opened) return Number.POSITIVE_INFINITY
  const firstLost = batches[kept + 1]
  return firstLost ? killedAt - firstLost.at : 0
}
