/** Backups, and all work in one file. */
export const backups = {
  title: 'Backups',
  about:
    'What each saved story held last, and the time before. A backup opens as a copy: the file stays as it is.',
  none: 'There is no backup yet. One is kept whenever a story is saved to a file.',
  open: 'Open a copy',
  /** Of two that are kept of a file. */
  latest: 'As it was last',
  before: 'The time before',
  openNamed: (name: string, when: string, isLatest: boolean) =>
    `Open a copy of ${name}, ${isLatest ? 'as it was last' : 'the time before'}: ${when}`,

  archive: {
    title: 'Everything as one archive',
    about:
      'One .zip file with all your stories, drafts, earlier versions and backups: to keep on another disk, or to take along to another computer.',
    choose: 'Choose where…',
    running: 'Saving…',
    done: (name: string) => `Everything is in ${name}.`,
    show: 'Show in folder',
  },
}
