import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { text } from '../../../../resources/text/en.ts'
import { type Place, useSession, useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ChapterRow } from './ChapterRow.tsx'
import { Dragged } from './Dragged.tsx'
import type { Move } from './landing.ts'
import { type FinishRenaming, RenamingContext } from './renaming.ts'
import { chapterMenu, sceneMenu } from './rowMenu.tsx'
import { SceneRow } from './SceneRow.tsx'
import { Stretch, stretchesOf } from './Stretch.tsx'
import './scenes.css'
import { chapterKey, keyOf, movingWith, parentOf, type Row, rowAt, rowsOf, sceneKey } from './tree.ts'
import { useRowDrag } from './useRowDrag.ts'

/** How long rows may come and go around the current one until the list is at rest, in milliseconds. */
const SETTLED = 500

const WAYS: { readonly [key: string]: 'up' | 'down' } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'up',
  PageDown: 'down',
}

/** All chapters and scenes, as a tree: arrows walk, Enter goes there, F2 renames, Alt+Shift+arrows move, and so does the mouse. */
export function ScenesPanel() {
  const session = useSession()
  const story = useStory()
  const outline = useValue(story.outline)
  const place = useValue(story.looked)
  const overlay = useValue(session.overlay)

  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [walkedTo, setWalkedTo] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ key: string; at: { x: number; y: number } } | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  /** The row that has the focus once the list shows what was just done. */
  const focusNext = useRef<string | null>(null)

  const renaming = overlay?.kind === 'rename' ? overlay : null
  const renamedScene = renaming?.what === 'scene' ? renaming.id : null
  const rows = useMemo(() => rowsOf(outline, closed, renamedScene), [outline, closed, renamedScene])
  const current = currentKey(rows, place)
  const keys = rows.map(keyOf)
  const reachable = walkedTo !== null && keys.includes(walkedTo) ? walkedTo : (current ?? keys[0])
  const renamed = renaming && (renaming.what === 'scene' ? sceneKey : chapterKey)(renaming.id)

  useEffect(() => {
    if (!current || !tree.current) return
    const row = elementOf(tree.current, current)
    row?.scrollIntoView({ block: 'nearest' })
    // Rows that come near on the way take more room, or less, than was kept for them.
    const watch = new ResizeObserver(() => {
      if (row && isBeside(row)) row.scrollIntoView({ block: 'nearest' })
    })
    watch.observe(tree.current)
    const settled = setTimeout(() => watch.disconnect(), SETTLED)
    return () => {
      clearTimeout(settled)
      watch.disconnect()
    }
  }, [current])

  useLayoutEffect(() => {
    if (focusNext.current) elementOf(tree.current, focusNext.current)?.focus()
    focusNext.current = null
  })

  const focusRow = (key: string) => {
    setWalkedTo(key)
    const row = elementOf(tree.current, key)
    if (row) row.focus()
    else focusNext.current = key
  }
  const toggle = (chapter: string, open: boolean) =>
    setClosed((before) => {
      const after = new Set(before)
      if (open) after.delete(chapter)
      else after.add(chapter)
      return after
    })
  const goTo = (row: Row) => {
    setWalkedTo(null)
    session.panels.closeFloating('scenes')
    if (row.kind === 'scene') story.goToScene(row.scene.id)
    else story.goToChapter(row.chapter.id)
  }
  const rename = (row: Row) => {
    const { id } = row.kind === 'scene' ? row.scene : row.chapter
    session.show({ kind: 'rename', what: row.kind, id })
  }
  const finishRenaming: FinishRenaming = (key, title, next) => {
    const row = rows[keys.indexOf(key)]
    if (session.overlay.get()?.kind === 'rename') session.show(null)
    if (row && title !== null) {
      if (row.kind === 'scene') story.setScene(row.scene.id, 'title', title)
      else story.renameChapter(row.chapter.id, title)
    }
    if (next === 'row') focusNext.current = key
    if (next === 'page') story.focusPage()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const at = keys.indexOf(keyUnder(event) ?? '')
    const row = rows[at]
    if (!row) return
    if (press(row, at, event)) event.preventDefault()
  }
  /** Does what a key asks of a row; answers whether it asked anything. */
  const press = (row: Row, at: number, event: KeyboardEvent): boolean => {
    if (event.altKey && event.shiftKey) return move(row, at, event.key)
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const next = rowAt(rows, at, event.key)
    if (next) focusRow(keyOf(next))
    else if (event.key === 'Enter' || event.key === ' ') goTo(row)
    else if (event.key === 'F2') rename(row)
    else if (event.key === 'Delete') return remove(row, at)
    else if (event.key === 'ArrowLeft') return foldOrLeave(row, at)
    else if (event.key === 'ArrowRight' && row.kind === 'chapter') toggle(row.chapter.id, true)
    else return false
    return true
  }
  const foldOrLeave = (row: Row, at: number): boolean => {
    const parent = parentOf(rows, at)
    if (row.kind === 'chapter') toggle(row.chapter.id, false)
    else if (parent) focusRow(keyOf(parent))
    return true
  }
  const remove = (row: Row, at: number): boolean => {
    if (row.kind !== 'scene') return false
    const beside = rows[at + 1] ?? rows[at - 1]
    if (beside) focusRow(keyOf(beside))
    story.deleteScene(row.scene.id)
    return true
  }
  /** Arrows move what the row is about, page keys its chapter. */
  const move = (row: Row, at: number, key: string): boolean => {
    const way = WAYS[key]
    const moved = key.startsWith('Page') && row.kind === 'scene' ? parentOf(rows, at) : row
    if (!way || !moved) return false
    focusNext.current = keyOf(row)
    setWalkedTo(keyOf(row))
    if (moved.kind === 'scene') story.shiftScene(moved.scene.id, way)
    else story.shiftChapter(moved.chapter.id, way)
    return true
  }
  const drop = (move: Move) => {
    const key = move.kind === 'scene' ? sceneKey(move.id) : chapterKey(move.id)
    const closedChapter = move.kind === 'scene' && 'in' in move.place ? move.place.in : null
    const isHidden = closedChapter !== null && closed.has(closedChapter)
    focusNext.current = isHidden ? chapterKey(closedChapter) : key
    setWalkedTo(focusNext.current)
    if (move.kind === 'scene') story.moveScene(move.id, move.place)
    else story.moveChapter(move.id, move.place)
  }
  const drag = useRowDrag(rows, drop)
  const lifted = useMemo(() => movingWith(rows, drag.dragged), [rows, drag.dragged])

  const onClick = (event: MouseEvent) => {
    const key = keyUnder(event)
    const row = rows[keys.indexOf(key ?? '')]
    if (!row || key === null || !(event.target instanceof Element)) return
    if (event.target.closest('[data-more]')) openMenu(key, event)
    else if (row.kind === 'chapter' && event.target.closest('[data-toggle]'))
      toggle(row.chapter.id, !row.open)
    else goTo(row)
  }
  const openMenu = (key: string, event: MouseEvent) => {
    setWalkedTo(key)
    setMenu({ key, at: { x: event.clientX, y: event.clientY } })
  }
  const menuRow = menu && rows[keys.indexOf(menu.key)]

  const showRow = (row: Row) => {
    const key = keyOf(row)
    const shared = {
      rowKey: key,
      reachable: key === reachable,
      renaming: key === renamed,
      lifted: lifted.has(key),
    }
    const place = { number: row.number, of: row.of, current: key === current }
    return row.kind === 'chapter' ? (
      <ChapterRow key={key} {...shared} {...place} chapter={row.chapter} open={row.open} />
    ) : (
      <SceneRow key={key} {...shared} {...place} scene={row.scene} level={row.level} />
    )
  }

  return (
    <div className="scenes">
      <RenamingContext value={finishRenaming}>
        <div
          ref={tree}
          className="scenes-tree"
          role="tree"
          aria-label={text.scenes.name}
          data-handles="scene.rename scene.moveUp scene.moveDown chapter.moveUp chapter.moveDown"
          data-dragging={drag.dragged !== null || undefined}
          onPointerDown={(event) => {
            const key = keyUnder(event)
            if (key !== null && story.open.get().readOnly === null) drag.press(key, event)
          }}
          onBlur={({ relatedTarget }) => {
            // Who writes on comes back to the row of the cursor.
            if (relatedTarget?.closest('.manuscript')) setWalkedTo(null)
          }}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onContextMenu={(event) => {
            const key = keyUnder(event)
            if (key === null) return
            event.preventDefault()
            openMenu(key, event)
          }}
        >
          {stretchesOf(rows).map((stretch) => (
            <Stretch
              key={stretch.at}
              stretch={stretch}
              kept={[current, reachable, renamed, focusNext.current]}
              render={showRow}
            />
          ))}
        </div>
      </RenamingContext>
      <Button look="quiet" className="scenes-new" onClick={() => session.run('scene.new')}>
        <Icon name="plus" />
        {text.scenes.newScene}
      </Button>
      {drag.dragged !== null && <Dragged row={rows[keys.indexOf(drag.dragged)]} drag={drag} />}
      {menu && menuRow && (
        <ContextMenu
          label={text.scenes.more}
          at={menu.at}
          onClose={() => setMenu(null)}
          items={
            menuRow.kind === 'scene'
              ? sceneMenu(session, story, outline, menuRow.scene)
              : chapterMenu(session, story, outline, menuRow.chapter)
          }
        />
      )}
    </div>
  )
}

/** Whether a row is in sight or was pushed out of it just now, so that nobody has scrolled elsewhere since. */
function isBeside(row: HTMLElement): boolean {
  const list = row.closest('.scenes')?.getBoundingClientRect()
  if (!list) return false
  const { top, bottom } = row.getBoundingClientRect()
  return bottom > list.top - list.height && top < list.bottom + list.height
}

/** The row that is looked at: its scene's, or its chapter's where that is closed or the cursor is in the title. */
function currentKey(rows: readonly Row[], place: Place): string | null {
  const scene = rows.find((row) => row.kind === 'scene' && row.scene.id === place.scene)
  const row = scene ?? rows.find((row) => row.kind === 'chapter' && row.chapter.id === place.chapter)
  return row ? keyOf(row) : null
}

/** The key of the row that an event is about. */
const keyUnder = ({ target }: { readonly target: EventTarget }): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null) : null

const elementOf = (tree: HTMLElement | null, key: string): HTMLElement | null =>
  tree?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null
