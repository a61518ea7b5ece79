import type { Problem, ProblemCode } from '../../../src/contract/problems.ts'

/** What is said when something goes wrong: what happened, then that the work is safe and the way on. */
export interface Message {
  readonly title: string
  readonly text: string
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000).toLocaleString('en')} MB`
const inMemory = 'Your work is safe in this window and in Italica’s own folder.'

function missing(lines: number, isCutShort: boolean): string {
  const places = lines === 1 ? 'One line' : `${lines} lines`
  if (lines === 0) return isCutShort ? 'Its end is missing.' : 'Something around the text was damaged.'
  return `${places} could not be read whole${isCutShort ? ', and its end is missing' : ''}.`
}

export const problems: {
  readonly [C in ProblemCode]: (problem: Extract<Problem, { code: C }>) => Message
} = {
  'not-found': ({ name }) => ({
    title: `${name} is not there any more`,
    text: 'It may have been moved or renamed. Open it from where it is now.',
  }),
  'not-readable': ({ name }) => ({
    title: `${name} could not be read`,
    text: 'Your computer did not let Italica look into it. Check who may read the file, or copy it somewhere else and open the copy.',
  }),
  'not-a-story': ({ name }) => ({
    title: `${name} is not a story`,
    text: 'Italica opens its own stories, text files, web pages, e-books, Word, OpenDocument and rich text files (.italica, .txt, .html, .epub, .docx, .odt, .rtf, .md).',
  }),
  empty: ({ name }) => ({
    title: `${name} is empty`,
    text: 'There is no text in this file. Nothing was opened, and nothing was changed.',
  }),
  binary: ({ name }) => ({
    title: `${name} does not hold text`,
    text: 'It may be a picture or a document of another program. Save it as plain text there, then open it here.',
  }),
  'too-large': ({ name, bytes, limit }) => ({
    title: `${name} is too large`,
    text: `It has ${megabytes(bytes)}, and Italica reads up to ${megabytes(limit)}. If it holds several stories, part it and open them one by one.`,
  }),
  'too-many-lines': ({ name, limit }) => ({
    title: `${name} has too many lines`,
    text: `Italica reads up to ${(limit / 1_000_000).toLocaleString('en')} million. If it holds several stories, part it and open them one by one.`,
  }),
  'too-many-files': ({ name, limit }) => ({
    title: `${name} holds too many files`,
    text: `Italica looks through up to ${limit.toLocaleString('en')} at a time. Choose a folder further in.`,
  }),
  'nothing-inside': ({ name }) => ({
    title: `There are no old files in ${name}`,
    text: 'It is empty, or holds Italica’s own stories only: open those one by one. Nothing was changed.',
  }),
  damaged: ({ name }) => ({
    title: `${name} is damaged`,
    text: 'Part of the file is missing or was changed by another program. The file was left as it is. A backup may hold what it held, or an older copy of yours.',
  }),
  'newer-version': ({ name }) => ({
    title: `${name} comes from a newer Italica`,
    text: 'This version cannot read it without losing something. Update Italica, then open it again.',
  }),
  'draft-gone': () => ({
    title: 'This draft is not here any more',
    text: 'It has been saved or thrown away in the meantime. Saved stories are listed under Recent.',
  }),
  'disk-full': ({ name }) => ({
    title: `There is no room left to save ${name}`,
    text: `${inMemory} Make some room, then save again, or save to another disk.`,
  }),
  'no-permission': ({ name }) => ({
    title: `${name} could not be saved there`,
    text: `Your computer does not let Italica write to that place. ${inMemory} Save it somewhere else.`,
  }),
  'read-only': ({ name }) => ({
    title: `${name} cannot be changed`,
    text: `The file or its disk is set to be read only. ${inMemory} Save it somewhere else.`,
  }),
  'folder-gone': ({ name }) => ({
    title: `The folder of ${name} is gone`,
    text: `It may have been moved, or its disk taken out. ${inMemory} Save it somewhere else.`,
  }),
  'in-the-way': ({ name }) => ({
    title: `There is a folder where ${name} was`,
    text: `${inMemory} Move the folder away and save again, or save somewhere else.`,
  }),
  'not-written': ({ name, reason }) => ({
    title: `${name} could not be saved`,
    text: `${inMemory} Save it again, or somewhere else. (${reason})`,
  }),
  'never-exported': () => ({
    title: 'This story has not been exported yet',
    text: 'Export it once, and then one key does it again.',
  }),
  'export-gone': ({ name }) => ({
    title: `${name} is not there any more`,
    text: 'The page may have been moved or renamed. Export the story again to make a new one.',
  }),
  'history-not-read': ({ reason }) => ({
    title: 'Earlier versions cannot be shown just now',
    text: `Italica could not read its own folder. Your story is not touched. (${reason})`,
  }),
  'history-not-kept': ({ reason }) => ({
    title: 'This version could not be kept',
    text: `Italica cannot write to its own folder just now. Your story is not touched. (${reason})`,
  }),
  'version-unreadable': () => ({
    title: 'This version cannot be read any more',
    text: 'It has been let go since, or part of the history is damaged. The other versions are not touched.',
  }),
  'opened-damaged': ({ name, lines, isCutShort, keptAs }) => ({
    title: `${name} was damaged, and is open as far as it could be read`,
    text: `${missing(lines, isCutShort)} It is a draft here; the file stays as it is, and a copy is kept as ${keptAs}. Look it through before you save it. An older version may hold what is missing.`,
  }),
  'orphan-lost': ({ name }) => ({
    title: `What was left of ${name} cannot be put together yet`,
    text: 'It builds on the file as it was. It stays here: put the file, or its disk, back to where it was and open it.',
  }),
  'archive-too-large': ({ name }) => ({
    title: `${name} would be too large for one file`,
    text: 'An archive holds 4 GB. Copy the folder of your stories instead; nothing was written.',
  }),
  'settings-damaged': ({ keptAs }) => ({
    title: 'Your settings could not be read',
    text: `Italica starts with its usual ones. The old ones are kept as ${keptAs}. Your stories are not touched.`,
  }),
  'journal-not-written': ({ reason }) => ({
    title: 'Your latest changes are in this window only',
    text: `Italica cannot write to its own folder just now. Save the story to a place you trust. (${reason})`,
  }),
  'window-restarted': () => ({
    title: 'This window had to start again',
    text: 'Your story is here with everything up to the last moment. Undo begins anew.',
  }),
}

/** The words for a problem. */
export function messageOf(problem: Problem): Message {
  const words: (problem: never) => Message = problems[problem.code]
  return words(problem as never) // the code chose the words for just this problem
}
