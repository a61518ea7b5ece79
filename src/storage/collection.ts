import { type CollectedStory, collect, storyOf } from '../import/index.ts'
import { ok, type Result } from '../story/result.ts'
import type { Disk, DiskFault } from './disk.ts'
import type { FileBelow } from './files-below.ts'
import { type ImportFailure, importFile } from './import-file.ts'
import type { ImportedFile, OutputFolder } from './output-folder.ts'

/** A file of the collection that is read as a story. */
interface ReadFile extends ImportedFile {
  /** Its number among all files. */
  readonly at: number
}

export interface Refused {
  readonly file: FileBelow
  readonly error: ImportFailure
}

/** A story of the collection, as far as it is known. */
export interface Member {
  /** The number of its first file. */
  readonly id: number
  readonly story: CollectedStory<ReadFile>
  /** The number of the first file of those that it could be, or is, one story with; null where there are none. */
  readonly group: number | null
  /** Its path below the folder it was saved to; null before. */
  readonly saved: string | null
}

/** Many files on their way to become stories: read one by one, joined where they are parts of one, saved. */
export class Collection {
  readonly #disk: Disk
  readonly #files: readonly FileBelow[]
  /** Each file as a story of its own, by its number. */
  readonly #alone = new Map<number, CollectedStory<ReadFile>>()
  readonly #refused: Refused[] = []
  /** Known once all files are read. */
  #groups: readonly CollectedStory<ReadFile>[] | null = null
  readonly #apart = new Set<number>()
  readonly #saved = new Map<string, string>()
  #read = 0

  constructor(disk: Disk, files: readonly FileBelow[]) {
    this.#disk = disk
    this.#files = files
  }

  /** How many files have been looked at. */
  get read(): number {
    return this.#read
  }
  get refused(): readonly Refused[] {
    return this.#refused
  }
  /** In the order of their first files. While files are read each is a story of its own. */
  get members(): readonly Member[] {
    const groups = this.#groups ?? [...this.#alone.values()]
    return groups.flatMap((group) => this.#membersOf(group)).toSorted((a, b) => a.id - b.id)
  }

  /** Reads the next file; false where all have been read. */
  async readNext(): Promise<boolean> {
    const at = this.#read
    const file = this.#files[at]
    if (file === undefined) {
      this.#groups ??= collect([...this.#alone.values()].map(({ files }) => files[0]))
      return false
    }
    const imported = await importFile(this.#disk, file.path)
    if (imported.ok) {
      const { story, report } = imported.value
      const { name, folder } = file
      this.#alone.set(at, byItself(storyOf([{ at, name, folder, story, report, doc: story.doc }])))
    } else this.#refused.push({ file, error: imported.error })
    this.#read = at + 1
    return true
  }

  /** Whether the files of a group stay stories of their own. What was saved otherwise stays where it is. */
  keepApart(group: number, apart: boolean): void {
    if (apart) this.#apart.add(group)
    else this.#apart.delete(group)
  }

  /** Saves one story; false in place of its path where all are saved. */
  async saveNext(to: OutputFolder): Promise<Result<string | false, DiskFault>> {
    const next = this.members.find(({ saved }) => saved === null)
    if (!next) return ok(false)
    const path = await to.write(next.story)
    if (path.ok) this.#saved.set(keyOf(next.story), path.value)
    return path
  }

  #membersOf(group: CollectedStory<ReadFile>): readonly Member[] {
    const { at } = group.files[0]
    const isOne = group.files.length === 1
    const stories = this.#apart.has(at)
      ? group.files.flatMap((file) => this.#alone.get(file.at) ?? [])
      : [group]
    return stories.map((story) => ({
      id: story.files[0].at,
      story,
      group: isOne ? null : at,
      saved: this.#saved.get(keyOf(story)) ?? null,
    }))
  }
}

/** A file as a story of its own, though its other parts may lie beside it: they are not missing. */
const byItself = (story: CollectedStory<ReadFile>): CollectedStory<ReadFile> => ({
  ...story,
  missing: [],
  look: story.look.filter((each) => each !== 'missing-parts'),
})

/** The same for the same files as one story. */
const keyOf = ({ files }: CollectedStory<ReadFile>): string => files.map(({ at }) => at).join()
