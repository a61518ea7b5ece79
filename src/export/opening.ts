import { h } from 'hastscript'
import { type Details, isListDetail } from '../story/details.ts'
import { oneLine } from './characters.ts'
import { type Field, fieldsBlock, linesContent } from './fields.ts'
import type { PageDetail } from './options.ts'
import type { Page } from './page.ts'
import { type Element, onLines } from './tree.ts'
import type { Words } from './words.ts'

/** Title, byline and the chosen details; null where the author has filled in none of them. */
export function opening(details: Details, { options, words }: Page): Element | null {
  const title = linesContent(details.title)
  const author = oneLine(details.author)
  const fields = fieldsBlock(options.details.flatMap((name) => fieldsOf(name, details, words)))
  const parts = [
    title.length > 0 ? h('h1', title) : null,
    author ? h('p', `${words.by} ${author}`) : null,
    fields,
  ].filter((part) => part !== null)
  return parts.length > 0 ? h('header', onLines(parts)) : null
}

function fieldsOf(name: PageDetail, details: Details, words: Words): readonly Field[] {
  if (name === 'own') return details.own
  const { one, many } = words.details[name]
  if (!isListDetail(name)) return [{ label: one, value: String(details[name]) }]
  const values = details[name].map(oneLine).filter(Boolean)
  return [{ label: values.length === 1 ? one : many, value: values.join(', ') }]
}
