import type { KeyboardEventHandler, RefObject } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { FindView } from '../../session/find/find.ts'
import { useStory, useValue } from '../../session.ts'
import { wordsOf } from './wordsOf.ts'

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly onKeyDown: KeyboardEventHandler
}

/** What is looked for, and how many there are of it. */
export function SearchField({ field, onKeyDown }: SearchFieldProps) {
  const { find } = useStory()
  const view = useValue(find.view)
  const words = text.find
  return (
    <div className="find-field find-what">
      <input
        ref={field}
        type="text"
        aria-label={words.field}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={view.query.text}
        onChange={(event) => find.lookFor({ text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <output className="find-count">{said(view)}</output>
    </div>
  )
}

function said({ query, hits, at, told }: FindView): string {
  const words = text.find
  if (told?.kind === 'replaced') return wordsOf(told)
  if (query.text === '') return ''
  if (hits.length === 0) return words.none
  const place = at === null ? words.found(hits.length) : words.at(at, hits.length)
  return told === null ? place : `${wordsOf(told)}: ${place}`
}
