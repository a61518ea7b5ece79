import { useEffect, useState } from 'react'
import { text } from '../../../resources/text/en.ts'
import { thoughtAround } from '../../edit/thought.ts'
import type { ThoughtAttributes } from '../../story/schema/marks.ts'
import { atRest } from '../session/rest.ts'
import { useStory, useValue } from '../session.ts'
import { TextField } from '../ui/TextField.tsx'
import type { StoryEditor } from './story-editor.ts'

/** How long the caret rests in a thought before it is said who thinks it, in milliseconds. */
const REST = 400

/** Beside a thought with the caret in it: who thinks it. In the margin, so that it covers no text. */
export function Thinker({ editor }: { readonly editor: StoryEditor }) {
  const story = useStory()
  const { thinker } = useValue(story.text)
  const [open, setOpen] = useState(false)
  const top = useCaretTop(editor)

  if (thinker === null || top === null) return null
  const close = () => {
    setOpen(false)
    story.focusPage()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever the focus is in it
    <div
      className="who"
      style={{ top }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        type="button"
        className="who-name"
        aria-expanded={open}
        title={text.page.thinker.question}
        onClick={() => setOpen(!open)}
      >
        {thinker.by ?? text.page.thinker.nobody}
      </button>
      {open && <Choice thinker={thinker} onDone={close} />}
    </div>
  )
}

const OFFERED = 6

function Choice({ thinker, onDone }: { readonly thinker: ThoughtAttributes; readonly onDone: () => void }) {
  const story = useStory()
  const names = useValue(story.names)
  const set = (change: Partial<ThoughtAttributes>) => story.setThinker({ ...thinker, ...change })
  return (
    <form
      className="who-choice"
      aria-label={text.page.thinker.question}
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
      }}
    >
      <div className="who-names">
        {names.slice(0, OFFERED).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === thinker.by}
            onClick={() => {
              set({ by: name === thinker.by ? null : name })
              onDone()
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <TextField
        label={text.page.thinker.by}
        value={thinker.by ?? ''}
        offers={names}
        onCommit={(by) => set({ by: by.trim() || null })}
      />
      <TextField
        label={text.page.thinker.to}
        hint={text.page.thinker.toHint}
        value={thinker.to ?? ''}
        offers={names}
        onCommit={(to) => set({ to: to.trim() || null })}
      />
    </form>
  )
}

/** Where the line with the caret is, in CSS pixels below the page's top, once it rests in a thought; else null. */
function useCaretTop({ element, editor }: StoryEditor): number | null {
  const [top, setTop] = useState<number | null>(null)
  useEffect(() => {
    const look = () => {
      const { doc, selection } = editor.state
      const page = element.closest('.page')
      if (!page || !thoughtAround(doc, selection.head)) setTop(null)
      else setTop(editor.view.coordsAtPos(selection.head).top - page.getBoundingClientRect().top)
    }
    const rest = atRest(REST, look)
    editor.on('transaction', rest.again)
    window.addEventListener('resize', rest.again)
    rest.again()
    return () => {
      rest.end()
      editor.off('transaction', rest.again)
      window.removeEventListener('resize', rest.again)
    }
  }, [element, editor])
  return top
}
