/** Where a text stops being JSON: it ends too early, or a character stands where none may. */
export type JsonFault =
  | {
      readonly code: 'cut-short'
      /** The last line there is; 1-based. */
      readonly line: number
    }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number }

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing'

const WORDS: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' }
const ENDS = Number.MAX_SAFE_INTEGER

/**
 * The first fault in a text that JSON.parse refuses (its own messages differ between engines' versions and
 * do not tell a file that was cut from one that was spoilt); null where the text is JSON. Linear, and any
 * depth of nesting will do. Lines and columns count from 1, columns in UTF-16 units.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  const afterValue = (): Expected => (open.length > 0 ? ', or end' : 'nothing')

  for (;;) {
    at = skipSpace(text, at)
    const char = text[at]
    if (char === undefined) return expected === 'nothing' ? null : cutShort(text)
    if (expected === 'nothing') return notJson(text, at)

    if (expected === ':') {
      if (char !== ':') return notJson(text, at)
      expected = 'value'
      at += 1
    } else if (expected === ', or end') {
      const inside = open.at(-1)
      if (char === ',') expected = inside === '{' ? 'key' : 'value'
      else if (char === (inside === '{' ? '}' : ']')) {
        open.pop()
        expected = afterValue()
      } else return notJson(text, at)
      at += 1
    } else if ((expected === 'key or }' && char === '}') || (expected === 'value or ]' && char === ']')) {
      open.pop()
      expected = afterValue()
      at += 1
    } else if (expected === 'key' || expected === 'key or }') {
      if (char !== '"') return notJson(text, at)
      at = skipString(text, at)
      expected = ':'
    } else if (char === '{' || char === '[') {
      open.push(char)
      expected = char === '{' ? 'key or }' : 'value or ]'
      at += 1
    } else {
      at = char === '"' ? skipString(text, at) : WORDS[char] ? skipWord(text, at) : skipNumber(text, at)
      expected = afterValue()
    }
    if (at === ENDS) return cutShort(text)
    if (at < 0) return notJson(text, -at - 1)
  }
}

// Each skips one token and answers where it ends; ENDS where the text ends within it; -(n + 1) where the
// character at n is wrong.

const wrongAt = (at: number) => -at - 1

function skipSpace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1
  return at
}

function skipString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text.charCodeAt(at)
    if (char === 0x22) return at + 1
    if (char < 0x20) return wrongAt(at)
    if (char !== 0x5c) continue
    at += 1
    const escaped = text[at]
    if (escaped === undefined) return ENDS
    if (escaped === 'u') {
      for (let digits = 0; digits < 4; digits += 1) {
        at += 1
        const digit = text[at]
        if (digit === undefined) return ENDS
        if (!/[0-9a-fA-F]/.test(digit)) return wrongAt(at)
      }
    } else if (!'"\\/bfnrt'.includes(escaped)) return wrongAt(at)
  }
  return ENDS
}

function skipWord(text: string, from: number): number {
  const word = WORDS[text[from] ?? ''] ?? ''
  for (let i = 0; i < word.length; i += 1) {
    if (from + i >= text.length) return ENDS
    if (text[from + i] !== word[i]) return wrongAt(from + i)
  }
  return from + word.length
}

function skipNumber(text: string, from: number): number {
  let at = text[from] === '-' ? from + 1 : from
  const digits = (): boolean => {
    const start = at
    while (isDigit(text[at])) at += 1
    return at > start
  }
  const stopped = () => (at >= text.length ? ENDS : wrongAt(at))
  if (text[at] === '0') at += 1
  else if (!digits()) return stopped()
  if (text[at] === '.') {
    at += 1
    if (!digits()) return stopped()
  }
  if (text[at] === 'e' || text[at] === 'E') {
    at += text[at + 1] === '+' || text[at + 1] === '-' ? 2 : 1
    if (!digits()) return stopped()
  }
  return at
}

const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9'

function cutShort(text: string): JsonFault {
  return { code: 'cut-short', line: lineOf(text, text.trimEnd().length) }
}

function notJson(text: string, at: number): JsonFault {
  return { code: 'not-json', line: lineOf(text, at), column: at - text.lastIndexOf('\n', at - 1) }
}

function lineOf(text: string, at: number): number {
  let line = 1
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1
  return line
}
