import { words } from './words.ts'

export const start = {
  name: 'Italica',
  tagline: 'Get your italics back.',
  open: {
    title: 'Open an old story…',
    text: 'A .txt file, or a story of Italica’s. The file stays as it is.',
  },
  new: { title: 'New story', text: 'An empty page of your own.' },
  drafts: { title: 'Not saved yet', badge: 'draft, safe', untitled: 'Untitled' },
  recent: { title: 'Recent', none: 'Stories you open are listed here.', missing: 'not there any more' },
  samples: { title: 'Try one of ours', text: 'Three short stories, as they looked twenty years ago.' },
  drop: 'or drop files here',
  discard: 'Throw away',
  discarded: (title: string) => `“${title}” was thrown away.`,
  undo: 'Undo',
  forget: 'Take off this list',
  words,
}
