import { InvalidArgumentError } from 'commander'
import { exportStory, type FormatId } from '../export/formats.ts'
import { PAGE_DETAILS, type PageDetail } from '../export/options.ts'
import { readInput, writeOutput } from './files.ts'
import { openStory } from './open-story.ts'

export interface ExportOptions {
  readonly to: FormatId
  /** Where the page goes; `-` is stdout. */
  readonly output: string
  readonly details: readonly PageDetail[]
}

/** Writes a story, or an old text file read as one, as a page. */
export async function exportCommand(file: string, { to, output, details }: ExportOptions): Promise<void> {
  const { doc } = await openStory(await readInput(file))
  await writeOutput(output, exportStory(doc, to, { details }), file)
}

/** Reads `--details`: names parted by commas, `all` or `none`. */
export function detailNames(value: string): readonly PageDetail[] {
  if (value === 'all') return PAGE_DETAILS
  if (value === 'none') return []
  const wanted = value.split(',').map((name) => name.trim())
  const unknown = wanted.filter((name) => !PAGE_DETAILS.some((each) => each === name))
  if (unknown.length > 0)
    throw new InvalidArgumentError(
      `There is no ${unknown.join(', ')}: choose from ${PAGE_DETAILS.join(', ')}, all, none.`,
    )
  return PAGE_DETAILS.filter((each) => wanted.includes(each))
}
