import { useEffect, useMemo, useRef, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { OpeningFile } from '../../../contract/opening.ts'
import { bridge } from '../../bridge.ts'
import { settleFields, useSession, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Problems } from '../notices/Problems.tsx'
import { open } from '../start/open.ts'
import { Cards } from './Cards.tsx'
import { ColumnHead } from './ColumnHead.tsx'
import { detailsIn } from './FieldCards.tsx'
import { FileColumn } from './FileColumn.tsx'
import { bringToTop, placeAtTop, stepOf } from './in-step.ts'
import './opening.css'
import { StoryColumn } from './StoryColumn.tsx'
import { type Opening, useOpening } from './useOpening.ts'

/** A file before it becomes a story: itself, what it becomes, and what was decided on the way. */
export function OpeningScreen({ file }: { readonly file: OpeningFile }) {
  const opening = useOpening(file)
  const ways = useWays(file, opening)
  return (
    <div className="opening-screen">
      <header className="opening-head">
        <h1>{file.name}</h1>
        <p>
          {opening
            ? text.opening.about(text.opening.size(opening.body.report.source.bytes), opening.body.words)
            : text.opening.reading}
        </p>
      </header>
      <Problems />
      <main className="opening-columns">{opening && <Columns opening={opening} />}</main>
      <Foot {...ways} />
    </div>
  )
}

interface Ways {
  readonly cancel: () => void
  readonly go: (by: 'choices' | 'importer') => void
}

/** The ways out of the screen, by buttons and by keys: Enter opens, Escape cancels. */
function useWays({ id }: OpeningFile, opening: Opening | null): Ways {
  const session = useSession()
  const settled = opening?.settled
  const ways = useMemo<Ways>(
    () => ({
      cancel: () => void bridge.call('opening.cancel', { id }),
      go: (by) => {
        settleFields()
        const opened = async () => {
          await settled?.()
          return bridge.call('opening.open', { id, by })
        }
        void open(session, opened())
      },
    }),
    [id, session, settled],
  )
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || session.overlay.get() !== null) return
      if (event.key === 'Escape') {
        if (!leaveField(event.target)) ways.cancel()
      } else if (event.key === 'Enter' && !hasEnterOfItsOwn(event.target)) ways.go('choices')
    }
    window.addEventListener('keydown', keys)
    return () => window.removeEventListener('keydown', keys)
  }, [session, ways])
  return ways
}

/** Escape in a field leaves the field only; answers whether it did. */
function leaveField(target: EventTarget | null): boolean {
  const field =
    target instanceof HTMLElement &&
    target.closest<HTMLElement>('textarea, input[type=text], input[type=number]')
  if (field) field.blur()
  return Boolean(field)
}

const hasEnterOfItsOwn = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('button, select, summary, textarea, input:not([type=radio])') !== null

function Foot({ cancel, go }: Ways) {
  const session = useSession()
  const { openWithoutAsking } = useValue(session.settings)
  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => main.current?.focus(), [])
  return (
    <footer className="opening-foot">
      <Check
        checked={openWithoutAsking}
        onChange={(openWithoutAsking) => session.changeSettings({ openWithoutAsking })}
      >
        {text.opening.without}
      </Check>
      <span className="opening-space" />
      <Button look="quiet" onClick={cancel}>
        {text.opening.cancel}
      </Button>
      <Button title={text.opening.asItIsHint} onClick={() => go('importer')}>
        {text.opening.asItIs}
      </Button>
      <Button ref={main} look="main" onClick={() => go('choices')}>
        {text.opening.open}
      </Button>
    </footer>
  )
}

type Column = 'file' | 'story' | 'found'

/** Three columns side by side; in a narrow window the findings, and one of the other two. */
function Columns({ opening }: { readonly opening: Opening }) {
  const { body } = opening
  const file = useRef<HTMLDivElement>(null)
  const story = useRef<HTMLDivElement>(null)
  const step = useMemo(() => stepOf(body), [body])
  const [current, setCurrent] = useState<Column>('story')
  /** The column that the author moves: the other follows, and does not lead back. */
  const leads = useRef<Column>('file')
  const isNarrow = useNarrow()

  const follow = (moved: 'file' | 'story') => {
    if (leads.current !== moved || !file.current || !story.current) return
    if (moved === 'file') bringToTop(story.current, step.toBlock(placeAtTop(file.current)))
    else bringToTop(file.current, step.toLine(placeAtTop(story.current)))
  }
  const again = () => {
    if (leads.current !== 'found') follow(leads.current)
  }
  const lead = (column: Column) => () => {
    leads.current = column
  }
  const columnProps = (column: Column) => ({
    className: `opening-column is-${column}`,
    onPointerMove: lead(column),
    onWheel: lead(column),
    onFocus: lead(column),
    onKeyDown: lead(column),
  })
  const columns = {
    file: (
      <div {...columnProps('file')}>
        <FileColumn body={body} column={file} onScroll={() => follow('file')} onGrown={again} />
      </div>
    ),
    story: (
      <div {...columnProps('story')}>
        <StoryColumn
          body={body}
          details={detailsIn(opening)}
          column={story}
          onScroll={() => follow('story')}
          onGrown={again}
        />
      </div>
    ),
    found: (
      <div {...columnProps('found')}>
        <ColumnHead title={text.opening.found} />
        <div className="opening-scroll opening-cards">
          <Cards opening={opening} />
        </div>
      </div>
    ),
  }
  if (!isNarrow)
    return (
      <>
        {columns.file}
        {columns.story}
        {columns.found}
      </>
    )
  return (
    <>
      <div className="opening-tabbed">
        <Tabs
          label={text.opening.columns}
          tabs={[
            { id: 'story', label: text.opening.story },
            { id: 'file', label: text.opening.file },
          ]}
          current={current === 'file' ? 'file' : 'story'}
          onChoose={setCurrent}
        >
          {current === 'file' ? columns.file : columns.story}
        </Tabs>
      </div>
      {columns.found}
    </>
  )
}

const NARROW = '(width < 1100px)'

function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches)
  useEffect(() => {
    const query = window.matchMedia(NARROW)
    const look = () => setNarrow(query.matches)
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [])
  return isNarrow
}
