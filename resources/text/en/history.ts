import type { Reason } from '../../../src/contract/history.ts'
import { words } from './words.ts'

const number = new Intl.NumberFormat('en')
const several = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`

/** Why a version was kept, where the author gave it no name. */
const reasons: Readonly<Record<Reason, string>> = {
  opened: 'When you opened it',
  closed: 'When you closed it',
  'half-hour': 'While you were writing',
  named: 'Kept by you',
  imported: 'As it came from the old file',
  posted: 'As you exported it',
  'before-replace-all': 'Before replacing all',
  'before-accept-all': 'Before accepting all',
  'before-restore': 'Before an earlier version came back',
  'before-merge': 'Before two versions were merged',
  'before-reload': 'Before the file was loaded again',
  'before-recovery': 'Before unsaved changes were brought back',
}

/** '12 words added, 3 words removed'. */
function addedAndRemoved(added: number, removed: number): string {
  const parts = [added > 0 ? `${words(added)} added` : '', removed > 0 ? `${words(removed)} removed` : '']
  return parts.filter(Boolean).join(', ') || 'no words added or removed'
}

/** Versions of a story, and what changed between them. */
export const history = {
  reasons,
  none: 'The first version is kept when there is something to keep.',
  about:
    'Kept when you open and close the story, for each half hour of writing, and before anything large. Named versions stay for good; others are thinned out with age.',
  /** How a row says what became of the words since the version before. */
  change: (count: number) => (count > 0 ? `+${number.format(count)}` : `−${number.format(-count)}`),
  changeSpoken: (count: number) => (count > 0 ? `${words(count)} more` : `${words(-count)} fewer`),
  list: 'Versions',
  more: (version: string) => `More about ${version}`,
  compare: 'Compare with now',
  giveName: 'Give it a name…',
  rename: 'Rename…',
  unname: 'Take its name away',
  restore: 'Bring this version back',
  sincePosted: 'What changed since you exported it',

  original: {
    name: 'The old file',
    width: 'Width of the old file’s panel',
    close: 'Close the old file',
    notText: 'This kind of file cannot be shown as text. It is kept in the story all the same.',
    gone: 'The old file in this story is damaged and cannot be shown.',
    reading: 'Reading…',
  },

  keep: {
    title: 'Keep this version',
    rename: 'Name this version',
    label: 'Name',
    example: 'Sent to my beta, before the new ending, …',
    hint: 'A version with a name stays for good.',
    button: 'Keep',
  },

  compared: {
    name: 'What changed',
    from: 'From',
    to: 'to',
    now: 'Now',
    reading: 'Comparing…',
    nothing: 'Nothing is different.',
    nothingSince: 'The story is just as it was exported.',
    summary: (scenes: number, added: number, removed: number) =>
      `${several(scenes, 'scene', 'scenes')} changed: ${addedAndRemoved(added, removed)}`,
    counts: (added: number, removed: number) =>
      [added > 0 ? `+${number.format(added)}` : '', removed > 0 ? `−${number.format(removed)}` : '']
        .filter(Boolean)
        .join(' '),
    countsSpoken: addedAndRemoved,
    before: 'Change before',
    after: 'Next change',
    restoreAll: 'Bring this version back',
    restoreScene: 'Bring this scene back',
    close: 'Back to the page',
    loose: 'Before the first chapter',
    untitled: 'Empty scene',
    chapter: {
      same: 'unchanged',
      changed: (scenes: number) => `${several(scenes, 'scene', 'scenes')} changed`,
    },
    scene: { added: 'new', removed: 'taken out', changed: 'changed', same: 'unchanged', moved: 'moved' },
    sameScenes: (count: number) => `${several(count, 'scene', 'scenes')} unchanged`,
    sameParagraphs: (count: number) => `${several(count, 'paragraph', 'paragraphs')} unchanged`,
    paragraphBegins: 'new paragraph',
    paragraphJoined: 'no new paragraph any more',
    empty: 'nothing',
    yes: 'yes',
    no: 'no',
    details: 'Details and notes',
    /** Marks that text has now and had not, or had and has not. */
    marks: {
      thought: 'a thought',
      emphasis: 'emphasis',
      strong: 'bold',
      underline: 'underlined',
      strike: 'struck through',
      link: 'a link',
    },
    nowMarked: (mark: string) => `now ${mark}`,
    notMarked: (mark: string) => `no longer ${mark}`,
    markedOtherwise: 'marked otherwise',
  },
}
