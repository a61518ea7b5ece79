import { mergeAttributes, Node } from '@tiptap/core'
import { kept, oneOf } from './attribute.ts'
import { STATUSES, type Status } from './chapter.ts'

export interface SceneAttributes {
  readonly id: string
  /** Never printed unless asked for; '' where the first words stand in. */
  readonly title: string
  readonly status: Status
  /** Whose eyes the scene is seen through; null where not said. */
  readonly pov: string | null
  readonly synopsis: string
  /** Private notes: in no export. */
  readonly notes: string
  /** The ornament printed before the scene; null for the plain break. */
  readonly breakBefore: string | null
  /** Whether it goes into exports. */
  readonly include: boolean
}

export const Scene = Node.create({
  name: 'scene',
  content: '(paragraph | verse | blockquote)+',
  defining: true,
  addAttributes: () => ({
    id: kept('', 'string'),
    title: kept('', 'string'),
    status: kept('draft', oneOf(STATUSES)),
    pov: kept(null, 'string|null'),
    synopsis: kept('', 'string'),
    notes: kept('', 'string'),
    breakBefore: kept(null, 'string|null'),
    include: kept(true, 'boolean'),
  }),
  parseHTML: () => [{ tag: 'section[data-scene]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes, { 'data-scene': '' }), 0],
})
