/** What the words within an element are. */
export type Role =
  | 'story'
  /** Of the page around the story. */
  | 'host'
  /** Nothing that a reader of the page sees as words. */
  | 'none'
  | 'title'
  | 'author'
  | 'summary'
  /** Around labels and values. */
  | 'front'
  | 'chapter-front'
  | 'label'
  | 'value'
  | 'chapter-label'
  | 'chapter-value'
  | 'heading'
  | 'ornament'
  | 'verse'

/** An element as it opens; names are in lower case. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** Whether a tag has a class; converters put a number behind it. */
export const hasClass = ({ attributes }: Tag, name: string): boolean =>
  attributes
    .get('class')
    ?.split(/\s+/)
    .some((each) => each.replace(/\d{1,3}$/, '') === name) ?? false

/** How a kind of page is laid out. */
export interface Shape {
  /** The role of an element within one of role `around`; null where it is that of what is around it. */
  readonly role: (tag: Tag, around: Role) => Role | null
  /** The role of what is in none. */
  readonly outside: Role
  /** Whether the page itself tells fields, headings and story apart. */
  readonly structured: boolean
  /** Whether the page is a story's export, with marks in tags alone. */
  readonly exact: boolean
}
