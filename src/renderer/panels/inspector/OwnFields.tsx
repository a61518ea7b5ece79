import { useEffect, useRef, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { OwnField } from '../../../story/details.ts'
import { useField, useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { moved } from './moved.ts'

/** Fields that the author named: add, rename, reorder, remove. */
export function OwnFields() {
  const story = useStory()
  const { own } = useValue(story.details)
  const [adding, setAdding] = useState(false)
  const words = text.inspector.own
  const change = (fields: OwnField[]) => story.setDetail('own', fields)

  return (
    <fieldset className="own">
      <legend>{text.inspector.details.own}</legend>
      {own.length === 0 && !adding && <p className="own-none">{words.none}</p>}
      {own.map((field, at) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place; its label may change or be there twice
          key={at}
          field={field}
          first={at === 0}
          last={at === own.length - 1}
          onChange={(changed) => change(own.with(at, changed))}
          onMove={(by) => change(moved(own, at, by))}
          onRemove={() => change(own.toSpliced(at, 1))}
        />
      ))}
      {adding ? (
        <NewRow
          onDone={(label) => {
            setAdding(false)
            if (label !== '') change([...own, { label, value: '' }])
          }}
        />
      ) : (
        <Button look="quiet" className="own-add" onClick={() => setAdding(true)}>
          <Icon name="plus" />
          {words.add}
        </Button>
      )}
    </fieldset>
  )
}

interface RowProps {
  readonly field: OwnField
  readonly first: boolean
  readonly last: boolean
  readonly onChange: (field: OwnField) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function Row({ field, first, last, onChange, onMove, onRemove }: RowProps) {
  const label = useField(field.label, (label) => onChange({ ...field, label }))
  const value = useField(field.value, (value) => onChange({ ...field, value }))
  const words = text.inspector.own
  return (
    <div className="own-field">
      <input
        className="own-label"
        type="text"
        autoComplete="off"
        aria-label={words.label}
        value={label.text}
        onChange={(event) => label.change(event.target.value)}
        onBlur={label.commit}
      />
      <Menu
        label={words.more(field.label)}
        items={[
          { label: words.up, disabled: first, run: () => onMove(-1) },
          { label: words.down, disabled: last, run: () => onMove(1) },
          { label: words.remove, apart: true, run: onRemove },
        ]}
      >
        <Icon name="more" />
      </Menu>
      <textarea
        className="field-input"
        rows={1}
        aria-label={words.value(field.label)}
        value={value.text}
        onChange={(event) => value.change(event.target.value)}
        onBlur={value.commit}
      />
    </div>
  )
}

/** A field that has no name yet, and so is none of the story's. */
function NewRow({ onDone }: { onDone: (label: string) => void }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <input
      ref={field}
      className="field-input"
      type="text"
      autoComplete="off"
      aria-label={text.inspector.own.label}
      placeholder={text.inspector.own.newLabel}
      onBlur={(event) => onDone(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') {
          event.preventDefault()
          event.currentTarget.value = ''
          event.currentTarget.blur()
        }
      }}
    />
  )
}
