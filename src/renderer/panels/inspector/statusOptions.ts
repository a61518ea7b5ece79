import { text } from '../../../../resources/text/en.ts'
import { STATUSES } from '../../../story/schema/chapter.ts'

/** How far a scene or chapter is, to choose from. */
export const statusOptions = STATUSES.map((value) => ({ value, label: text.status[value] }))
