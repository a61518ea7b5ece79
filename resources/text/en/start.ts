import { when } from './when.ts'
import { words } from './words.ts'

export const start = {
  name: 'Italica',
  tagline: 'Get your italics back.',
  open: {
    title: 'Open an old story…',
    text: 'A .txt, .html, .epub or .docx. The file stays as it is.',
  },
  new: { title: 'New story', text: 'An empty page of your own.' },
  drafts: { title: 'Not saved yet', badge: 'draft, safe', open: 'in another window', untitled: 'Untitled' },
  orphans: {
    title: 'Not saved, and their file is gone',
    badge: 'safe',
    setAside: (name: string) => `Put what is left of ${name} aside`,
    /** Where the number of words would be: they are not counted before it is opened. */
    words: '',
  },
  recent: { title: 'Recent', missing: 'not there any more' },
  samples: {
    title: 'Or try one of ours',
    text: 'Short stories as they looked twenty years ago, for a first look.',
  },
  welcome:
    'Once, plain text took the italics out of your stories. Open one: Italica finds its title, notes and scenes, and helps you put every thought back into italics.',
  drop: 'or drop files here, or a whole folder',
  folder: 'Choose a folder…',
  dropNow: 'Let go to open',
  discard: (title: string) => `Throw away ${title}`,
  discarded: (title: string) => `“${title}” was thrown away.`,
  undo: 'Undo',
  forget: (title: string) => `Take ${title} off this list`,
  when,
  words,
}
