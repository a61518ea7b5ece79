import { readTokens } from './html/tokens.ts'

/** The style by which a converter knows a paragraph that stands for a rule; no document has it. */
export const RULE_STYLE = 'ItalicaRule'

const RULE = `<w:p><w:pPr><w:pStyle w:val="${RULE_STYLE}"/></w:pPr></w:p>`

interface Paragraph {
  /** It holds a drawn rule, or has the style of one. */
  isRule: boolean
  /** The edges that it has borders at, by its own look. */
  readonly borders: Set<string>
}

/**
 * A Word document's text with a paragraph of its own for each rule: `document.xml`, in which Word has the three
 * hyphens or stars that were typed as the lower border of the paragraph above, and others as a drawing. Of paragraphs
 * with such borders that follow each other, Word draws the last one's.
 */
export function withRules(xml: string): string {
  const places: number[] = []
  const paragraphs: Paragraph[] = []
  /** Where a rule stands if the next paragraph has none below it. */
  let below: number | null = null
  let isEarlier = 0
  let tables = 0
  readTokens(xml, true, {
    open: ({ name, attributes }) => {
      const value = attributes.get('w:val') ?? ''
      const paragraph = paragraphs.at(-1)
      if (name === 'w:p') paragraphs.push({ isRule: false, borders: new Set() })
      else if (name === 'w:pprchange') isEarlier++
      else if (name === 'w:tbl') tables++
      else if (paragraph === undefined || isEarlier > 0) return
      else if (/^w:(?:top|left|bottom|right)$/.test(name) && !/^(?:|nil|none)$/.test(value))
        paragraph.borders.add(name)
      else if (attributes.get('o:hr') === 't' || (name === 'w:pstyle' && /^horizontal-?line$/i.test(value)))
        paragraph.isRule = true
    },
    close: (name, _from, to) => {
      if (name === 'w:pprchange') isEarlier--
      else if (name === 'w:tbl') tables--
      if (name !== 'w:p') return
      const { isRule, borders } = paragraphs.pop() ?? { isRule: false, borders: new Set() }
      if (tables > 0 || paragraphs.length > 0) return
      const isUnderlined = borders.size === 1 && borders.has('w:bottom')
      if (below !== null && !isUnderlined) places.push(below)
      below = isUnderlined ? to : null
      if (isRule) places.push(to)
    },
    text: () => undefined,
    reference: () => undefined,
  })
  if (below !== null) places.push(below)
  return [0, ...places].map((from, i) => xml.slice(from, places[i])).join(RULE)
}
