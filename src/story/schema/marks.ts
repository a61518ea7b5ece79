import { Mark } from '@tiptap/core'
import TipTapLink from '@tiptap/extension-link'
import TipTapStrike from '@tiptap/extension-strike'
import TipTapUnderline from '@tiptap/extension-underline'
import { kept } from './attribute.ts'

/** Keys belong to the one table of commands, and what is typed stays as typed. */
const quiet = { addKeyboardShortcuts: () => ({}), addInputRules: () => [], addPasteRules: () => [] }

/** What a character thinks. */
export interface ThoughtAttributes {
  /** Who thinks it; null where not said. */
  readonly by: string | null
  /** Whom it is sent to: set only for telepathy. */
  readonly to: string | null
}

export const Thought = Mark.create({
  name: 'thought',
  priority: 1001, // outermost: emphasis, links and the rest stand inside a thought
  inclusive: false,
  addAttributes: () => ({ by: kept(null, 'string|null'), to: kept(null, 'string|null') }),
  parseHTML: () => [{ tag: 'i.thought' }],
  renderHTML: () => ['i', { class: 'thought' }, 0],
})

export const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }],
  renderHTML: () => ['em', 0],
})

export const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [
    { tag: 'strong' },
    // Google Docs wraps everything in <b style="font-weight: normal">
    { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
  ],
  renderHTML: () => ['strong', 0],
})

export const Underline = TipTapUnderline.extend(quiet)
export const Strike = TipTapStrike.extend(quiet)

/** Addresses a link may carry: the web and mail, nothing that runs. */
export function isSafeAddress(href: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s]/i.test(href.slice(0, 16))
}

export const Link = TipTapLink.extend({
  ...quiet,
  addProseMirrorPlugins: () => [],
  addAttributes: () => ({
    href: {
      isRequired: true,
      validate: (value: unknown) => {
        if (typeof value !== 'string' || !isSafeAddress(value))
          throw new RangeError('Not an address to link to')
      },
    },
  }),
}).configure({
  autolink: false,
  openOnClick: false,
  linkOnPaste: false,
  HTMLAttributes: { target: null, rel: null },
  isAllowedUri: (href) => href !== undefined && isSafeAddress(href),
})
