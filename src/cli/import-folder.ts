import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { type CollectedStory, collect, type Look } from '../import/index.ts'
import { type FileBelow, filesBelow, pathBelow } from '../storage/files-below.ts'
import { nodeDisk } from '../storage/node-disk.ts'
import { type ImportedFile, OutputFolder } from '../storage/output-folder.ts'
import { detailsOf } from '../story/details.ts'
import { Failure, fail } from './failure.ts'
import { failedWrite, pathOf, readInput, say, writeStdout } from './files.ts'
import { type ImportOptions, importCommand } from './import-command.ts'
import { importFile } from './open-story.ts'

/** What became of one file, as `--json` prints it; files and stories by their paths within their folders. */
type Outcome =
  | {
      readonly file: string
      /** The story file it went into. */
      readonly story: string
      readonly confidence: 'sure' | 'look'
      readonly look: readonly Look[]
    }
  | { readonly file: string; readonly error: string }

/** A story that was written, as `--json` prints it. */
interface Written {
  readonly story: string
  readonly title: string
  readonly author: string
  readonly words: number
  /** In the story's order. */
  readonly files: readonly string[]
  readonly missing: readonly number[]
  readonly doubled: readonly number[]
}

/** Imports a file, or each file of a folder and of the folders in it. */
export async function importFileOrFolder(
  file: string,
  options: ImportOptions,
  command: Command,
): Promise<void> {
  if (file === '-' || !(await isFolder(pathOf(file)))) return importCommand(file, options, command)
  if (options.output === undefined || options.output === '-')
    throw new Failure(`${basename(file)} is a folder: say with -o which folder its stories go to.`)
  return importFolder(file, { ...options, output: options.output })
}

/** Imports a folder's files: parts of one story join, and no story is ever written over another. */
async function importFolder(
  folder: string,
  { output, json }: ImportOptions & { readonly output: string },
): Promise<void> {
  const files = await filesIn(folder)
  const outcomes = new Map<string, Outcome>()
  const read: ImportedFile[] = []
  for (const [i, file] of files.entries()) {
    say(`${i + 1}/${files.length} ${pathBelow(file)}`)
    try {
      read.push({ ...file, ...(await importOne(file)) })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      outcomes.set(pathBelow(file), { file: pathBelow(file), error: error.message })
    }
  }
  const goal = new OutputFolder(nodeDisk, pathOf(output), randomUUID)
  const written: Written[] = []
  for (const story of collect(read)) {
    const path = await goal.write(story)
    if (!path.ok) return failedWrite(path.error, path.error.path)
    written.push(describe(path.value, story))
    for (const file of story.files) outcomes.set(pathBelow(file), outcomeOf(file, path.value, story))
  }
  await tell(
    files.flatMap((file) => outcomes.get(pathBelow(file)) ?? []),
    written,
    json,
  )
}

async function filesIn(folder: string): Promise<readonly FileBelow[]> {
  const files = await filesBelow(nodeDisk, [pathOf(folder)])
  if (files.ok) return files.value
  const name = basename(folder)
  if (files.error.code === 'too-many-files') return fail({ ...files.error, name })
  return fail({ code: 'not-readable', name })
}

async function importOne({ path }: FileBelow) {
  const { story, report } = await importFile(await readInput(path))
  return { story, report, doc: story.doc }
}

/** Prints what became of each file; some that could not be imported make the command fail. */
async function tell(all: readonly Outcome[], stories: readonly Written[], json = false): Promise<void> {
  if (json) await writeStdout(`${JSON.stringify({ files: all, stories }, null, 1)}\n`)
  else await writeStdout(all.map((outcome) => `${line(outcome)}\n`).join(''))
  const bad = all.filter((outcome) => 'error' in outcome)
  if (bad.length > 0)
    throw new Failure(
      `${bad.length} of ${all.length} files could not be imported: ${bad.map(({ file }) => file).join(', ')}`,
    )
}

function describe(story: string, { doc, files, words, missing, doubled }: CollectedStory): Written {
  const { title, author } = detailsOf(doc.attrs)
  return { story, title, author, words, files: files.map(pathBelow), missing, doubled }
}

function outcomeOf(file: ImportedFile, story: string, { look }: CollectedStory): Outcome {
  return { file: pathBelow(file), story, confidence: look.length > 0 ? 'look' : 'sure', look }
}

function line(outcome: Outcome): string {
  if ('error' in outcome) return `${outcome.file}: ${outcome.error}`
  const look = outcome.look.length > 0 ? ` (have a look: ${outcome.look.join(', ')})` : ''
  return `${outcome.file} -> ${outcome.story}${look}`
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false, // what is not there is the import's to tell
  )
}
