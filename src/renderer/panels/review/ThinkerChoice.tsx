import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { QueueItem } from '../../../findings/index.ts'
import { useSession, useStory } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'

const OFFERED = 6

const thinkersOf = (items: readonly QueueItem[]) =>
  items.flatMap(({ first: { finding } }) =>
    finding.change?.do === 'mark-thought' && finding.change.by ? [finding.change.by] : [],
  )

/**
 * Who thinks the current thought: a name is typed, or chosen from those below it; that accepts it. It is asked
 * until the author answers or goes elsewhere.
 */
export function ThinkerChoice() {
  const session = useSession()
  const { review, names, focusPage } = useStory()
  /** The author asked on the page, and goes on there. */
  const [onPage] = useState(() => {
    const overlay = session.overlay.get()
    return overlay?.kind === 'thinker' && overlay.onPage
  })
  // Those who think elsewhere are known before all names have been read. What is offered stays while it is asked.
  const [people] = useState(() =>
    [...new Set([...thinkersOf(review.view.get().items), ...names.get()])].slice(0, OFFERED),
  )
  const [name, setName] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    form.current?.closest('article')?.scrollIntoView({ block: 'nearest' })
    return () => {
      if (session.overlay.get()?.kind === 'thinker') session.show(null)
    }
  }, [session])

  const close = () => session.show(null)
  const choose = (by: string | null) => {
    close()
    review.accept({ by })
    if (!onPage) return
    review.bringCaret()
    focusPage()
  }
  const leave = () => {
    close()
    if (onPage) focusPage()
  }
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // Null: the window was left, and will be come back to.
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close()
  }
  const keys = (event: KeyboardEvent) => {
    const { key, target } = event
    if (event.nativeEvent.isComposing) return
    if (key === 'Escape') leave()
    else if (key === 'ArrowDown') walk(form.current, 1)
    else if (key === 'ArrowUp') walk(form.current, -1)
    else {
      // A letter is the beginning of a name, wherever it is typed here.
      if (target !== field.current && isLetter(event)) field.current?.focus()
      return
    }
    event.preventDefault()
  }
  const words = text.review.thinker
  return (
    <form
      ref={form}
      className="proposal-thinker"
      aria-label={words.question}
      onBlur={closeWhenLeft}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') choose(name.trim())
      }}
    >
      <p>{words.question}</p>
      <div className="proposal-name">
        <input
          ref={field}
          className="field-input"
          type="text"
          autoComplete="off"
          aria-label={words.name}
          placeholder={words.example}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button button-outlined" disabled={name.trim() === ''}>
          {words.done}
        </button>
      </div>
      <div className="proposal-people">
        {people.map((each) => (
          <Button key={each} onClick={() => choose(each)}>
            {each}
          </Button>
        ))}
        <Button onClick={() => choose(null)}>{words.nobody}</Button>
      </div>
    </form>
  )
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

/** From the field to the names and back. */
function walk(form: HTMLElement | null, by: 1 | -1): void {
  const stops = [...(form?.querySelectorAll<HTMLElement>('input, .proposal-people button') ?? [])]
  const at = stops.findIndex((each) => each.matches(':focus'))
  stops[at + by]?.focus()
}
