import { memo, type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { OpeningBody } from '../../../contract/opening.ts'
import { type Chunk, Chunks, chunked } from '../../ui/Chunks.tsx'
import { classes } from '../../ui/classes.ts'
import { columnsOf } from '../../ui/columns.ts'
import { OldFile } from '../../ui/OldFile.tsx'
import { ColumnHead } from './ColumnHead.tsx'
import { type FileLine, fileLines, headEnd, partsOf } from './file-lines.ts'
import { bringToTop, placeAtTop } from './in-step.ts'

interface FileColumnProps {
  readonly body: OpeningBody
  readonly column: RefObject<HTMLDivElement | null>
  /** The author scrolled. */
  readonly onScroll: () => void
  readonly onGrown: () => void
}

/** Height of a line, and characters in it where the window is wide: both only guesses for what is out of sight. */
const LINE = 21
const WIDTH = 80

/** The file as it came, line by line, with what became of it. */
export function FileColumn({ body, column, onScroll, onGrown }: FileColumnProps) {
  const lines = useMemo(() => fileLines(body), [body])
  const columns = useMemo(() => columnsOf(lines.map(({ from, to }) => to - from)), [lines])
  const chunks = useMemo(
    () => chunked(lines, 60, ({ from, to }) => LINE * Math.max(1, Math.ceil((to - from) / WIDTH))),
    [lines],
  )
  const [at, setAt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the file as it is first shown
  useLayoutEffect(() => {
    const begin = headEnd(body.text)
    const first = lines.findIndex(({ to }) => to >= begin)
    if (begin > 0 && column.current) bringToTop(column.current, first)
  }, [])
  const line = text.opening.line(Math.min(at, lines.length - 1) + 1, lines.length)
  return (
    <>
      <ColumnHead title={text.opening.file} note={body.text === '' ? null : line} />
      <OldFile
        label={text.opening.file}
        className="opening-scroll"
        columns={columns}
        column={column}
        onScroll={({ currentTarget }) => {
          setAt(Math.floor(placeAtTop(currentTarget)))
          onScroll()
        }}
      >
        {body.text === '' ? (
          <p className="opening-hint">{text.opening.notText}</p>
        ) : (
          <Chunks
            chunks={chunks}
            column={column}
            onGrown={onGrown}
            render={(chunk) => <Lines chunk={chunk} text={body.text} />}
          />
        )}
      </OldFile>
    </>
  )
}

interface LinesProps {
  readonly chunk: Chunk<FileLine>
  readonly text: string
}

const Lines = memo(function Lines({ chunk, text: file }: LinesProps) {
  return chunk.items.map((line, i) => (
    <div key={line.from} data-at={chunk.from + i}>
      {line.begins && <div className="file-break">{text.opening[line.begins]}</div>}
      <div className="old-file-line">
        {partsOf(file, line).map((part, at) => {
          const Tag = part.became.includes('removed') ? 'del' : 'span'
          return part.became.length === 0 ? (
            part.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place in the line
            <Tag key={at} className={classes(...part.became.map((each) => `is-${each}`))}>
              {part.text}
            </Tag>
          )
        })}
        {line.from === line.to && '\n'}
      </div>
    </div>
  ))
})
