import { useRef, useState } from 'react'
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
  /** Where the author goes on by key from a field's new name: its text, by its place, or where it was asked for. */
  const [next, setNext] = useState<number | 'add' | null>(null)
  const words = text.inspector.own
  const change = (fields: OwnField[]) => story.setDetail('own', fields)

  return (
    // Once it is there, an undo and a redo must not bring the author back.
    <fieldset className="own" onFocus={() => setNext(null)}>
      <legend>{text.inspector.details.own}</legend>
      {own.length === 0 && !adding && <p className="own-none">{words.none}</p>}
      {own.map((field, at) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place; its label may change or be there twice
          key={at}
          field={field}
          begins={at === next}
          first={at === 0}
          last={at === own.length - 1}
          onChange={(changed) => change(own.with(at, changed))}
          onMove={(by) => change(moved(own, at, by))}
          onRemove={() => change(own.toSpliced(at, 1))}
        />
      ))}
      {adding ? (
        <NewRow
          onDone={(label, byKey) => {
            setAdding(false)
            const isNamed = label !== ''
            setNext(byKey ? (isNamed ? own.length : 'add') : null)
            if (isNamed) change([...own, { label, value: '' }])
          }}
        />
      ) : (
        <Button
          look="quiet"
          className="own-add"
          ref={next === 'add' ? focus : undefined}
          onClick={() => setAdding(true)}
        >
          <Icon name="plus" />
          {words.add}
        </Button>
      )}
    </fieldset>
  )
}

const focus = (element: HTMLElement | null) => element?.focus()

interface RowProps {
  readonly field: OwnField
  /** It was named just now: its text has the focus. */
  readonly begins: boolean
  readonly first: boolean
  readonly last: boolean
  readonly onChange: (field: OwnField) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function Row({ field, begins, first, last, onChange, onMove, onRemove }: RowProps) {
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
        ref={begins ? focus : undefined}
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

interface NewRowProps {
  /** `byKey`: the author goes on from it by key, and not elsewhere by mouse. */
  readonly onDone: (label: string, byKey: boolean) => void
}

/** A field that has no name yet, and so is none of the story's. */
function NewRow({ onDone }: NewRowProps) {
  const byKey = useRef(false)
  return (
    <input
      ref={focus}
      className="field-input"
      type="text"
      autoComplete="off"
      aria-label={text.inspector.own.label}
      placeholder={text.inspector.own.newLabel}
      onBlur={(event) => onDone(event.currentTarget.value.trim(), byKey.current)}
      onKeyDown={(event) => {
        const { key, shiftKey, currentTarget } = event
        const goesOn = key === 'Enter' || key === 'Escape' || (key === 'Tab' && !shiftKey)
        if (!goesOn || event.nativeEvent.isComposing) return
        event.preventDefault()
        if (key === 'Escape') currentTarget.value = ''
        byKey.current = true
        currentTarget.blur()
      }}
    />
  )
}
