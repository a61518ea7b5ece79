import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useField, useStory } from '../session.ts'

interface InPlaceProps {
  /** Its name for screen readers. */
  readonly label: string
  /** What stands there while it is empty; its name where nothing is given. */
  readonly empty?: string
  readonly value: string
  readonly onCommit: (value: string) => void
  /** Whether a line end can be typed; else Enter goes on to the story's first words. */
  readonly multiline?: boolean
}

/** A detail of the story, edited where readers see it. */
export function InPlace({ label, empty = label, value, onCommit, multiline = false }: InPlaceProps) {
  const story = useStory()
  const element = useRef<HTMLSpanElement>(null)
  const field = useField(value, onCommit)

  // The browser writes what is typed; only what comes from elsewhere is written here, so that the caret stays.
  useLayoutEffect(() => {
    const span = element.current
    if (span && textOf(span) !== field.text) span.textContent = field.text
  }, [field.text])

  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || multiline) return
    event.preventDefault()
    field.commit()
    const { loose, chapters } = story.outline.get()
    const first = loose[0] ?? chapters[0]?.scenes[0]
    if (first) story.goToScene(first.id)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form field cannot flow within a line of text
    <span
      ref={element}
      role="textbox"
      tabIndex={0}
      aria-label={label}
      aria-multiline={multiline}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      spellCheck={false}
      className="in-place"
      data-empty={empty}
      onInput={(event) => field.change(textOf(event.currentTarget))}
      onBlur={field.commit}
      onKeyDown={keys}
    />
  )
}

/** What an element says; an empty last line is the browser's, to have somewhere to put the caret. */
function textOf(element: HTMLElement): string {
  const text = element.textContent.replace(/\n$/, '')
  if (text === '') element.textContent = ''
  return text
}
