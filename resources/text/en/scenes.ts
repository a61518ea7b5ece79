import type { Status } from '../../../src/story/schema/chapter.ts'

const number = new Intl.NumberFormat('en')

export const status = {
  draft: 'Draft',
  revised: 'Revised',
  done: 'Done',
} satisfies Record<Status, string>

/** The scenes panel. */
export const scenes = {
  name: 'Scenes',
  count: (words: number) => number.format(words),
  empty: 'Empty scene',
  /** A scene's first words, as its beginning. */
  opening: (words: string) => (/[.!?…”’"]$/.test(words) ? words : `${words}…`),
  untitledChapter: 'Untitled chapter',
  leftOut: 'not in exports',
  newScene: 'New scene',
  newChapter: 'New chapter',
  /** The name of the field in which a title is edited in place. */
  title: 'Title',
  more: 'More',
  goTo: 'Go to scene',
  goToChapter: 'Go to chapter',
  rename: 'Rename',
  moveUp: 'Move up',
  moveDown: 'Move down',
  merge: 'Merge with the scene before',
  mergeChapter: 'Merge with the chapter before',
  remove: 'Delete',
  removeChapter: 'Delete with its scenes',
  include: 'Put into exports',
  exclude: 'Leave out of exports',
  width: 'Width of the scenes panel',
}
