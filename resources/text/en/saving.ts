/** The saved state, recovery and conflicts, as the window shows them. */
export const saving = {
  draft: 'Draft, safe',
  saved: 'Saved',
  unsaved: 'Saving in a moment',
  saving: 'Saving…',
  failed: 'Not saved',
  conflict: {
    changed: {
      title: 'This file was changed somewhere else',
      text: 'Another program or another computer has written to it. Nothing is lost: choose what to keep.',
    },
    gone: {
      title: 'This file is not where it was',
      text: 'It has been moved, renamed or deleted. Your work is safe here: choose what to do.',
    },
    'keep-both': { title: 'Keep both', text: 'Save this one under a new name beside it.' },
    reload: { title: 'Reload', text: 'Show the file as it is now. What you have here is kept as a draft.' },
    replace: { title: 'Replace', text: 'Save this one in its place.' },
  },
  recovered: (changes: number, since: string) =>
    changes === 1
      ? `One change from ${since} was brought back.`
      : `${changes} changes from ${since} on were brought back.`,
  dismiss: 'Good',
  tryAgain: 'Try again',
  elsewhere: 'Save somewhere else…',
}
