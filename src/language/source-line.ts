import { finiteVerbsOf } from './clauses.ts'
import { wordsOf } from './words.ts'

const pronouns = new Set(
  'i you he she it we they me him her us them this that my your his its our their'.split(' '),
)
const quoted = /["“][^"”]*["”]|\*[^*]*\*|_[^_]*_/g

/**
 * Whether a line names where a quotation comes from and says nothing else: a title, a name, no verb of its own.
 * `— Anselm of Dole, On Thresholds` is `dashed`, `Late 20th century song` is `plain`; null: no source.
 */
export function isSourceLine(line: string): 'dashed' | 'plain' | null {
  const dashed = /^[-–—~]/.test(line)
  if (line.length > (dashed ? 140 : 90) || /[?!…]["”*]?$/.test(line)) return null
  const bare = line.replace(quoted, ' Title ')
  const words = wordsOf(bare)
  if (words.length === 0 || finiteVerbsOf(words).length > 0) return null
  if (words.some((word) => pronouns.has(word.lower))) return null
  const named = words.slice(dashed ? 0 : 1).filter((word) => word.capital || /^\d/.test(word.lower)).length
  if (dashed) return named >= 2 || (named === 1 && words.length > 1) ? 'dashed' : null
  return words.length >= 2 && named > 0 ? 'plain' : null
}
