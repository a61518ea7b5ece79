import type { Node } from '@tiptap/pm/model'
import { writeHtml } from './html.ts'
import { PAGE_OPTIONS, type PageOptions } from './options.ts'

export const FORMAT_IDS = ['html', 'html-designed'] as const
export type FormatId = (typeof FORMAT_IDS)[number]

/** A kind of file that a story can become. */
export interface Format {
  readonly id: FormatId
  /** Of the file's name, without the dot. */
  readonly extension: string
  readonly mediaType: string
  /** Pure: the same story and options always give the same text. */
  readonly write: (doc: Node, options: PageOptions) => string
}

/** A new format is an entry here. */
export const FORMATS: { readonly [Id in FormatId]: Format & { readonly id: Id } } = {
  html: {
    id: 'html',
    extension: 'html',
    mediaType: 'text/html',
    write: (doc, options) => writeHtml(doc, 'plain', options),
  },
  'html-designed': {
    id: 'html-designed',
    extension: 'html',
    mediaType: 'text/html',
    write: (doc, options) => writeHtml(doc, 'designed', options),
  },
}

/**
 * A story as the text of a file in one of the formats, to be stored as UTF-8 (it is always well-formed).
 * Options that are not given have the values of `PAGE_OPTIONS`. Any document of the schema can be exported;
 * one with nodes or marks that no handler knows throws.
 */
export function exportStory(doc: Node, format: FormatId, options: Partial<PageOptions> = {}): string {
  return FORMATS[format].write(doc, { ...PAGE_OPTIONS, ...options })
}
