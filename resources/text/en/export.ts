import type { FormatId } from '../../../src/export/formats.ts'
import type { PageDetail } from '../../../src/export/options.ts'
import { inspector } from './inspector.ts'

const { title, author, language, ...details } = inspector.details

/** The export dialog, and what is said after it. */
export const exporting = {
  name: 'Export as a web page',
  format: 'Page',
  formats: {
    'html-designed': {
      title: 'Designed page',
      text: 'Fine type, light and dark, ready to print. One file, nothing loaded from elsewhere.',
    },
    html: {
      title: 'Plain page',
      text: 'The smallest there is: no style, no script. For archives, and for any browser of the last 25 years.',
    },
  } satisfies Record<FormatId, { title: string; text: string }>,
  details: 'Above the story',
  detailsHint: 'In the order readers see them. Title and author always stand there.',
  detailNames: { ...details, own: 'Your own fields' } satisfies Record<PageDetail, string>,
  noDetails: 'This story has no details beside title and author.',
  all: 'All',
  none: 'None',
  more: 'On the page',
  contents: 'List of chapters',
  chapterNotes: 'Summaries and notes of chapters',
  sceneTitles: 'Titles of scenes',
  ornaments: 'Your ornaments between scenes, not plain rules',
  roman: 'Emphasis within a thought turns roman in any browser',
  romanHint: 'The thought is closed around it. For readers and archives without a style sheet.',
  preview: 'How it will look',
  cancel: 'Cancel',
  run: 'Choose where…',
  running: 'Exporting…',
  done: (name: string) => `Exported as ${name}.`,
  folder: 'Show in folder',
  browser: 'Open in browser',
}
