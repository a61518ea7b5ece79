import { useLayoutEffect } from 'react'
import { text } from '../../../../resources/text/en.ts'
import './dragged.css'
import { nameOf, type Row } from './tree.ts'
import type { RowDrag } from './useRowDrag.ts'

interface DraggedProps {
  /** What is dragged; undefined where it is no longer in the story. */
  readonly row: Row | undefined
  readonly drag: RowDrag
}

/** What a drag shows, for the eye alone: where the row would land, and its name at the pointer. */
export function Dragged({ row, drag: { landing, label } }: DraggedProps) {
  useLayoutEffect(() => {
    // Over all else, the page beside the list too.
    label.current?.showPopover()
  }, [label])

  const unnamed = row?.kind === 'chapter' ? text.scenes.untitledChapter : text.scenes.empty
  return (
    <>
      {landing && (
        <div
          className="row-landing"
          aria-hidden
          data-at={landing.at}
          data-level={landing.level}
          style={{ top: landing.top, height: landing.height }}
        />
      )}
      <div ref={label} className="row-dragged" popover="manual" aria-hidden>
        {row && (nameOf(row) || unnamed)}
      </div>
    </>
  )
}
