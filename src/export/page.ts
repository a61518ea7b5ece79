import type { PageOptions } from './options.ts'
import type { Words } from './words.ts'

/**
 * What every part of a page needs to know. A plain page has no classes but a thought's, and sets a block
 * aside by its `style`; a designed one has classes for its style sheet.
 */
export interface Page {
  readonly look: 'plain' | 'designed'
  readonly options: PageOptions
  readonly words: Words
}
