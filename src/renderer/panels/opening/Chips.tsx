import { useId } from 'react'

interface ChipsProps<T> {
  /** What is chosen: for the ear. */
  readonly label: string
  readonly options: readonly { readonly label: string; readonly value: T; readonly chosen: boolean }[]
  readonly onChoose: (value: T) => void
}

/** One of a few ways, all in view. */
export function Chips<T>({ label, options, onChoose }: ChipsProps<T>) {
  const id = useId()
  return (
    <fieldset className="chips-row">
      <legend className="unseen">{label}</legend>
      {options.map((each) => (
        <label key={each.label} className="opening-chip">
          <input type="radio" name={id} checked={each.chosen} onChange={() => onChoose(each.value)} />
          <span>{each.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
