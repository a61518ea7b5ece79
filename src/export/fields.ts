import { h } from 'hastscript'
import { linked } from './address.ts'
import { linesOf, oneLine } from './characters.ts'
import { type Element, type ElementContent, lineBreak, onLines, text } from './tree.ts'

/** Something said about a story or chapter, as its author wrote it. */
export interface Field {
  /** '' where it has none. */
  readonly label: string
  readonly value: string
}

/**
 * Fields one below the other, labels in bold, lines kept, addresses linked. A value of several paragraphs
 * stays so. Null where there is nothing to say.
 */
export function fieldsBlock(fields: readonly Field[]): Element | null {
  const paragraphs: ElementContent[][] = []
  let isOpen = false
  for (const { label, value } of fields) {
    const texts = paragraphsOf(value)
    texts.forEach((lines, at) => {
      const content = [...(at === 0 ? labelled(label) : []), ...joined(lines.map(linked))]
      const last = paragraphs.at(-1)
      if (!isOpen || !last) paragraphs.push(content)
      else for (const node of [...lineBreak(), ...content]) last.push(node)
      isOpen = texts.length === 1
    })
  }
  if (paragraphs.length === 0) return null
  return h('div', onLines(paragraphs.map((content) => h('p', content))))
}

function labelled(label: string): ElementContent[] {
  const words = oneLine(label)
  return words ? [h('b', `${words}:`), text(' ')] : []
}

/** A value's paragraphs, which blank lines part, each with its lines. */
function paragraphsOf(value: string): string[][] {
  const paragraphs: string[][] = [[]]
  for (const line of linesOf(value)) {
    if (line) paragraphs.at(-1)?.push(line)
    else paragraphs.push([])
  }
  return paragraphs.filter((lines) => lines.length > 0)
}

const joined = (lines: readonly ElementContent[][]): ElementContent[] =>
  lines.flatMap((line, at) => (at === 0 ? line : [...lineBreak(), ...line]))

/** A text of one or more lines, as a title or an ornament is; [] for a blank one. */
export function linesContent(value: string): ElementContent[] {
  return joined(
    linesOf(value)
      .filter(Boolean)
      .map((line) => [text(line)]),
  )
}
