import type { PageDetail } from './options.ts'

/** A label for one value and for several. */
interface Label {
  readonly one: string
  readonly many: string
}

/** The words a page adds to the author's own, in the language of the page. */
export interface Words {
  /** Stands before the author's name. */
  readonly by: string
  /** The page's title where the story has none. */
  readonly untitled: string
  readonly contents: string
  /** Stands before the number of a chapter without a title. */
  readonly chapter: string
  readonly chapterSummary: string
  readonly chapterNotes: string
  readonly chapterEndNotes: string
  /** The author's own fields bring their own labels. */
  readonly details: Readonly<Record<Exclude<PageDetail, 'own'>, Label>>
}

const same = (label: string): Label => ({ one: label, many: label })

const en: Words = {
  by: 'by',
  untitled: 'Untitled',
  contents: 'Contents',
  chapter: 'Chapter',
  chapterSummary: 'Summary',
  chapterNotes: 'Notes',
  chapterEndNotes: 'End notes',
  details: {
    disclaimer: same('Disclaimer'),
    notes: same('Notes'),
    feedback: same('Feedback'),
    summary: same('Summary'),
    rating: same('Rating'),
    fandom: { one: 'Fandom', many: 'Fandoms' },
    pairings: { one: 'Pairing', many: 'Pairings' },
    characters: { one: 'Character', many: 'Characters' },
    spoilers: same('Spoilers'),
    warnings: { one: 'Warning', many: 'Warnings' },
    category: { one: 'Category', many: 'Categories' },
    archive: same('Archive'),
    series: same('Series'),
    date: same('Date'),
  },
}

/** By language tag's first part. A language costs an entry here. */
const WORDS: ReadonlyMap<string, Words> = new Map([['en', en]])

/** The words for a page in a language (BCP 47, '' where it is not known); English where we have no others. */
export function wordsFor(language: string): Words {
  return WORDS.get(language.toLowerCase().split(/[-_]/, 1)[0] ?? '') ?? en
}
