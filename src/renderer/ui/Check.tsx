import type { ReactNode } from 'react'
import './field.css'

interface CheckProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
  readonly hint?: string
}

/** Yes or no, in the author's words. */
export function Check({ checked, onChange, children, hint }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {children}
        {hint && <span className="check-hint">{hint}</span>}
      </span>
    </label>
  )
}
