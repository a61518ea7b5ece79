import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { groupParts, joinFiles, type PartFile, type Report } from '../import/index.ts'
import { countOf } from '../story/count.ts'
import { detailsOf } from '../story/details.ts'
import { printStory } from '../story/file.ts'
import type { Story } from '../story/story.ts'
import { Failure } from './failure.ts'
import { pathOf, readInput, say, writeOutput, writeStdout } from './files.ts'
import { type ImportOptions, importCommand } from './import-command.ts'
import { importFile } from './open-story.ts'

/** What an author may want to have a look at. */
type Look = 'encoding' | 'no-title' | 'no-author' | 'missing-parts' | 'doubled-parts' | 'one-long-scene'

/** What became of one file, as `--json` prints it. */
type Outcome =
  | {
      readonly file: string
      /** The story file it went into, without its folder. */
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

/** A file that was read, with the story it is as long as it stays alone. */
interface ReadFile extends PartFile {
  readonly story: Story
}

/** Imports a file, or each file of a folder. */
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
  const names = await filesIn(pathOf(folder))
  const read: ReadFile[] = []
  const outcomes = new Map<string, Outcome>()
  for (const [i, name] of names.entries()) {
    say(`${i + 1}/${names.length} ${name}`)
    try {
      const story = await importFile(await readInput(join(folder, name)))
      read.push({ name, doc: story.doc, report: story.report as unknown as Report, story }) // as: it was just made
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      outcomes.set(name, { file: name, error: error.message })
    }
  }
  await mkdir(pathOf(output), { recursive: true })
  const taken = new Set((await readdir(pathOf(output))).map((name) => name.toLowerCase()))
  const written: Written[] = []
  for (const group of groupParts(read)) {
    const made = await write(group, output, taken)
    written.push(made.written)
    for (const outcome of made.outcomes) outcomes.set(outcome.file, outcome)
  }
  const all = names.flatMap((name) => outcomes.get(name) ?? [])
  if (json) await writeStdout(`${JSON.stringify({ files: all, stories: written }, null, 1)}\n`)
  else await writeStdout(all.map((outcome) => `${line(outcome)}\n`).join(''))
  const bad = all.filter((outcome) => 'error' in outcome)
  if (bad.length > 0)
    throw new Failure(
      `${bad.length} of ${all.length} files could not be imported: ${bad.map(({ file }) => file).join(', ')}`,
    )
}

async function write(group: readonly PartFile[], output: string, taken: Set<string>) {
  const [only] = group as readonly ReadFile[] // as: they are the files that were read
  const joined = group.length > 1 ? joinFiles(group) : null
  const doc = joined?.doc ?? only?.doc
  if (only === undefined || doc === undefined) throw new Error('A group of no files')
  const { title, author } = detailsOf(doc.attrs)
  const name = freeName(joined === null ? stemOf(only.name) : title || stemOf(only.name), taken)
  // of several files none is the original, and no report speaks of all
  const story: Story = joined === null ? only.story : { doc, report: null, original: null }
  await writeOutput(join(output, name), printStory(story), '-')
  const files = joined?.files ?? group
  const { missing, doubled } = joined ?? only.report.parts
  const written: Written = {
    story: name,
    title,
    author,
    words: countOf(doc).words,
    files: files.map((file) => file.name),
    missing,
    doubled,
  }
  const outcomes = files.map((file): Outcome => {
    const look = looksOf(file, written)
    return { file: file.name, story: name, confidence: look.length > 0 ? 'look' : 'sure', look }
  })
  return { written, outcomes }
}

/** A story of one scene and more words than this may have breaks that were not found. */
const LONG_SCENE = 6000

function looksOf({ report }: PartFile, { author, words, missing, doubled, files }: Written): Look[] {
  const hasTitle = report.fields.some(({ name, evidence }) => name === 'title' && evidence !== 'file-name')
  const looks: readonly (readonly [Look, boolean])[] = [
    ['encoding', report.encoding.confidence === 'look'],
    ['no-title', !hasTitle],
    ['no-author', author === ''],
    ['missing-parts', missing.length > 0],
    ['doubled-parts', doubled.length > 0],
    ['one-long-scene', files.length === 1 && report.breaks.scenes === 1 && words > LONG_SCENE],
  ]
  return looks.flatMap(([look, holds]) => (holds ? [look] : []))
}

function line(outcome: Outcome): string {
  if ('error' in outcome) return `${outcome.file}: ${outcome.error}`
  const look = outcome.look.length > 0 ? ` (have a look: ${outcome.look.join(', ')})` : ''
  return `${outcome.file} -> ${outcome.story}${look}`
}

/** A name that no story has yet, whatever its case. */
function freeName(wanted: string, taken: Set<string>): string {
  const stem =
    wanted
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 100)
      .replace(/^\.+|[. ]+$/g, '') || 'Story'
  for (let count = 1; ; count++) {
    const name = count === 1 ? `${stem}.italica` : `${stem} ${count}.italica`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

const stemOf = (name: string): string => basename(name).replace(/\.[a-z\d]{1,8}$/i, '')

/** The files right within a folder, hidden ones and stories left out, as people count them. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !/\.italica$/i.test(entry.name))
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false, // what is not there is the import's to tell
  )
}
