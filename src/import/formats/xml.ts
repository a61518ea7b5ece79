import type { Tag } from './html/roles.ts'
import { readTokens } from './html/tokens.ts'

/** An element of a small document: its name, attributes, and the text right within it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
}

/** The elements of a container's small XML files, in the order they open, without regard to depth. */
export function xmlElements(source: string): XmlElement[] {
  const elements: (XmlElement & { text: string })[] = []
  let current: { text: string } | null = null
  const add = (text: string) => {
    if (current !== null && current.text.length < 20_000) current.text += text
  }
  readTokens(source, true, {
    open: ({ name, attributes }: Tag) => {
      const element = { name, attributes, text: '' }
      elements.push(element)
      current = element
    },
    close: () => {
      current = null
    },
    text: (from, to) => add(source.slice(from, Math.min(to, from + 20_000))),
    reference: (character) => add(character),
  })
  return elements
}
