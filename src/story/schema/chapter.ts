import { mergeAttributes, Node } from '@tiptap/core'
import { kept, oneOf } from './attribute.ts'

/** How far a chapter or scene is. */
export const STATUSES = ['draft', 'revised', 'done'] as const
export type Status = (typeof STATUSES)[number]

/** What a chapter knows of itself beside its title and scenes; archives ask for these per chapter. */
export interface ChapterAttributes {
  readonly id: string
  readonly summary: string
  readonly notes: string
  readonly endNotes: string
  readonly status: Status
  /** The day it was posted, as the author writes it; null where it was not. */
  readonly posted: string | null
}

export const Chapter = Node.create({
  name: 'chapter',
  content: 'chapterTitle scene+',
  isolating: true,
  defining: true,
  addAttributes: () => ({
    id: kept('', 'string'),
    summary: kept('', 'string'),
    notes: kept('', 'string'),
    endNotes: kept('', 'string'),
    status: kept('draft', oneOf(STATUSES)),
    posted: kept(null, 'string|null'),
  }),
  parseHTML: () => [{ tag: 'section[data-chapter]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes, { 'data-chapter': '' }), 0],
})

export const ChapterTitle = Node.create({
  name: 'chapterTitle',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [{ tag: 'section[data-chapter] > h2' }],
  renderHTML: () => ['h2', 0],
})
