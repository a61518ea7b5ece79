import { isLower } from '../../language/span.ts'
import { type Repair, type Rule, swap } from '../rule.ts'

/** `>` that mail put before each quoted line: at the start of a paragraph, or within it where lines were joined. */
export const mailMark: Rule = {
  code: 'mail-mark',
  whole: true,
  find({ text }) {
    if (!text.includes('>')) return []
    const start = /^ {0,3}(?:> ?){1,6}/.exec(text)?.[0] ?? ''
    // `>text<` and `>>text<<` are an author's marks for thought.
    const marked = /<\s*$/.test(text)
    if (start === '' || marked || !/[\p{L}"“'‘]/u.test(text[start.length] ?? '')) return []
    const found: Repair[] = [swap({ from: 0, to: start.length }, '', 'quoted-as-in-mail', 'very likely')]
    for (const match of text.matchAll(/(?<=[\p{L},;.!?"]) (?:> ?){1,3}(?=\p{L})/gu)) {
      const to = match.index + match[0].length
      const confidence = isLower(text.charCodeAt(to)) ? 'very likely' : 'likely'
      if (match.index >= start.length)
        found.push(swap({ from: match.index, to }, ' ', 'quoted-as-in-mail', confidence))
    }
    return found
  },
}
