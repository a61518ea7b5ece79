import { memo, type ReactNode, type RefObject, useMemo } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { OpeningBody } from '../../../contract/opening.ts'
import { PAGE_DETAILS } from '../../../export/options.ts'
import { wordsFor } from '../../../export/words.ts'
import { type Details, isListDetail } from '../../../story/details.ts'
import { type Chunk, Chunks, chunked } from '../../ui/Chunks.tsx'
import { ColumnHead } from './ColumnHead.tsx'
import { type DocNode, lengthOf, type StoryItem, storyItems } from './story-items.ts'

interface StoryColumnProps {
  readonly body: OpeningBody
  readonly details: Details
  readonly column: RefObject<HTMLDivElement | null>
  readonly onScroll: () => void
  readonly onGrown: () => void
}

/** The height of a line on the page, and the characters in it: guesses for what is out of sight. */
const LINE = 26
const WIDTH = 48

/** The story as it will be, to be read. */
export function StoryColumn({ body, details, column, onScroll, onGrown }: StoryColumnProps) {
  const chunks = useMemo(
    () =>
      chunked(
        storyItems(body.doc),
        40,
        (item) => 12 + LINE * Math.ceil(lengthOf(item) / WIDTH),
        (item) => (item.kind === 'block' ? item.at : null),
      ),
    [body],
  )
  return (
    <>
      <ColumnHead title={text.opening.story} note={text.opening.scenes(body.report.breaks.scenes)} live />
      <section
        ref={column}
        className="opening-scroll"
        aria-label={text.opening.story}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
        tabIndex={0}
        onScroll={onScroll}
      >
        <article className="opening-page">
          <div data-from={-1} data-to={0}>
            <Head details={details} />
          </div>
          <Chunks
            chunks={chunks}
            column={column}
            onGrown={onGrown}
            render={(chunk) => <Items chunk={chunk} />}
          />
        </article>
      </section>
    </>
  )
}

function Head({ details }: { readonly details: Details }) {
  const words = wordsFor(details.language)
  const rows = PAGE_DETAILS.flatMap((name): { label: string; value: string }[] => {
    if (name === 'own') return details.own.map(({ label, value }) => ({ label, value }))
    const value = details[name]
    if (value.length === 0) return []
    const { one, many } = words.details[name]
    return isListDetail(name)
      ? [{ label: details[name].length === 1 ? one : many, value: details[name].join(', ') }]
      : [{ label: one, value: details[name] }]
  })
  return (
    <header>
      <h3>{details.title || text.opening.untitled}</h3>
      {details.author !== '' && (
        <p className="opening-by">
          {words.by} {details.author}
        </p>
      )}
      {rows.length > 0 && (
        <div className="opening-front">
          {rows.map(({ label, value }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two fields may have the same label
            <div key={at}>
              {label !== '' && <b>{label}: </b>}
              {value}
            </div>
          ))}
        </div>
      )}
    </header>
  )
}

const Items = memo(function Items({ chunk }: { readonly chunk: Chunk<StoryItem> }) {
  return chunk.items.map((item) => <Item key={item.key} item={item} />)
})

function Item({ item }: { readonly item: StoryItem }) {
  switch (item.kind) {
    case 'chapter':
      return (
        <>
          <h4>{item.title}</h4>
          {item.notes !== '' && <p className="opening-front">{item.notes}</p>}
        </>
      )
    case 'break':
      return <p className="opening-break">{item.ornament ?? '⁂'}</p>
    case 'block':
      return (
        <p
          data-at={item.at}
          data-verse={item.node.type === 'verse' || undefined}
          data-quoted={item.quoted || undefined}
          data-align={item.node.attrs?.align ?? undefined}
        >
          {item.node.content?.map(inline)}
        </p>
      )
  }
}

/** Words with their marks, the outermost first in the list. */
function inline(node: DocNode, at: number): ReactNode {
  const words: ReactNode = node.type === 'hardBreak' ? <br /> : node.text
  const marked = (node.marks ?? []).reduceRight<ReactNode>((inner, { type }) => mark(type, inner), words)
  return <span key={at}>{marked}</span>
}

function mark(type: string, inner: ReactNode): ReactNode {
  switch (type) {
    case 'thought':
      return <i className="opening-thought">{inner}</i>
    case 'emphasis':
      return <em>{inner}</em>
    case 'strong':
      return <strong>{inner}</strong>
    case 'underline':
      return <u>{inner}</u>
    case 'strike':
      return <s>{inner}</s>
    default: // a link leads nowhere from here
      return inner
  }
}
