/**
 * Characters that a format's reader leaves in the text for the steps after it. They are noncharacters (Unicode,
 * section 23.7), which no file holds; none of them reaches a story.
 */
export const SIGN = {
  /** A `<` of the author's own that would else begin a tag. */
  less: '\ufdd0',
  /** Begins a line that is a chapter's heading. */
  heading: '\ufdd1',
  /** Begins a line that is a field of the story: label, `value`, text. */
  field: '\ufdd2',
  /** The same, of the chapter. */
  chapterField: '\ufdd3',
  /** Stands between a field's label and its value. */
  value: '\ufdd4',
  /** Begins a line that goes on with the field above. */
  more: '\ufdd5',
  /** Begins a line that belongs to the page, not to the story. */
  host: '\ufdd6',
  /** Begins a line within quoted matter. */
  quote: '\ufdd7',
  /** Begins verse: the lines directly below stay lines. */
  verse: '\ufdd8',
  /** Begins a paragraph, whatever it looks like; the lines directly below belong to it. */
  paragraph: '\ufdd9',
  center: '\ufdda',
  right: '\ufddb',
  /** Begins a line that stands for a rule between scenes. */
  rule: '\ufddc',
  /** Begins a line that is an ornament between scenes, as the author chose it. */
  ornament: '\ufddd',
  /** Begins a line of the block above, though it be blank or set in. */
  line: '\ufdde',
} as const

/** Any sign. */
export const SIGNS = /[\ufdd0-\ufdde]/g

/** Tags in which italics and the like are kept; `thought` is a page's own `<i class="thought">`. */
export type KeptTag = 'i' | 'em' | 'b' | 'strong' | 'u' | 's' | 'thought'

/** A kept tag that no mark came of. */
export const KEPT_TAGS = /<\/?(?:i|em|b|strong|u|s|thought)>/g
