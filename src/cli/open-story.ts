import type { Node } from '@tiptap/pm/model'
import type { Report } from '../import/index.ts'
import { type ImportedStory, importBytes } from '../storage/import-file.ts'
import { parseStory, type StoryFileError } from '../story/file.ts'
import type { Json } from '../story/json.ts'
import type { Story } from '../story/story.ts'
import { Failure, fail } from './failure.ts'
import type { Input } from './files.ts'

/** Opens a story file, or imports any other file as a story. */
export const openStory = async (input: Input): Promise<Story> => (await openOrImport(input)).story

/** The same, with what import found; null for a story file. */
export async function openOrImport(
  input: Input,
): Promise<{ readonly story: Story; readonly report: Report | null }> {
  return isStoryFile(input) ? { story: readStoryFile(input), report: null } : importFile(input)
}

/** Imports a file, with its original kept in the story. */
export async function importFile({ name, bytes }: Input): Promise<ImportedStory> {
  const imported = await importBytes(bytes, name)
  return imported.ok ? imported.value : fail({ ...imported.error, name: name || 'The input' })
}

/** By its name, or by its first words where it comes from stdin. */
function isStoryFile({ name, bytes }: Input): boolean {
  if (name !== '') return /\.italica$/i.test(name)
  return /^\s*\{\s*"format"\s*:\s*"italica"/.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}

function readStoryFile({ name, bytes }: Input): Story {
  const parsed = parseStory(new TextDecoder().decode(bytes))
  return parsed.ok ? parsed.value : failedStory(parsed.error, name || 'The input')
}

function failedStory(error: StoryFileError, name: string): never {
  switch (error.code) {
    case 'newer-version':
      return fail({ code: 'newer-version', name })
    case 'not-a-story':
      return fail({ code: 'not-a-story', name })
    default:
      throw new Failure(`${name} is damaged (${placeOf(error)}). The file was left as it is.`)
  }
}

/** Where a story file is broken. */
function placeOf(error: Exclude<StoryFileError, { code: 'newer-version' | 'not-a-story' }>): string {
  return Object.entries(error)
    .filter(([name, value]) => name !== 'code' && (typeof value === 'number' || typeof value === 'string'))
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ')
}

/** The document as `--json` prints it. */
export const documentJson = (doc: Node): Json => doc.toJSON() as Json // as: ProseMirror types it any
