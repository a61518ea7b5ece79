import { useEffect, useRef, useState } from 'react'
import { text } from '../../../resources/text/en.ts'
import { afterOf, type Finding, type QueueItem } from '../../findings/index.ts'
import { isUnknownWord } from '../../grammar/index.ts'
import { useSession, useStory } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import type { StoryEditor } from './story-editor.ts'
import { useMarks } from './useMarks.ts'

/** How long the mouse rests on a proposal before it is told what it is, and may be away from it, in milliseconds. */
const REST = 350
const AWAY = 250

interface Shown {
  readonly item: QueueItem
  /** A place of it on the page. */
  readonly pos: number
  /** In CSS pixels from the page's top left. */
  readonly top: number
  readonly left: number
}

/** Beside a proposal that the mouse is on, or that was clicked: what it is, and the same that the review can do. */
export function Proposal({ editor }: { readonly editor: StoryEditor }) {
  const session = useSession()
  const { review } = useStory()
  const [shown, stay, close] = useShown(editor)
  useMarks(editor.element)
  if (!shown) return null

  const { finding, block } = shown.item.first
  const wordsAfter = (each: Finding) => afterOf(each, block) || text.review.nothingThere
  const decide = (act: () => void) => () => {
    close()
    review.lookAt(shown.pos)
    act()
    editor.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form's group of fields
    <div
      className="proposal-tip"
      role="group"
      aria-label={text.review.spoken(finding, shown.item.confidence, '')}
      style={{ top: shown.top, left: shown.left }}
      onMouseEnter={stay}
      onMouseLeave={close}
    >
      <p className="proposal-tip-about">
        {text.review.kind(finding)}: {text.review.about(finding, shown.item.confidence).join(', ')}.{' '}
        {text.review.why(finding)[0]}
      </p>
      <div className="proposal-tip-acts">
        {finding.change && (
          <Button look="main" onClick={decide(() => review.accept())}>
            {finding.kind === 'grammar'
              ? wordsAfter(finding)
              : text.review.accept(finding, shown.item.all.length)}
          </Button>
        )}
        {finding.instead?.map((change, at) => (
          <Button key={JSON.stringify(change)} onClick={decide(() => review.accept({ instead: at }))}>
            {wordsAfter({ ...finding, change })}
          </Button>
        ))}
        <Button onClick={decide(() => review.reject())}>{text.review.reject(finding)}</Button>
        {isUnknownWord(finding) && (
          <Button onClick={decide(() => session.run('review.addWord'))}>
            {text.commands['review.addWord']}
          </Button>
        )}
        <Button
          look="quiet"
          onClick={() => {
            review.lookAt(shown.pos)
            close()
            session.run('review.show')
          }}
        >
          {text.review.name}
        </Button>
      </div>
    </div>
  )
}

/** What is shown; to let it stay; to close it. */
function useShown(storyEditor: StoryEditor): readonly [Shown | null, () => void, () => void] {
  const { review } = useStory()
  const [shown, setShown] = useState<Shown | null>(null)
  const timer = useRef<number>(undefined)
  const later = (pause: number, then: () => void) => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(then, pause)
  }
  const close = () => {
    clearTimeout(timer.current)
    setShown(null)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions above only set what is shown
  useEffect(() => {
    const { editor, element } = storyEditor
    const { dom } = editor.view
    const open = (mark: Element) => {
      if (!mark.isConnected) return // drawn anew since
      const pos = editor.view.posAtDOM(mark, 0)
      const item = review.at(pos)
      const place = item && placeBelow(mark, element)
      const seen = getComputedStyle(mark).textDecorationLine !== 'none'
      if (item && place && seen) setShown({ item, pos, ...place })
    }
    // What scrolls under a mouse at rest, or grows there, is over it as well: only a mouse that moves means it.
    let over: Element | null = null
    let last = ''
    const enter = ({ target }: MouseEvent) => {
      over = markOf(target)
      if (!over) later(AWAY, close)
    }
    const move = ({ screenX, screenY, buttons }: MouseEvent) => {
      const place = `${screenX} ${screenY}`
      const mark = place === last ? null : over
      last = place
      if (!mark || buttons !== 0) return
      over = null
      later(REST, () => open(mark))
    }
    const leave = () => {
      over = null
      later(AWAY, close)
    }
    const click = ({ target }: MouseEvent) => {
      const mark = markOf(target)
      if (!mark) return close()
      review.lookAt(editor.view.posAtDOM(mark, 0))
      open(mark)
    }
    const key = ({ key }: KeyboardEvent) => {
      if (CLOSING.has(key)) close()
    }
    const changed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) close()
    }
    dom.addEventListener('mouseover', enter)
    dom.addEventListener('mousemove', move)
    dom.addEventListener('mouseleave', leave)
    dom.addEventListener('click', click)
    document.addEventListener('keydown', key)
    editor.on('transaction', changed)
    return () => {
      clearTimeout(timer.current)
      dom.removeEventListener('mouseover', enter)
      dom.removeEventListener('mousemove', move)
      dom.removeEventListener('mouseleave', leave)
      dom.removeEventListener('click', click)
      document.removeEventListener('keydown', key)
      editor.off('transaction', changed)
    }
  }, [storyEditor, review])
  return [shown, () => clearTimeout(timer.current), close]
}

/** Keys that put the little window away; so does whatever changes the text. */
const CLOSING: ReadonlySet<string> = new Set(['Escape', 'PageUp', 'PageDown'])

const markOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('.proposal') : null

const WIDTH = 320

/** Under the last line of a mark, within the page. */
function placeBelow(mark: Element, element: HTMLElement): Pick<Shown, 'top' | 'left'> | null {
  const page = element.closest('.page')?.getBoundingClientRect()
  const line = [...mark.getClientRects()].at(-1)
  if (!page || !line) return null
  const left = Math.min(line.left - page.left, page.width - WIDTH - 12)
  return { top: line.bottom - page.top + 4, left: Math.max(12, left) }
}
