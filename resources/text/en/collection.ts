import type { CollectionRow } from '../../../src/contract/collection.ts'
import type { Look } from '../../../src/import/index.ts'
import { words } from './words.ts'

const number = new Intl.NumberFormat('en')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const counted = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`
const parts = (numbers: readonly number[]) =>
  `${numbers.length === 1 ? 'part' : 'parts'} ${list.format(numbers.map(String))}`
const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** What is worth a look before a story is saved. */
const looks: { readonly [L in Look]: (row: CollectionRow) => string } = {
  encoding: () => 'Letters may be read wrong',
  'no-title': () => 'No title in the file',
  'no-author': () => 'No author',
  'missing-parts': ({ missing }) => `${capital(parts(missing))} missing`,
  'doubled-parts': ({ doubled }) => `${capital(parts(doubled))} twice`,
  'one-long-scene': () => 'No scenes found',
}

/** Files that are looked through together, and the stories they become. */
export const collection = {
  severalFiles: 'Several files',
  reading: (read: number, files: number) =>
    `Reading ${number.format(read)} of ${number.format(files)} files…`,
  about: (files: number, stories: number) =>
    `${counted(files, 'file', 'files')} · ${counted(stories, 'story', 'stories')} · the files themselves stay as they are`,
  progress: 'Files read',

  table: 'The stories',
  story: 'Story',
  length: 'Length',
  look: 'Have a look',
  ways: 'What you can do',
  by: (author: string) => `by ${author}`,
  untitled: 'Untitled',
  lengthOf: (count: number, scenes: number) => `${words(count)}, ${counted(scenes, 'scene', 'scenes')}`,
  files: (files: readonly string[]) =>
    files.length <= 3
      ? files.join(', ')
      : `${files.slice(0, 2).join(', ')} … ${files.at(-1)}, ${number.format(files.length)} files`,
  looks: (look: Look, row: CollectionRow) => looks[look](row),
  saved: (name: string) => `Saved as ${name}`,
  open: 'Open',
  openThis: (title: string) => `Open ${title}`,
  apart: 'Keep apart',
  apartThis: (title: string) => `Keep the parts of ${title} as stories of their own`,
  join: 'Join parts',
  joinThis: (title: string) => `Join ${title} with its other parts`,

  inFolder: (folder: string) => ` in ${folder}.`,
  refused: (n: number) => `${counted(n, 'file', 'files')} could not become a story`,

  close: 'Close',
  cancel: 'Cancel',
  saveAll: (n: number) => (n === 1 ? 'Save the story…' : `Save all ${number.format(n)} stories…`),
  saving: (saved: number, stories: number) =>
    `Saving ${number.format(saved)} of ${number.format(stories)} stories…`,
  stop: 'Stop',
  allSaved: (n: number, folder: string) =>
    n === 1 ? `The story is in ${folder}.` : `All ${number.format(n)} stories are in ${folder}.`,
  reveal: 'Show in folder',
  empty: 'None of these files could be read as a story.',
}
