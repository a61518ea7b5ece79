import { useId } from 'react'
import './field.css'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChoose: (value: T) => void
}

/** One of a few values, all in view: for a handful of short words. */
export function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const id = useId()
  return (
    <fieldset className="field choice">
      <legend className="field-label">{label}</legend>
      <div className="choice-options">
        {options.map((each) => (
          <label key={each.value} className="choice-option">
            <input
              type="radio"
              name={id}
              value={each.value}
              checked={each.value === value}
              onChange={() => onChoose(each.value)}
            />
            <span>{each.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
