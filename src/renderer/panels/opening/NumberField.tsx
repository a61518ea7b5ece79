import { type KeyboardEvent, useEffect, useState } from 'react'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  /** Called on Enter and when the field is left, with a number within the bounds. */
  readonly onCommit: (value: number) => void
}

/** A small whole number. */
export function NumberField({ label, value, least, most, onCommit }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(value))
  useEffect(() => setTyped(String(value)), [value])
  const commit = () => {
    const number = Math.round(Number(typed))
    if (number >= least && number <= most && number !== value) onCommit(number)
    else setTyped(String(value))
  }
  return (
    <label className="card-number">
      {label}
      <input
        type="number"
        className="field-input"
        min={least}
        max={most}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') commit()
        }}
      />
    </label>
  )
}
