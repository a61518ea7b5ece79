import type { KeptTag } from '../signs.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that have no end tag (HTML, section 13.1.2). */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source spacer track wbr',
)

/** Elements whose words stand apart from those around them. */
export const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section ' +
    'summary table tbody td tfoot th thead tr ul xmp listing plaintext',
)

/** Elements that a block ends when it begins within them, or that another of their kind ends. */
export const CLOSED_BY_BLOCKS = set('p')
export const CLOSED_BY_THEIR_KIND = set('p li dt dd td th tr option')

/** Elements without words for a reader: they run, draw, or belong to a form. */
export const WITHOUT_WORDS = set(
  'applet audio button canvas datalist iframe map math noembed noframes noscript object option script select ' +
    'style svg template textarea title video',
)

/** Elements whose white space stays. */
export const PREFORMATTED = set('pre xmp listing plaintext')

/** The tags in which italics and the like are kept. */
export const KEPT: ReadonlyMap<string, KeptTag> = new Map([
  ['i', 'i'],
  ['cite', 'i'],
  ['dfn', 'i'],
  ['var', 'i'],
  ['em', 'em'],
  ['b', 'b'],
  ['strong', 'strong'],
  ['u', 'u'],
  ['ins', 'u'],
  ['s', 's'],
  ['strike', 's'],
  ['del', 's'],
])
