import { useId } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { ENCODINGS } from '../../../import/encodings.ts'
import { Card } from './Card.tsx'
import type { Opening } from './useOpening.ts'

const EXCERPT = 90

/** How the file's bytes are read. Another way makes another text: what was chosen for its places goes. */
export function Encoding({ opening: { body, choices, refused, choose } }: { readonly opening: Opening }) {
  const id = useId()
  const { name, evidence } = body.report.encoding
  const sample = excerpt(body.text)
  const certainty = body.report.encoding.confidence
  return (
    <Card
      title={text.opening.encodings[name]}
      certainty={choices.encoding ? 'yours' : certainty}
      why={
        sample === '' && !choices.encoding
          ? text.opening.plainCharacters
          : text.opening.encodingEvidence(evidence)
      }
    >
      <label className="card-select" htmlFor={id}>
        {text.opening.encoding}
        <select
          id={id}
          className="field-input"
          value={name}
          onChange={(event) => {
            const encoding = ENCODINGS.find((each) => each === event.target.value)
            const { keep: _, ...others } = choices
            if (encoding) choose({ ...others, encoding })
          }}
        >
          {ENCODINGS.map((each) => (
            <option key={each} value={each}>
              {text.opening.encodings[each]}
            </option>
          ))}
        </select>
      </label>
      {refused && (
        <p className="card-refused" role="alert">
          {text.opening.refused(text.opening.encodings[refused])}
        </p>
      )}
      {sample !== '' && (
        <p className="card-why">
          {text.opening.excerpt} <q>{sample}</q>
        </p>
      )}
    </Card>
  )
}

/** Words around the first character that encodings differ about; '' where there is none. */
function excerpt(file: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what all encodings share
  const at = file.search(/[^\x00-\x7f]/)
  if (at < 0) return ''
  const from = Math.max(0, at - 20)
  return file
    .slice(from, from + EXCERPT)
    .replace(/\s+/g, ' ')
    .trim()
}
