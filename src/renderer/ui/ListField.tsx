import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useId, useRef } from 'react'
import { text } from '../../../resources/text/en.ts'
import { useField } from '../session.ts'
import './field.css'
import { Icon } from './Icon.tsx'

interface ListFieldProps {
  readonly label: string
  readonly values: readonly string[]
  readonly onCommit: (values: string[]) => void
  readonly placeholder?: string
  /** Whether it has the focus first in its dialog. */
  readonly first?: boolean
}

/** What parts one value from the next in what is typed or pasted. */
const BETWEEN = /[\n;,]/

/**
 * A field of several values. Enter, a comma, leaving the field, or a save adds what is typed, and Escape throws it away;
 * Backspace in an empty field takes the last value back for another look; each value has a button that removes it.
 */
export function ListField({ label, values, onCommit, placeholder, first }: ListFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  /** The last value, while the author looks at it again; null where none is. */
  const takenBack = useRef<string | null>(null)

  const add = (more: string) => {
    const added = new Set(more.split(BETWEEN).map((each) => each.trim()))
    added.delete('')
    const next = [...new Set([...values, ...added])]
    takenBack.current = null
    if (next.length > values.length) onCommit(next)
  }
  const field = useField('', add, 'end')
  const finish = (typed: string) => {
    field.change(typed)
    field.commit()
  }
  const remove = (value: string) => {
    onCommit(values.filter((each) => each !== value))
    input.current?.focus()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = values.at(-1)
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      field.commit()
    } else if (event.key === 'Escape' && field.text !== '') {
      event.preventDefault()
      finish(takenBack.current ?? '')
    } else if (event.key === 'Backspace' && field.text === '' && last !== undefined) {
      event.preventDefault()
      takenBack.current = last
      field.change(last)
      onCommit(values.slice(0, -1))
    }
  }
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!BETWEEN.test(pasted)) return
    event.preventDefault()
    finish(field.text + pasted)
  }
  const pressBeside = (event: MouseEvent) => {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    input.current?.focus()
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press beside the values is meant for the field */}
      <div className="field-input field-list" onMouseDown={pressBeside}>
        {values.length > 0 && (
          <ul className="chips" aria-label={label}>
            {[...new Set(values)].map((each) => (
              <li key={each} className="chip">
                <span className="chip-text">{each}</span>
                <button
                  type="button"
                  className="chip-remove"
                  aria-label={text.controls.remove(each)}
                  title={text.controls.remove(each)}
                  onClick={() => remove(each)}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <input
          ref={input}
          id={id}
          className="field-list-input"
          type="text"
          autoComplete="off"
          data-first={first || undefined}
          value={field.text}
          placeholder={values.length === 0 ? placeholder : undefined}
          onChange={(event) => field.change(event.target.value)}
          onPaste={paste}
          onKeyDown={keys}
          onBlur={field.commit}
        />
      </div>
    </div>
  )
}
