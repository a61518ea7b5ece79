import type { Transaction } from '@tiptap/pm/state'

const OUTSIDE = 'from-outside'

/** Marks a change that somebody else made: a story that can only be read takes it. */
export const fromOutside = (tr: Transaction): Transaction => tr.setMeta(OUTSIDE, true)

/** Whether a story that can only be read takes this. */
export const isForReaders = (tr: Transaction): boolean => !tr.docChanged || tr.getMeta(OUTSIDE) === true
