import { useMemo } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { Report } from '../../../import/index.ts'
import { blankLinesOf, breakOptions, isOption } from './break-options.ts'
import { Card } from './Card.tsx'
import { Chips } from './Chips.tsx'
import { NumberField } from './NumberField.tsx'
import type { Opening } from './useOpening.ts'

/** Where a file shows no wrap, the column that is offered. */
const USUAL_WRAP = 72
const MOST_TITLES = 3

export function Scenes({ opening: { body, choices, choose } }: { readonly opening: Opening }) {
  const { breaks, quotes } = body.report
  const words = text.opening.breaks
  const options = useMemo(() => breakOptions(body.found, body.text), [body])
  const evidence = [
    whyScenes(body.report),
    blankLinesOf(breaks.rule) === 2 && words.single,
    quotes.length > 0 && words.letters(quotes.length),
  ].filter(Boolean)
  const isSure = breaks.rule.kind !== 'none' && breaks.rule.count > 1
  return (
    <Card
      title={text.opening.scenes(breaks.scenes)}
      certainty={choices.breaks ? 'yours' : isSure ? 'sure' : 'look'}
      why={evidence.join(' ')}
    >
      <Chips
        label={words.name}
        options={options.map((value) => ({
          value,
          label: words.option(value.blankLines, value.symbols),
          chosen: choices.breaks
            ? value.blankLines === choices.breaks.blankLines && value.symbols === choices.breaks.symbols
            : isOption(breaks.rule, value),
        }))}
        onChoose={(breaks) => choose({ ...choices, breaks })}
      />
    </Card>
  )
}

function whyScenes({ breaks: { rule, places }, paragraphs }: Report): string {
  const words = text.opening.breaks
  const spacing = paragraphs.doubleSpaced ? 1 : 0
  switch (rule.kind) {
    case 'none':
      return places.length > 0 ? words.lines(places.length) : words.none
    case 'symbols':
      return words.symbols(rule.count)
    case 'blank-lines':
      return words.blank(rule.lines + spacing, rule.count)
    case 'symbols-and-blank-lines':
      return words.both(rule.lines + spacing, rule.count)
  }
}

export function Chapters({ opening: { body } }: { readonly opening: Opening }) {
  const { chapters } = body.report
  if (chapters.length === 0) return null
  const titles = chapters.map(({ title }) => title).filter((title) => title !== '')
  return (
    <Card
      title={text.opening.chapters(chapters.length)}
      certainty="sure"
      why={
        titles.length > 0 &&
        text.opening.chapterEvidence(titles.slice(0, MOST_TITLES), titles.length - MOST_TITLES)
      }
    />
  )
}

export function Paragraphs({ opening: { body, choices, choose } }: { readonly opening: Opening }) {
  const { layout, column, doubleSpaced, indented } = body.report.paragraphs
  const words = text.opening.paragraphs
  const isWrapped = layout === 'wrapped'
  const wrap = column ?? body.found.paragraphs.column ?? USUAL_WRAP
  const why = [
    isWrapped && column !== null ? words.wrapped(column) : words.lines,
    doubleSpaced && words.doubleSpaced,
    indented && words.indented,
  ].filter(Boolean)
  return (
    <Card
      title={isWrapped ? words.joined : words.single}
      certainty={choices.paragraphs === undefined ? 'sure' : 'yours'}
      why={why.join(' ')}
    >
      <Chips<number | 'line'>
        label={words.name}
        options={[
          { value: wrap, label: words.asWrapped, chosen: isWrapped },
          { value: 'line', label: words.asLines, chosen: !isWrapped },
        ]}
        onChoose={(paragraphs) => choose({ ...choices, paragraphs })}
      />
      {isWrapped && (
        <NumberField
          label={words.column}
          value={wrap}
          least={10}
          most={1000}
          onCommit={(paragraphs) => choose({ ...choices, paragraphs })}
        />
      )}
    </Card>
  )
}
