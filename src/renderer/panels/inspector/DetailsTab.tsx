import { text } from '../../../../resources/text/en.ts'
import { DETAILS, type DetailName, isListDetail, type TextDetail } from '../../../story/details.ts'
import { useStory, useValue } from '../../session.ts'
import { ListField } from '../../ui/ListField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LanguageField } from './LanguageField.tsx'
import { OwnFields } from './OwnFields.tsx'

/** From here on they fold away: fields that many stories do without. */
const FIRST_OF_THE_REST: DetailName = 'spoilers'

const FIELDS = DETAILS.filter((name) => name !== 'own')
const MAIN = FIELDS.slice(0, FIELDS.indexOf(FIRST_OF_THE_REST))
const REST = FIELDS.slice(FIELDS.indexOf(FIRST_OF_THE_REST))

/** Fields of several lines. */
const LONG: ReadonlySet<DetailName> = new Set(['disclaimer', 'notes', 'summary'])

/** All that stands above the story, in the order readers see it. */
export function DetailsTab() {
  const story = useStory()
  const details = useValue(story.details)
  const filled = REST.some((name) => name !== 'language' && details[name].length > 0)
  return (
    <>
      {MAIN.map((name) => (
        <DetailField key={name} name={name} />
      ))}
      <details className="inspector-rest" open={filled}>
        <summary>{text.inspector.rest}</summary>
        <div className="inspector-fields">
          {REST.map((name) => (
            <DetailField key={name} name={name} />
          ))}
        </div>
      </details>
      <OwnFields />
    </>
  )
}

function DetailField({ name }: { name: Exclude<DetailName, 'own'> }) {
  const story = useStory()
  const details = useValue(story.details)
  const label = text.inspector.details[name]
  if (name === 'language') return <LanguageField />
  if (isListDetail(name))
    return (
      <ListField
        label={label}
        values={details[name]}
        placeholder={text.inspector.several}
        onCommit={(values) => story.setDetail(name, values)}
      />
    )
  return (
    <TextField
      label={label}
      value={details[name]}
      multiline={LONG.has(name)}
      placeholder={exampleOf(name)}
      onCommit={(value) => story.setDetail(name, value)}
    />
  )
}

function exampleOf(name: TextDetail): string {
  const examples: { readonly [N in TextDetail]?: string } = text.inspector.examples
  return examples[name] ?? ''
}
