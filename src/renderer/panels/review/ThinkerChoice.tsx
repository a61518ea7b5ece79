import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { QueueItem } from '../../../findings/index.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'

const OFFERED = 6

const thinkersOf = (items: readonly QueueItem[]) =>
  items.flatMap(({ first: { finding } }) =>
    finding.change?.do === 'mark-thought' && finding.change.by ? [finding.change.by] : [],
  )

/** Who thinks the current thought: choosing somebody accepts it. */
export function ThinkerChoice() {
  const session = useSession()
  const { review, names } = useStory()
  const { items } = useValue(review.view)
  // Those who think elsewhere are known before all names have been read.
  const people = [...new Set([...thinkersOf(items), ...useValue(names)])]
  const [name, setName] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true })
    form.current?.closest('article')?.scrollIntoView({ block: 'nearest' })
  }, [])

  const close = () => {
    form.current?.closest<HTMLElement>('[data-current]')?.focus()
    session.show(null)
  }
  const choose = (by: string | null) => {
    close()
    review.accept({ by })
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  const words = text.review.thinker
  return (
    <form
      ref={form}
      className="proposal-thinker"
      aria-label={words.question}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') choose(name.trim())
      }}
    >
      <p>{words.question}</p>
      <div className="proposal-people">
        {people.slice(0, OFFERED).map((each) => (
          <Button key={each} onClick={() => choose(each)}>
            {each}
          </Button>
        ))}
        <Button onClick={() => choose(null)}>{words.nobody}</Button>
      </div>
      <div className="proposal-other">
        <input
          id={id}
          className="field-input"
          type="text"
          autoComplete="off"
          aria-label={words.other}
          placeholder={words.other}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button button-outlined" disabled={name.trim() === ''}>
          {words.done}
        </button>
      </div>
    </form>
  )
}
