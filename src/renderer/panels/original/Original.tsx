import { useEffect, useMemo, useRef, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { originalAddress } from '../../../contract/history.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Chunks, chunked } from '../../ui/Chunks.tsx'
import { columnsOf } from '../../ui/columns.ts'
import { Icon } from '../../ui/Icon.tsx'
import { OldFile } from '../../ui/OldFile.tsx'
import './original.css'

/** The file that the story came from, as text, beside the page: to look things up in, never to be changed. */
export function Original() {
  const session = useSession()
  const { open } = useStory()
  const { source } = useValue(open)
  const shown = useOriginal()
  const words = text.history.original
  return (
    <div className="original">
      <header className="original-head">
        <h2>{source}</h2>
        <IconButton label={words.close} onClick={() => session.run('view.original')}>
          <Icon name="close" />
        </IconButton>
      </header>
      {shown.is === 'text' && shown.text !== '' ? (
        <Lines file={shown.text} />
      ) : (
        <p className="original-hint" role="status">
          {shown.is === 'text' ? words.notText : words[shown.is]}
        </p>
      )}
    </div>
  )
}

type Shown = { readonly is: 'reading' | 'gone' } | { readonly is: 'text'; readonly text: string }

function useOriginal(): Shown {
  const { id } = useStory()
  const [shown, setShown] = useState<Shown>({ is: 'reading' })
  useEffect(() => {
    let isWanted = true
    const read = async () => {
      const response = await fetch(originalAddress(id))
      const read: Shown = response.ok ? { is: 'text', text: await response.text() } : { is: 'gone' }
      if (isWanted) setShown(read)
    }
    read().catch(reportError)
    return () => {
      isWanted = false
    }
  }, [id])
  return shown
}

/** Height of a line in CSS pixels, and characters in it: guesses for what is out of sight. */
const LINE = 21
const WIDTH = 80

function Lines({ file }: { readonly file: string }) {
  const column = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => file.split(/\r\n?|\n/), [file])
  const columns = useMemo(() => columnsOf(lines.map(({ length }) => length)), [lines])
  const chunks = useMemo(
    () => chunked(lines, 60, (line) => LINE * Math.max(1, Math.ceil(line.length / WIDTH))),
    [lines],
  )
  return (
    <OldFile label={text.history.original.name} className="original-lines" columns={columns} column={column}>
      <Chunks
        chunks={chunks}
        column={column}
        onGrown={() => undefined}
        render={({ items, from }) =>
          items.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
            <div key={from + i} className="old-file-line">
              {line === '' ? '\n' : line}
            </div>
          ))
        }
      />
    </OldFile>
  )
}
