import type { Element, ElementContent, Properties, Text } from 'hast'

/*
 * Plain constructors for the tree a page is printed from. hastscript's `h` reads well for the page's frame;
 * a long story has a hundred thousand elements, which these build ten times as fast.
 */

export const text = (value: string): Text => ({ type: 'text', value })

export const element = (
  tagName: string,
  children: ElementContent[],
  properties: Properties = {},
): Element => ({ type: 'element', tagName, properties, children })

export const newline = text('\n')

/** Blocks, each on a line of its own in the page's source, so that two versions of a page compare well. */
export function onLines<T>(blocks: readonly T[]): (T | Text)[] {
  return [newline, ...blocks.flatMap((block) => [block, newline])]
}

/** A line break; the source breaks there too. */
export const lineBreak = (): ElementContent[] => [element('br', []), newline]
