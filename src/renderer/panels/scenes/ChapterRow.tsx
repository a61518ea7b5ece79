import { memo } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { ChapterEntry } from '../../session.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { RowProps } from './SceneRow.tsx'
import { TitleField } from './TitleField.tsx'

interface ChapterRowProps extends RowProps {
  readonly chapter: ChapterEntry
  readonly number: number
  readonly of: number
  readonly open: boolean
  /** Whether the cursor is in its title, or in a scene of it that is not in view. */
  readonly current: boolean
}

/** A chapter in the list, over its scenes. */
export const ChapterRow = memo(function ChapterRow(props: ChapterRowProps) {
  const { chapter, rowKey, number, of, open, current, reachable, renaming, lifted } = props
  const title = chapter.title || text.scenes.untitledChapter
  return (
    <div
      className={classes('chapter-row', current && 'is-current', lifted && 'is-lifted')}
      role="treeitem"
      aria-level={1}
      aria-posinset={number}
      aria-setsize={of}
      aria-expanded={open}
      aria-label={`${title}, ${text.words(chapter.words)}`}
      tabIndex={reachable ? 0 : -1}
      data-row={rowKey}
    >
      <span className="chapter-toggle" data-toggle>
        <Icon name={open ? 'down' : 'right'} />
      </span>
      {renaming ? (
        <TitleField rowKey={rowKey} title={chapter.title} placeholder={text.scenes.untitledChapter} />
      ) : (
        <span className={classes('chapter-title', chapter.title === '' && 'is-empty')}>{title}</span>
      )}
      <span className="chapter-words">{text.scenes.count(chapter.words)}</span>
      <span className="row-more" data-more title={text.scenes.more}>
        <Icon name="more" />
      </span>
    </div>
  )
})
