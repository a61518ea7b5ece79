import { DETAILS, type DetailName } from '../story/details.ts'

/** Details that an author may put above a story; title and author always stand there, the language shows itself. */
export type PageDetail = Exclude<DetailName, 'title' | 'author' | 'language'>

const isPageDetail = (name: DetailName): name is PageDetail =>
  name !== 'title' && name !== 'author' && name !== 'language'

/** All of them, in the order readers see them. */
export const PAGE_DETAILS: readonly PageDetail[] = DETAILS.filter(isPageDetail)

/** What an author chooses about a page. */
export interface PageOptions {
  /** The details above the story, in this order; those that are empty are left out. */
  readonly details: readonly PageDetail[]
  /** Whether a list of the chapters stands before them, where there are two or more. */
  readonly contents: boolean
  /** Whether chapters show their summary, notes and end notes. */
  readonly chapterNotes: boolean
  /** Whether scenes that have a title show it. */
  readonly sceneTitles: boolean
  /** Between scenes: the author's ornament where there is one and else a rule, or rules only. */
  readonly breaks: 'ornament' | 'rule'
  /**
   * Emphasis within a thought: nested (`em` in `i`, for a style sheet to turn roman), or the thought closed
   * around it, so that it is roman in browsers and archives without one.
   */
  readonly emphasisInThought: 'nested' | 'roman'
}

export const PAGE_OPTIONS: PageOptions = {
  details: PAGE_DETAILS,
  contents: true,
  chapterNotes: true,
  sceneTitles: false,
  breaks: 'ornament',
  emphasisInThought: 'nested',
}
