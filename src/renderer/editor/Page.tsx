import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { text } from '../../../resources/text/en.ts'
import { useSession } from '../session.ts'
import { keepPlace } from './keep-place.ts'
import { Opening } from './Opening.tsx'
import './page.css'
import { Proposal } from './Proposal.tsx'
import type { StoryEditor } from './story-editor.ts'
import { Thinker } from './Thinker.tsx'

/** The manuscript: one page with all that readers will see, editable throughout. */
export function Page({ editor }: { readonly editor: StoryEditor }) {
  const { panels } = useSession()
  const host = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    host.current?.append(editor.element)
    editor.shown()
    return () => editor.element.remove()
  }, [editor])

  useEffect(
    () => (scroller.current ? keepPlace(scroller.current, editor, panels.shown) : undefined),
    [editor, panels],
  )

  // A click on the paper below the last line goes on there, as in any word processor; beside the title nothing moves.
  const writeOn = (event: MouseEvent) => {
    if (event.target !== event.currentTarget || event.button !== 0) return
    event.preventDefault()
    if (event.clientY >= editor.element.getBoundingClientRect().bottom) editor.editor.commands.focus('end')
  }
  return (
    <main ref={scroller} className="manuscript" data-region="page" aria-label={text.page.name}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard's way there is Ctrl+End */}
      <div className="page" onMouseDown={writeOn}>
        <Opening />
        <div ref={host} />
        <Thinker editor={editor} />
        <Proposal editor={editor} />
      </div>
    </main>
  )
}
