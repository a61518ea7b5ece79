import { h, type Result } from 'hastscript'

// hast's own types, by way of a library: their package holds types only, which import rules cannot resolve.
export type Root = Extract<Result, { type: 'root' }>
export type Element = Extract<Result, { type: 'element' }>
export type ElementContent = Element['children'][number]
export type Text = Extract<ElementContent, { type: 'text' }>
export type Properties = Element['properties']

export const text = (value: string): Text => ({ type: 'text', value })

export const newline = text('\n')

/** Blocks, each on a line of its own in the page's source, so that two versions of a page compare well. */
export function onLines<T>(blocks: readonly T[]): (T | Text)[] {
  return [newline, ...blocks.flatMap((block) => [block, newline])]
}

/** A line break; the source breaks there too. */
export const lineBreak = (): ElementContent[] => [h('br'), newline]
