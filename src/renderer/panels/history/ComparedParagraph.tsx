import { memo, type ReactNode } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { markChange, type Paragraph, type Run } from './paragraphs.ts'

/** A paragraph with what was removed, added and marked otherwise in it. */
export const ComparedParagraph = memo(function ComparedParagraph({
  paragraph,
}: {
  readonly paragraph: Paragraph
}) {
  const { type, align, quoted, change, runs } = paragraph
  return (
    <p
      data-verse={type === 'verse' || undefined}
      data-quoted={quoted || undefined}
      data-align={align ?? undefined}
    >
      <Begins change={change} />
      {runs.map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place
        <RunText key={at} run={run} />
      ))}
    </p>
  )
})

/** Says where a paragraph begins in one of the versions only. */
function Begins({ change }: Pick<Paragraph, 'change'>) {
  if (change === 'same') return null
  const Tag = change === 'added' ? 'ins' : 'del'
  const { paragraphBegins, paragraphJoined } = text.history.compared
  return (
    <Tag className="compared-begins">
      <span aria-hidden="true">¶</span>
      <span className="unseen">{change === 'added' ? paragraphBegins : paragraphJoined}</span>
    </Tag>
  )
}

function RunText({ run }: { readonly run: Run }) {
  const shown = marked(
    run.text,
    run.marks.map(({ name }) => name),
  )
  switch (run.change) {
    case 'same':
      return <span>{shown}</span>
    case 'added':
      return <ins>{shown}</ins>
    case 'removed':
      return <del>{shown}</del>
    case 'marked': {
      const said = markedHow(run)
      return (
        <mark title={said}>
          <span className="unseen">{said}: </span>
          {shown}
        </mark>
      )
    }
  }
}

/** In words, as in “now a thought”. */
function markedHow(run: Run): string {
  const { marks, nowMarked, notMarked, markedOtherwise } = text.history.compared
  const named = (name: string) => Object.entries(marks).find(([each]) => each === name)?.[1]
  const { now, no } = markChange(run)
  const alike = now.filter((each) => no.includes(each))
  const said = [
    ...now.filter((each) => !alike.includes(each)).map((each) => nowMarked(named(each) ?? each)),
    ...no.filter((each) => !alike.includes(each)).map((each) => notMarked(named(each) ?? each)),
  ]
  return said.length > 0 ? said.join(', ') : markedOtherwise
}

const TAGS: { readonly [mark: string]: (inner: ReactNode) => ReactNode } = {
  thought: (inner) => <i className="thought">{inner}</i>,
  emphasis: (inner) => <em>{inner}</em>,
  strong: (inner) => <strong>{inner}</strong>,
  underline: (inner) => <u>{inner}</u>,
  strike: (inner) => <s>{inner}</s>,
  link: (inner) => <span className="compared-link">{inner}</span>,
}

/** A text as its marks make it; the first is the outermost, as the schema orders them. */
const marked = (words: string, marks: readonly string[]): ReactNode =>
  marks.reduceRight<ReactNode>((inner, mark) => TAGS[mark]?.(inner) ?? inner, words)
