import { type KeyboardEvent, useId } from 'react'
import { useField } from '../session.ts'
import './field.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  /** Called while the author types, on Enter and when the field is left. */
  readonly onCommit: (value: string) => void
  /** Not while the author types, but at a pause. */
  readonly atPause?: boolean
  /** Several lines: the field grows with its text. */
  readonly multiline?: boolean
  readonly placeholder?: string
  /** What is said under the field. */
  readonly hint?: string
  /** Values to choose from; any other may be typed. */
  readonly offers?: readonly string[]
}

/** A text of the story's: its label above, itself below. */
export function TextField(props: TextFieldProps) {
  const { label, value, onCommit, atPause, multiline = false, placeholder, hint, offers = [] } = props
  const id = useId()
  const field = useField(value, onCommit, atPause ? 'pause' : undefined)
  const shared = {
    id,
    className: 'field-input',
    value: field.text,
    placeholder,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onBlur: field.commit,
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) field.commit()
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {multiline ? (
        <textarea {...shared} rows={1} onChange={(event) => field.change(event.target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          list={offers.length > 0 ? `${id}-offers` : undefined}
          onKeyDown={keys}
          onChange={(event) => field.change(event.target.value)}
        />
      )}
      {offers.length > 0 && (
        <datalist id={`${id}-offers`}>
          {offers.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
