/** What HTML forbids in a page: controls, half surrogate pairs, noncharacters; and two separators it ignores. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/u
const ALL_FORBIDDEN = new RegExp(FORBIDDEN.source, 'gu')

/** Form feeds, old Mac line ends and their like part words, so a space takes their place. */
const PARTS_WORDS = /[\s\x85]/

const LINE_END = /\r\n|[\n\v\f\r\x85\u2028\u2029]/

/**
 * Text as a page may hold it, on one line: half a surrogate pair becomes U+FFFD, controls that part words
 * become a space, all others and noncharacters go. https://html.spec.whatwg.org/#text-content
 */
export function clean(text: string): string {
  if (!FORBIDDEN.test(text)) return text
  return text.replace(ALL_FORBIDDEN, (character) => {
    if (PARTS_WORDS.test(character)) return ' '
    return /\p{Cs}/u.test(character) ? '\uFFFD' : ''
  })
}

/** A text's lines, each clean and without space at its ends; blank ones are ''. */
export function linesOf(text: string): string[] {
  return text.split(LINE_END).map((line) => clean(line).trim())
}

/** A text on one line, with single spaces between its words. */
export function oneLine(text: string): string {
  return clean(text).split(/\s+/).filter(Boolean).join(' ')
}
