import { memo } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { CollectionBody, CollectionRow } from '../../../contract/collection.ts'
import { bridge } from '../../bridge.ts'
import { useSession } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { open } from '../start/open.ts'

/** What the files have become, a story a row. */
export function StoryTable({ id, body }: { readonly id: string; readonly body: CollectionBody }) {
  const { stories, phase } = body
  const isSettled = phase === 'ready' || phase === 'saved'
  return (
    <table className="collection-table" aria-label={text.collection.table}>
      <thead>
        <tr>
          <th scope="col">{text.collection.story}</th>
          <th scope="col">{text.collection.length}</th>
          <th scope="col">{text.collection.look}</th>
          <th scope="col">
            <span className="unseen">{text.collection.ways}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {stories.map((row) => (
          <StoryRow key={row.id} id={id} row={row} isSettled={isSettled} />
        ))}
      </tbody>
    </table>
  )
}

interface StoryRowProps {
  readonly id: string
  readonly row: CollectionRow
  /** Whether it can be opened and taken apart now. */
  readonly isSettled: boolean
}

/** Each fetch brings new objects that mostly say the same. */
const StoryRow = memo(
  ({ id, row, isSettled }: StoryRowProps) => {
    const { title, author, words, scenes, files, look, saved } = row
    return (
      <tr>
        <th scope="row">
          <span className="collection-title">{title || text.collection.untitled}</span>
          {author !== '' && <span className="collection-author"> {text.collection.by(author)}</span>}
          <span className="collection-files">{text.collection.files(files)}</span>
        </th>
        <td className="collection-length">{text.collection.lengthOf(words, scenes)}</td>
        <td>
          {saved === null ? (
            look.map((each) => (
              <span key={each} className="collection-look">
                {text.collection.looks(each, row)}
              </span>
            ))
          ) : (
            <span className="collection-saved">{text.collection.saved(saved)}</span>
          )}
        </td>
        <td className="collection-ways">{isSettled && <RowWays id={id} row={row} />}</td>
      </tr>
    )
  },
  (before, after) =>
    before.isSettled === after.isSettled && JSON.stringify(before.row) === JSON.stringify(after.row),
)

function RowWays({ id, row }: Omit<StoryRowProps, 'isSettled'>) {
  const session = useSession()
  const { group, files } = row
  const title = row.title || text.collection.untitled
  const isJoined = files.length > 1
  const keepApart = (apart: boolean) => {
    if (group !== null) void bridge.call('collection.keepApart', { id, group, apart })
  }
  return (
    <>
      {group !== null && (
        <Button
          look="quiet"
          aria-label={isJoined ? text.collection.apartThis(title) : text.collection.joinThis(title)}
          onClick={() => keepApart(isJoined)}
        >
          {isJoined ? text.collection.apart : text.collection.join}
        </Button>
      )}
      <Button
        aria-label={text.collection.openThis(title)}
        onClick={() => void open(session, bridge.call('collection.open', { id, story: row.id }))}
      >
        {text.collection.open}
      </Button>
    </>
  )
}
