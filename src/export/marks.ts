import type { Mark } from '@tiptap/pm/model'
import type { MarkName } from '../story/schema/index.ts'
import { safeAddress } from './address.ts'
import type { PageOptions } from './options.ts'
import type { Properties } from './tree.ts'

/** The element that a mark becomes. Two marks that print alike are one to a reader. */
export interface Wrap {
  readonly tagName: string
  readonly properties: Properties
}

const wrap = (tagName: string, properties: Properties = {}): Wrap => ({ tagName, properties })

export const THOUGHT = wrap('i', { className: ['thought'] })
const EMPHASIS = wrap('em')
const STRONG = wrap('strong')
const UNDERLINE = wrap('u')
const STRIKE = wrap('s')

/** One handler a mark; null where a mark does not print. Who thinks a thought is the author's business. */
const MARKS: Readonly<Record<MarkName, (mark: Mark) => Wrap | null>> = {
  thought: () => THOUGHT,
  emphasis: () => EMPHASIS,
  strong: () => STRONG,
  underline: () => UNDERLINE,
  strike: () => STRIKE,
  link: (mark) => {
    const href = safeAddress(String(mark.attrs.href))
    return href === null ? null : wrap('a', { href })
  },
}

const hasHandler = (name: string): name is MarkName => Object.hasOwn(MARKS, name)

/** The elements around a text with these marks, in the schema's order; throws on a mark it does not know. */
export function wrapsOf(marks: readonly Mark[], { emphasisInThought }: PageOptions): readonly Wrap[] {
  const wraps = marks
    .map((mark) => {
      if (!hasHandler(mark.type.name)) throw new Error(`No handler for the mark ${mark.type.name}`)
      return MARKS[mark.type.name](mark)
    })
    .filter((each) => each !== null)
  const isRoman = emphasisInThought === 'roman' && wraps.includes(THOUGHT) && wraps.includes(EMPHASIS)
  return isRoman ? wraps.filter((each) => each !== THOUGHT && each !== EMPHASIS) : wraps
}

/** Whether two wraps print alike. */
export const isSameWrap = (a: Wrap, b: Wrap): boolean =>
  a === b || (a.tagName === 'a' && b.tagName === 'a' && a.properties.href === b.properties.href)

export const hasWrap = (wraps: readonly Wrap[], wrap: Wrap): boolean =>
  wraps.some((each) => isSameWrap(each, wrap))
