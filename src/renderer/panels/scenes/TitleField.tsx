import { useContext, useEffect, useRef, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { RenamingContext } from './renaming.ts'

interface TitleFieldProps {
  readonly rowKey: string
  readonly title: string
  readonly placeholder: string
}

/** A title being changed where it stands: Enter or leaving it keeps it, Escape does not; the focus goes back. */
export function TitleField({ rowKey, title, placeholder }: TitleFieldProps) {
  const finish = useContext(RenamingContext)
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const [back] = useState<'row' | 'page'>(() =>
    document.activeElement?.closest('[role=tree]') ? 'row' : 'page',
  )

  useEffect(() => field.current?.select(), [])

  const end = (renamed: string | null, next: 'row' | 'page' | null) => {
    if (done.current) return
    done.current = true
    finish(rowKey, renamed === title ? null : renamed, next)
  }
  return (
    <input
      ref={field}
      className="title-field"
      type="text"
      // biome-ignore lint/a11y/noAutofocus: the author has just asked for it
      autoFocus
      autoComplete="off"
      aria-label={text.scenes.title}
      defaultValue={title}
      placeholder={placeholder}
      onBlur={(event) => end(event.currentTarget.value.trim(), null)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        // the focus is on the page before the key is done: Enter must not reach the text there
        if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault()
        if (event.key === 'Enter') end(event.currentTarget.value.trim(), back)
        if (event.key === 'Escape') end(null, back)
      }}
    />
  )
}
