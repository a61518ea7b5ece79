import { basename } from 'node:path'
import type { Command } from 'commander'
import type { Report } from '../import/index.ts'
import { countOf } from '../story/count.ts'
import { detailsOf } from '../story/details.ts'
import { printStory } from '../story/file.ts'
import type { Story } from '../story/story.ts'
import { readInput, say, writeOutput, writeStdout } from './files.ts'
import { documentJson, importFile } from './open-story.ts'

export interface ImportOptions {
  /** Where the story file goes; `-` is stdout. */
  readonly output?: string
  readonly json?: boolean
}

/** Imports one file: writes the story file, prints story and report, or tells in words what was found. */
export async function importCommand(
  file: string,
  { output, json }: ImportOptions,
  command: Command,
): Promise<void> {
  if (json && output === '-') command.error('error: --json and -o - both want stdout')
  const { story, report } = await importFile(await readInput(file))
  if (output !== undefined) await writeOutput(output, printStory(story), file)
  if (json) {
    const { doc } = story
    await writeStdout(
      `${JSON.stringify({ story: { details: detailsOf(doc.attrs), doc: documentJson(doc) }, report }, null, 1)}\n`,
    )
  } else if (output !== '-') {
    const words = summary(story, report)
    if (output === undefined) await writeStdout(`${words}\n`)
    else say(`${words}\nWritten to ${basename(output)}.`)
  }
}

/** What was found, in a few lines. */
function summary({ doc }: Story, report: Report): string {
  const details = detailsOf(doc.attrs)
  const count = (number: number, one: string, many = `${one}s`) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`
  const chapters = report.chapters.length > 0 ? `${count(report.chapters.length, 'chapter')}, ` : ''
  const { lone } = report.parts
  const fields = new Set(report.fields.map(({ name, label }) => (name === 'own' ? label : name)))
  return [
    `${details.title || 'A story without a title'}${details.author === '' ? '' : ` by ${details.author}`}`,
    `${chapters}${count(report.breaks.scenes, 'scene')}, ${count(countOf(doc).words, 'word')}.`,
    ...(lone === null ? [] : [`Part ${lone.number} of ${lone.total}. ${notHere(report.parts.missing)}`]),
    ...(fields.size > 0 ? [`Fields: ${[...fields].join(', ')}.`] : []),
    ...report.marks.map(({ mark, places }) => `${mark} marks ${count(places.length, 'place')}.`),
    ...(report.italics === null ? [] : ['The notes say what italics mean; the file has lost them.']),
    ...report.removed.map(({ text }) => `Left out: ${firstLine(text)}`),
    ...(report.repairs.length > 0
      ? [`Damaged characters put right: ${report.repairs.length.toLocaleString('en')}.`]
      : []),
  ].join('\n')
}

const notHere = (parts: readonly number[]): string =>
  parts.length === 1
    ? `Part ${parts[0]} is not in this file.`
    : `Parts ${new Intl.ListFormat('en-GB').format(parts.map(String))} are not in this file.`

function firstLine(text: string): string {
  const [line = '', ...more] = text.split('\n')
  return `${line.slice(0, 70)}${more.length > 0 || line.length > 70 ? ' …' : ''}`
}
