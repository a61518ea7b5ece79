/** The saved state, recovery and conflicts, as the window shows them. */
export const saving = {
  draft: 'Draft, safe',
  saved: 'Saved',
  unsaved: 'Saving in a moment',
  saving: 'Saving…',
  failed: 'Not saved',
  /** A story that is open elsewhere too; '' is this computer. */
  readOnly: {
    title: (place: string) =>
      place === '' ? 'This story is open in another Italica' : `This story is open on ${place}`,
    text: 'You can read it here. Close it there to write in it, or go on in a copy.',
    copy: 'Write in a copy',
  },
  /** The file was written by somebody else, and what is in it cannot be put together with the story. */
  conflict: {
    changed: {
      title: 'This file was changed somewhere else, and cannot be read now',
      text: 'It may be damaged, or still on its way from another computer. Nothing is lost: choose what to keep.',
    },
    'keep-both': { title: 'Keep both', text: 'Save this one under a new name beside it.' },
    reload: { title: 'Try to open it', text: 'What you have here is kept as a draft.' },
    replace: { title: 'Replace', text: 'Save this one in its place. A copy of the other is kept.' },
  },
  gone: {
    title: 'This file is not where it was',
    text: 'It has been moved, renamed or deleted. Your story is safe here, and stays as a draft until you save it.',
    again: 'Put it back',
  },
  recovered: (changes: number, since: string) =>
    changes === 1
      ? `One change from ${since} was brought back.`
      : `${changes} changes from ${since} on were brought back.`,
  dismiss: 'Good',
  keep: 'Keep',
  compare: 'See what changed',
  discard: 'Discard',
  discarded: (changes: number) =>
    changes === 1 ? 'The change was discarded.' : `The ${changes} changes were discarded.`,
  bringBack: 'Bring back',
  tryAgain: 'Try again',
  elsewhere: 'Save somewhere else…',
}
