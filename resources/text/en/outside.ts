import { inspector } from './inspector.ts'

const FIELDS: { readonly [name: string]: string } = {
  ...inspector.chapter,
  ...inspector.scene,
  ...inspector.details,
}

/** What another program or computer wrote to a story's file, or beside it. */
export const outside = {
  updated: {
    title: 'This story was changed somewhere else',
    text: 'You see it as it is now. Undo brings back what was here before.',
  },
  merged: {
    title: 'This story was changed somewhere else too',
    text: 'Both are together here now. Undo takes that back.',
  },
  undecided: (count: number) =>
    count === 1
      ? { title: 'One place was changed here and somewhere else', text: 'Both are kept until you choose.' }
      : {
          title: `${count} places were changed here and somewhere else`,
          text: 'Both are kept until you choose.',
        },
  choose: 'Choose…',
  copy: {
    title: 'There is a second version of this story beside it',
    text: (name: string) => `Your sync tool has put it there: ${name}.`,
    join: 'Put the two together',
    later: 'Not now',
  },

  /** The dialog. */
  name: 'Changed in both places',
  hint: 'Whatever you choose, both versions stay in the history, and undo takes it back.',
  ours: 'Here',
  theirs: 'Somewhere else',
  both: 'Both',
  /** What a field is called, by its name in the story. */
  field: (name: string): string => FIELDS[name] ?? name,
  story: 'About the story',
  nothing: 'Taken out',
  done: 'Done',
  later: 'Later',
  /** Shown on the page beside a paragraph that stands there twice. */
  sides: { ours: 'here', theirs: 'somewhere else' },
}
