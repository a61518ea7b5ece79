import { join } from 'node:path'
import type { CollectedFile, CollectedStory } from '../import/index.ts'
import { detailsOf } from '../story/details.ts'
import { printStory } from '../story/file.ts'
import { fileNameFor, freeStoryName } from '../story/file-name.ts'
import type { Result } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import { writeAtomically } from './atomic-write.ts'
import { attempt, type Disk, type DiskFault } from './disk.ts'

/** A file that was imported, with the story it is as long as it stays alone. */
export interface ImportedFile extends CollectedFile {
  readonly story: Story
}

/** What is kept of a story: of several files none is the original, and no report speaks of all. */
export function keptStory({ doc, files }: CollectedStory<ImportedFile>): Story {
  return files.length === 1 ? files[0].story : { doc, report: null, original: null }
}

/** The folder that stories are written into: one of a name that is there already gets a number, never its place. */
export class OutputFolder {
  readonly #disk: Disk
  readonly #path: string
  readonly #newId: () => string
  /** Names in each folder, in small letters. */
  readonly #taken = new Map<string, Set<string>>()

  constructor(disk: Disk, path: string, newId: () => string) {
    this.#disk = disk
    this.#path = path
    this.#newId = newId
  }

  /** Writes a story into the folder that its files lay in; answers its path from here, `/` between. */
  async write(collected: CollectedStory<ImportedFile>): Promise<Result<string, DiskFault>> {
    const { folder } = collected.files[0]
    const path = join(this.#path, folder)
    return attempt(path, async () => {
      const taken = await this.#namesIn(path)
      const name = freeStoryName(stemFor(collected), taken)
      const bytes = new TextEncoder().encode(printStory(keptStory(collected)))
      await writeAtomically(this.#disk, join(path, name), bytes, this.#newId())
      taken.add(name.toLowerCase())
      return folder === '' ? name : `${folder}/${name}`
    })
  }

  async #namesIn(folder: string): Promise<Set<string>> {
    const known = this.#taken.get(folder)
    if (known) return known
    await this.#disk.makeFolder(folder)
    const names = new Set((await this.#disk.list(folder)).map((name) => name.toLowerCase()))
    this.#taken.set(folder, names)
    return names
  }
}

/** A single file keeps its name, so that the author finds it again; parts take the story's. */
function stemFor({ doc, files }: CollectedStory<ImportedFile>): string {
  const [first, ...others] = files
  const stem = first.name.replace(/\.[a-z\d]{1,8}$/i, '')
  const title = others.length === 0 ? '' : detailsOf(doc.attrs).title
  return fileNameFor(title || stem, 'Story')
}
