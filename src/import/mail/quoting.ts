import type { Edit } from '../traced.ts'

/** What mail software set before lines: `> ` where a whole text was quoted, `- ` before lines that begin with a dash. */
export function mailPrefixes(text: string): Edit[] {
  if (!/^(?: ?>|- -)/m.test(text)) return []
  const starts = lineStarts(text)
  const filled = starts.filter((at) => !isLineBlank(text, at))
  const quoted = filled.filter((at) => isQuote(text, at))
  const whole = filled.length >= 5 && quoted.length >= filled.length * 0.6
  return starts.flatMap((at) => {
    const length = whole ? quoteLength(text, at) : 0
    if (length > 0) return [{ from: at, to: at + length, text: '' }]
    return isStuffed(text, at) ? [{ from: at, to: at + 2, text: '' }] : []
  })
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return starts
}

const isLineBlank = (text: string, at: number): boolean => at >= text.length || text[at] === '\n'
const isQuote = (text: string, at: number): boolean =>
  text[at] === '>' || (text[at] === ' ' && text[at + 1] === '>')

/** The marks `> > ` and the one space after them. */
function quoteLength(text: string, at: number): number {
  if (!isQuote(text, at)) return 0
  let end = at
  for (let i = at; i < at + 12; i++) {
    if (text[i] === '>') end = i + 1
    else if (text[i] !== ' ') break
  }
  return end - at + (text[end] === ' ' ? 1 : 0)
}

/** `- --Name` (RFC 934): a dash before a dash that begins a word or a rule, but not the ornament `- - -`. */
function isStuffed(text: string, at: number): boolean {
  return text.startsWith('- -', at) && /[-\p{L}\p{N}"'“]/u.test(text[at + 3] ?? '')
}
