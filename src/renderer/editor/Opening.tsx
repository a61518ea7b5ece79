import type { ReactNode } from 'react'
import { text } from '../../../resources/text/en.ts'
import { PAGE_DETAILS } from '../../export/options.ts'
import { wordsFor } from '../../export/words.ts'
import { isListDetail } from '../../story/details.ts'
import { useStory, useValue } from '../session.ts'
import { InPlace } from './InPlace.tsx'

/** What stands above the story as readers will see it: title, byline, details, each edited in its place. */
export function Opening() {
  const story = useStory()
  const { title, author, language } = useValue(story.details)
  const { readOnly } = useValue(story.open)
  return (
    <header className="opening" inert={readOnly !== null}>
      <h1>
        <InPlace
          label={text.inspector.details.title}
          value={title}
          onCommit={(value) => story.setDetail('title', value)}
        />
      </h1>
      <p className="byline">
        {wordsFor(language).by}{' '}
        <InPlace
          label={text.inspector.details.author}
          value={author}
          onCommit={(value) => story.setDetail('author', value)}
        />
      </p>
      <Front />
    </header>
  )
}

function Front() {
  const story = useStory()
  const details = useValue(story.details)
  const words = wordsFor(details.language).details
  const rows = PAGE_DETAILS.flatMap((name) => {
    if (name === 'own')
      return details.own.map((field, at) => ({
        key: `own ${at}`,
        label: field.label,
        value: field.value,
        commit: (value: string) => story.setDetail('own', details.own.with(at, { ...field, value })),
      }))
    if (details[name].length === 0) return []
    if (!isListDetail(name))
      return {
        key: name,
        label: words[name].one,
        value: details[name],
        commit: (value: string) => story.setDetail(name, value),
      }
    const values = details[name]
    return {
      key: name,
      label: values.length === 1 ? words[name].one : words[name].many,
      value: values.join(', '),
      commit: (value: string) => story.setDetail(name, valuesIn(value)),
    }
  })
  if (rows.length === 0) return null
  return (
    <div className="front">
      {rows.map(({ key, label, value, commit }) => (
        <Row key={key} label={label}>
          <InPlace label={label} empty={text.page.detail} value={value} onCommit={commit} multiline />
        </Row>
      ))}
    </div>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      {label !== '' && <b>{label}: </b>}
      {children}
    </div>
  )
}

const valuesIn = (line: string): string[] =>
  line
    .split(/[,;\n]/)
    .map((value) => value.trim())
    .filter((value) => value !== '')
