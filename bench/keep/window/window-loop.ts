import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { printStory } from '../../../src/story/file.ts'
import { chance } from '../chance.ts'
import { firstStory } from '../stories.ts'
import { pageProcesses } from './page-processes.ts'
import { write } from './typist.ts'
import { follow, lostTime, shownIn, type Written } from './written.ts'

export interface WindowCrashReport {
  readonly rounds: number
  /** Changes that were written in all. */
  readonly changes: number
  /** Of the rounds: those in which the window's process was killed, and not the main one. */
  readonly ofThePage: number
  /** Rounds after which something was missing that had been written 300 ms before the kill, or earlier. */
  readonly losses: number
  /** The longest time before a kill of which something was missing, in ms. */
  readonly worstLost: number
  readonly unreadable: number
  readonly doubled: number
  /** Rounds after which the story came back with changes that the file did not hold. */
  readonly recovered: number
}

/** What may be missing: that which was written so shortly before the kill, in ms. */
const ALLOWED = 300
/** How long a story may take to come back before it counts as unreadable, in ms. */
const PATIENCE = 30_000
/** After so many rounds the story is a new one, by turns in a file and never saved. */
const SAME_STORY = 10

/**
 * Writes in the built app by real keys, kills its main process or its page with -9 at a random moment, starts
 * it again and compares what is on the page with what was written; over and over.
 */
export async function windowCrashLoop(
  rounds: number,
  seed: number,
  tell: (report: WindowCrashReport, lost: number) => void = () => undefined,
): Promise<WindowCrashReport> {
  const folder = await mkdtemp(join(tmpdir(), 'italica-window-crash-'))
  const pick = chance(seed)
  let report: WindowCrashReport = NOTHING_YET
  let place = await newPlace(folder, false)
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const ofThePage = pick(3) === 0 && process.platform === 'linux' // where /proc tells which process it is
      const done = await oneRound(place, pick, ofThePage)
      report = {
        rounds: round,
        changes: report.changes + done.changes,
        ofThePage: report.ofThePage + (ofThePage ? 1 : 0),
        losses: report.losses + (done.lost > ALLOWED ? 1 : 0),
        worstLost: Math.max(report.worstLost, done.lost),
        unreadable: report.unreadable + (done.found === '' ? 1 : 0),
        doubled: report.doubled + (done.copies > 1 ? 1 : 0),
        recovered: report.recovered + (done.recovered ? 1 : 0),
      }
      tell(report, done.lost)
      if (done.found === '' || round % SAME_STORY === 0)
        place = await newPlace(folder, Math.floor(round / SAME_STORY) % 2 === 1)
    }
    return report
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const NOTHING_YET: WindowCrashReport = {
  rounds: 0,
  changes: 0,
  ofThePage: 0,
  losses: 0,
  worstLost: 0,
  unreadable: 0,
  doubled: 0,
  recovered: 0,
}

interface Place {
  readonly home: string
  /** null for a story that is never saved. */
  readonly path: string | null
}

interface Round {
  readonly changes: number
  readonly lost: number
  /** What came back; '' where nothing did. */
  readonly found: string
  readonly copies: number
  readonly recovered: boolean
}

async function newPlace(folder: string, isDraft: boolean): Promise<Place> {
  const own = await mkdtemp(join(folder, 'place-'))
  const home = join(own, 'home')
  await mkdir(home)
  if (isDraft) return { home, path: null }
  const path = join(own, 'Tide.italica')
  await writeFile(path, printStory(firstStory()))
  return { home, path }
}

async function oneRound(place: Place, pick: (below: number) => number, ofThePage: boolean): Promise<Round> {
  const app = await start(place)
  const page = await app.firstWindow()
  await page.locator('#root > *').first().waitFor()
  await openIn(page, place)
  const written = await follow(page)
  await page.locator('.ProseMirror p').last().click()
  const writing = write(page, pick(1e9)).catch(() => undefined) // it ends with the page
  // Most are killed while they write, some at their first keys.
  await pause(pick(8) === 0 ? pick(200) : 300 + pick(3_000))
  const back = ofThePage ? await killPage(app, written) : null
  const killedAt = Date.now()
  await kill(app)
  await writing
  if (back && back.lost > ALLOWED) return { ...back, changes: written.changes.length }

  // What came back on a page is there after the app is killed as well, or the loss shows here.
  const known = back ? { first: back.found, changes: [] } : written
  const again = await findAgain(place, known, killedAt)
  return {
    ...again,
    changes: written.changes.length,
    lost: Math.max(again.lost, back?.lost ?? 0),
    recovered: again.recovered || back !== null,
  }
}

/** Starts the app on a story once more, looks at it, and kills it: nothing is saved in passing. */
async function findAgain(place: Place, written: Written, killedAt: number): Promise<Round> {
  const app = await start(place)
  try {
    const page = await app.firstWindow()
    await page.locator('#root > *').first().waitFor()
    await openIn(page, place)
    const found = await untilShown(app)
    const { copies, recovered } = await facts(page, place)
    return { changes: 0, lost: lostTime(written, found, killedAt), found, copies, recovered }
  } finally {
    await kill(app)
  }
}

async function killPage(app: ElectronApplication, written: Written): Promise<Round> {
  const killedAt = Date.now()
  for (const pid of pageProcesses(app.process().pid ?? 0)) process.kill(pid, 'SIGKILL')
  const found = await untilShown(app)
  const lost = lostTime(written, found, killedAt)
  return { changes: 0, lost, found, copies: 1, recovered: true }
}

const start = ({ home, path }: Place) =>
  _electron.launch({
    args: ['.', `--user-data-dir=${home}`, ...(path === null ? [] : [path])],
    colorScheme: null,
  })

/** A file opens with the app; a draft is begun, or taken from the start screen. */
async function openIn(page: Page, { path }: Place): Promise<void> {
  const manuscript = page.locator('.ProseMirror')
  if (path === null) {
    const draft = page.getByRole('region', { name: 'Not saved yet' }).getByRole('button').first()
    await page.getByRole('region', { name: 'Or try one of ours' }).waitFor() // the lists are there
    if (await draft.isVisible()) await draft.click()
    else await page.keyboard.press('Control+n')
  }
  await manuscript.waitFor({ timeout: PATIENCE })
}

async function untilShown(app: ElectronApplication): Promise<string> {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE; await pause(50)) {
    const found = await shownIn(app)
    if (found !== '') return found
  }
  return ''
}

/** How many copies there are of the only story, and whether some of it was brought back. */
function facts(page: Page, { path }: Place): Promise<{ copies: number; recovered: boolean }> {
  return page.evaluate(
    async (isFile) => {
      const { drafts } = await window.italica.call('start.lists')
      const state = await window.italica.call('window.state')
      return {
        copies: drafts.length + isFile,
        recovered: state.at === 'story' && state.story.recovered !== null,
      }
    },
    path === null ? 0 : 1,
  )
}

async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process()
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
