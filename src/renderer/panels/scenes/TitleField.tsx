import { useContext, useEffect, useRef } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { RenamingContext } from './renaming.ts'

interface TitleFieldProps {
  readonly rowKey: string
  readonly title: string
  readonly placeholder: string
}

/** A title being changed where it stands: Enter or leaving it keeps it, Escape does not. */
export function TitleField({ rowKey, title, placeholder }: TitleFieldProps) {
  const finish = useContext(RenamingContext)
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)

  useEffect(() => field.current?.select(), [])

  const end = (renamed: string | null, by: 'key' | 'blur') => {
    if (done.current) return
    done.current = true
    finish(rowKey, renamed === title ? null : renamed, by)
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
      onBlur={(event) => end(event.currentTarget.value.trim(), 'blur')}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') end(event.currentTarget.value.trim(), 'key')
        if (event.key === 'Escape') end(null, 'key')
      }}
    />
  )
}
