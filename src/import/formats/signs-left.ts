import { Node } from '@tiptap/pm/model'
import { schema } from '../../story/schema/index.ts'
import type { Report } from '../report.ts'
import { KEPT_TAGS, SIGN, SIGNS } from './signs.ts'

/** Takes out of a story and its report what signs are left, and puts the author's own `<` back. */
export function withoutSignsLeft({ doc, report }: { doc: Node; report: Report }): {
  doc: Node
  report: Report
} {
  const { pieces, marks, ...rest } = report
  return {
    doc: hasSigns(doc) ? Node.fromJSON(schema, cleaned(doc.toJSON())) : doc,
    report: { ...cleaned(rest), pieces, marks },
  }
}

/** Whether any text of a story, or anything said about it or its scenes, has a sign. */
function hasSigns(doc: Node): boolean {
  let found = ANY.test(JSON.stringify(doc.attrs))
  doc.descendants((node) => {
    found ||= ANY.test(node.isText ? (node.text ?? '') : node.isBlock ? JSON.stringify(node.attrs) : '')
    return !found
  })
  return found
}

const ANY = new RegExp(`${KEPT_TAGS.source}|${SIGNS.source}`)

/** The same plain data with all its texts clean; text nodes that nothing is left of go. */
function cleaned<T>(value: T): T {
  return clean(value) as T // as: shapes stay, only texts change
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(clean).filter((each) => !isEmptyText(each))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, clean(each)]))
}

const isEmptyText = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'text' in value && value.text === '' && 'type' in value

const cleanText = (text: string): string =>
  text.replace(KEPT_TAGS, '').replaceAll(SIGN.less, '<').replace(SIGNS, '')
