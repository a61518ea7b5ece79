const number = new Intl.NumberFormat('en')

/** Find and replace. */
export const find = {
  name: 'Find and replace',
  field: 'Find',
  placeholder: 'Find in the story',
  replacement: 'Replace with',
  none: 'Nothing found',
  found: (count: number) => `${number.format(count)} found`,
  at: (nth: number, count: number) => `${number.format(nth)} of ${number.format(count)}`,
  fromStart: 'From the start again',
  fromEnd: 'From the end',
  replaced: (count: number) => `${number.format(count)} replaced`,
  previous: 'Previous',
  next: 'Next',
  wholeWord: 'Whole words',
  matchCase: 'Match case',
  onlyInThoughts: 'In thoughts',
  rows: 'Show replace',
  replace: 'Replace',
  replaceAll: 'Replace all',
  look: 'Look at each…',
  close: 'Close',
  /** Each replacement, before it is made. */
  each: {
    title: 'Replace these?',
    hint: 'Leave out what should stay as it is.',
    changed: 'The story has changed meanwhile: all are chosen again.',
    all: 'All of them',
    list: 'Replacements',
    replace: (count: number) => `Replace ${number.format(count)}`,
    cancel: 'Cancel',
  },
}
