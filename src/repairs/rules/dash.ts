import { isLetter } from '../../language/span.ts'
import { type Repair, type Rule, swap } from '../rule.ts'

/** Hyphens that stand for a dash, as typewriters had it. */
export const dash: Rule = {
  code: 'dash',
  whole: true,
  find({ text }, { habits, style }) {
    const found: Repair[] = []
    for (let at = text.indexOf('--'); at >= 0; ) {
      let to = at
      while (text[to] === '-') to++
      if (to - at <= 3 && isDash(text, at, to))
        found.push(
          swap({ from: at, to }, style.dash, 'two-hyphens', habits.emDashes > 0 ? 'very likely' : 'likely'),
        )
      at = text.indexOf('--', to)
    }
    return found
  },
}

/** Between words or at a sentence's end; not an arrow, a line of hyphens, a word left out (`d--n`), a comment. */
function isDash(text: string, from: number, to: number): boolean {
  if ('<>-=|+*~_!'.includes(text[from - 1] ?? ' ') || '>-=|+*~_'.includes(text[to] ?? ' '))
    return text[from - 1] === '!'
  if (!/[\p{L}\d]/u.test(text.slice(Math.max(0, from - 3), from) + text.slice(to, to + 3))) return false
  const letters = isLetter(text.charCodeAt(from - 1)) && isLetter(text.charCodeAt(to))
  if (letters && isSpaceOrEdge(text[from - 2]) && text[from - 1] !== 'I' && text[from - 1] !== 'a')
    return false
  return !(from === 0 && /^ ?\p{Ll}/u.test(text.slice(to, to + 2)) && /^\S+$/.test(text.slice(to)))
}

const isSpaceOrEdge = (char: string | undefined) => char === undefined || /[\s"“'‘(]/.test(char)
