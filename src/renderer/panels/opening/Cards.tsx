import { text } from '../../../../resources/text/en.ts'
import { Card } from './Card.tsx'
import { Encoding } from './Encoding.tsx'
import { Author, Fields, Title } from './FieldCards.tsx'
import { Marks } from './MarkCards.tsx'
import { Removed } from './Removed.tsx'
import { Chapters, Paragraphs, Scenes } from './ShapeCards.tsx'
import type { Opening } from './useOpening.ts'

const MOST_EXAMPLES = 3

/** All that was decided about a file, what matters most first. */
export function Cards({ opening }: { readonly opening: Opening }) {
  return (
    <>
      <Parts opening={opening} />
      <Scenes opening={opening} />
      <Chapters opening={opening} />
      <Paragraphs opening={opening} />
      <Title opening={opening} />
      <Author opening={opening} />
      <Fields opening={opening} />
      <Marks opening={opening} />
      <LostItalics opening={opening} />
      <Removed opening={opening} />
      <Repairs opening={opening} />
      <Encoding opening={opening} />
    </>
  )
}

function Parts({ opening }: { readonly opening: Opening }) {
  const { missing, doubled, lone } = opening.body.report.parts
  const { parts } = text.opening
  if (lone) return <Card title={parts.lone(lone)} certainty="sure" why={parts.notHere(missing)} />
  if (missing.length + doubled.length === 0) return null
  const why = [
    missing.length > 0 && parts.missing(missing),
    doubled.length > 0 && parts.doubled(doubled),
  ].filter(Boolean)
  return <Card title={parts.title} certainty="look" why={why.join(' ')} />
}

function LostItalics({ opening }: { readonly opening: Opening }) {
  const { italics, marks } = opening.body.report
  if (italics === null || italics === 'plain' || marks.length > 0) return null
  return <Card title={text.opening.italics.title} certainty="look" why={text.opening.italics.text(italics)} />
}

function Repairs({ opening }: { readonly opening: Opening }) {
  const { repairs } = opening.body.report
  if (repairs.length === 0) return null
  const words = text.opening.repairs
  const rules = [...new Set(repairs.map(({ rule }) => rule))]
  return (
    <Card title={words.title(repairs.length)} certainty={rules.includes('question-marks') ? 'look' : 'sure'}>
      {rules.map((rule) => {
        const made = repairs.filter((each) => each.rule === rule)
        const examples = new Map(made.map(({ before, after }) => [`${before}\0${after}`, { before, after }]))
        return (
          <div key={rule} className="card-why">
            {words.rule(rule, made.length)}
            <ul className="card-examples">
              {[...examples.values()].slice(0, MOST_EXAMPLES).map(({ before, after }) => (
                <li key={`${before}\0${after}`}>
                  <del>{shown(before)}</del> → <ins>{after === '' ? words.nothing : shown(after)}</ins>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </Card>
  )
}

/** What cannot be seen is shown by its number. */
const shown = (characters: string): string =>
  characters
    .slice(0, 30)
    .replace(/\p{Cc}/gu, (each) => (each === '\n' ? '↵' : `U+${hex(each.codePointAt(0) ?? 0)}`))

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')
