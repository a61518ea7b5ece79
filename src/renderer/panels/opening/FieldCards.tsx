import { useLayoutEffect, useRef, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { Report } from '../../../import/index.ts'
import { type Details, isListDetail, type TextDetail } from '../../../story/details.ts'
import { TextField } from '../../ui/TextField.tsx'
import { Card } from './Card.tsx'
import { Chips } from './Chips.tsx'
import type { DocNode } from './story-items.ts'
import type { Opening } from './useOpening.ts'

type Field = Report['fields'][number]

/** How a title or author is told for certain. */
const CERTAIN: readonly Field['evidence'][] = ['label', 'byline', 'above-the-text', 'repeated-title']
const EXCERPT = 80

/** The details as they stand now: what was found, and what was chosen instead. */
export function detailsIn({ body, choices }: Opening): Details {
  const doc = body.doc as unknown as DocNode // as: a `doc` of the one schema
  return { ...(doc.attrs as unknown as Details), ...choices.details } // as: its attributes are the details
}

export const Title = ({ opening }: { readonly opening: Opening }) => (
  <OneField
    opening={opening}
    name="title"
    heading={text.opening.title}
    unknown=""
    other={text.opening.otherTitle}
    field={text.opening.ownTitle}
  />
)

export const Author = ({ opening }: { readonly opening: Opening }) => (
  <OneField
    opening={opening}
    name="author"
    heading={text.opening.author}
    unknown={text.opening.authorUnknown}
    other={text.opening.someoneElse}
    field={text.opening.name}
  />
)

interface OneFieldProps {
  readonly opening: Opening
  readonly name: 'title' | 'author'
  readonly heading: (value: string) => string
  readonly unknown: string
  readonly other: string
  readonly field: string
}

/** A field that matters: as found, or as the author says. */
function OneField({ opening, name, heading, unknown, other, field }: OneFieldProps) {
  const { body, choices, choose } = opening
  const value = detailsIn(opening)[name]
  const chosen = choices.details?.[name]
  const [isOther, setOther] = useState(chosen !== undefined)
  const own = useRef<HTMLDivElement>(null)
  const asked = useRef(false)
  useLayoutEffect(() => {
    const input = isOther && asked.current ? own.current?.querySelector('input') : null
    input?.focus()
    input?.select()
  }, [isOther])
  const found = body.found.fields.find((each) => each.name === name && each.repeated !== true)
  const why = found ? text.opening.evidence(found.evidence, excerpt(body.text, found)) : unknown
  const certainty = found && CERTAIN.includes(found.evidence) ? 'sure' : 'look'
  const asOther = () => {
    asked.current = true
    setOther(true)
  }
  const asFound = () => {
    setOther(false)
    const { [name]: _, ...details } = choices.details ?? {}
    choose(withDetails(choices, details))
  }
  const writing = isOther || !found
  return (
    <Card title={heading(value)} certainty={chosen === undefined ? certainty : 'yours'} why={why}>
      {found && (
        <Chips
          label={field}
          options={[
            { label: found.value, value: 'found', chosen: !isOther },
            { label: other, value: 'other', chosen: isOther },
          ]}
          onChoose={(choice) => (choice === 'other' ? asOther() : asFound())}
        />
      )}
      {writing && (
        <div ref={own} className="card-field">
          <TextField
            atPause
            label={field}
            value={value}
            onCommit={(value) => choose(withDetails(choices, { ...choices.details, [name]: value.trim() }))}
          />
        </div>
      )}
    </Card>
  )
}

/** All other fields: named, and open to change. */
export function Fields({ opening }: { readonly opening: Opening }) {
  const { body, choices, choose } = opening
  const details = detailsIn(opening)
  const names = [...new Set(body.found.fields.map(({ name }) => name))].filter(
    (name) => name !== 'title' && name !== 'author' && name !== 'own',
  )
  const labels = [
    ...names.map((name) => text.inspector.details[name]),
    ...details.own.map(({ label }) => label).filter((label) => label !== ''),
  ]
  if (labels.length === 0) return null
  const words = text.opening.fields
  const isChanged = names.some((name) => choices.details?.[name] !== undefined)
  const set = (change: Partial<Details>) => choose(withDetails(choices, { ...choices.details, ...change }))
  return (
    <Card
      title={words.title(labels)}
      certainty={isChanged ? 'yours' : 'sure'}
      why={words.count(labels.length)}
    >
      {names.length > 0 && (
        <details className="card-more">
          <summary>{words.change}</summary>
          {names.map((name) =>
            isListDetail(name) ? (
              <TextField
                atPause
                key={name}
                label={text.inspector.details[name]}
                value={details[name].join(', ')}
                onCommit={(value) => set({ [name]: valuesIn(value) })}
              />
            ) : (
              <TextField
                atPause
                key={name}
                label={text.inspector.details[name]}
                value={details[name satisfies TextDetail]}
                onCommit={(value) => set({ [name]: value.trim() })}
                multiline
              />
            ),
          )}
        </details>
      )}
    </Card>
  )
}

function withDetails(choices: Opening['choices'], details: Partial<Details>): Opening['choices'] {
  const { details: _, ...rest } = choices
  return Object.keys(details).length === 0 ? rest : { ...rest, details }
}

const valuesIn = (line: string): string[] =>
  line
    .split(/[,;\n]/)
    .map((value) => value.trim())
    .filter((value) => value !== '')

/** What stands at a field's place in the file, on one line and not too long. */
function excerpt(file: string, { from, to }: Field): string {
  const words = file
    .slice(from, Math.min(to, from + 500))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\((.*)\)$/, '$1')
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words
}
