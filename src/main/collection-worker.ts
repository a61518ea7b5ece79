import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { CollectionBody, CollectionRow } from '../contract/collection.ts'
import type { SaveProblem } from '../contract/problems.ts'
import { Collection, type Member } from '../storage/collection.ts'
import { pathBelow } from '../storage/files-below.ts'
import { nodeDisk } from '../storage/node-disk.ts'
import { keptStory, OutputFolder } from '../storage/output-folder.ts'
import { detailsOf } from '../story/details.ts'
import { scenesOf } from '../story/walk.ts'
import type { CollectionAnswer, CollectionRequest, CollectionTask } from './collection-in-worker.ts'
import { openProblem, saveProblem } from './problems-of.ts'

const { files }: CollectionTask = workerData
const collection = new Collection(nodeDisk, files)
let phase: CollectionBody['phase'] = 'reading'
let folder: string | null = null
let problem: SaveProblem | null = null
let isEnding = false

parentPort?.on('message', (request: CollectionRequest) => {
  switch (request.kind) {
    case 'keep-apart':
      collection.keepApart(request.group, request.apart)
      if (phase === 'saved') phase = 'ready' // what is another story now is not saved yet
      return tell()
    case 'save':
      return void save(request.folder)
    case 'stop':
      if (phase === 'saving') phase = 'ready'
      return tell()
    case 'end':
      isEnding = true
      if (phase !== 'saving') process.exit()
      phase = 'ready'
      return
    case 'take':
      return answer({ kind: 'taken', story: taken(request.story) })
  }
})
void read()

async function read(): Promise<void> {
  while (await collection.readNext()) tellSometimes()
  phase = 'ready'
  tell()
}

async function save(to: string): Promise<void> {
  if (phase === 'reading' || phase === 'saving') return
  phase = 'saving'
  folder = basename(to)
  problem = null
  const output = new OutputFolder(nodeDisk, to, randomUUID)
  while (phase === 'saving') {
    tellSometimes()
    const saved = await collection.saveNext(output)
    if (!saved.ok) problem = saveProblem(saved.error)
    if (!saved.ok || saved.value === false) phase = saved.ok ? 'saved' : 'ready'
  }
  if (isEnding) process.exit()
  tell()
}

function taken(id: number): (CollectionAnswer & { kind: 'taken' })['story'] {
  const member = collection.members.find((each) => each.id === id)
  if (!member) return null
  const { doc, ...rest } = keptStory(member.story)
  return { doc: doc.toJSON(), ...rest }
}

const answer = (message: CollectionAnswer) => parentPort?.postMessage(message)

/** More often nobody could read it, in ms. */
const PAUSE = 200
let last = 0

function tellSometimes(): void {
  if (performance.now() - last > PAUSE) tell()
}

function tell(): void {
  last = performance.now()
  const body: CollectionBody = {
    phase,
    files: files.length,
    read: collection.read,
    stories: collection.members.map(rowOf),
    refused: collection.refused.map(({ file, error }) => ({
      file: pathBelow(file),
      problem: openProblem(error, file.path),
    })),
    folder,
    problem,
  }
  answer({ kind: 'body', body: new TextEncoder().encode(JSON.stringify(body)) })
}

function rowOf({ id, story, group, saved }: Member): CollectionRow {
  const { doc, files: its, words, missing, doubled, look } = story
  const { title, author } = detailsOf(doc.attrs)
  const scenes = scenesOf(doc).length
  return { id, title, author, words, scenes, files: its.map(pathBelow), missing, doubled, look, group, saved }
}
