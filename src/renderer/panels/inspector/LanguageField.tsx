import { useId } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { useStory, useValue } from '../../session.ts'

/** What most fan fiction is written in, by tag (BCP 47). */
const LANGUAGES: readonly string[] =
  'ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt ro ru sv th tr uk vi zh'.split(' ')

/** The language of the story. One that is not on the list is there if the story has it. */
export function LanguageField() {
  const story = useStory()
  const { language } = useValue(story.details)
  const id = useId()
  const tags = LANGUAGES.includes(language) || language === '' ? LANGUAGES : [...LANGUAGES, language]
  const options = tags
    .map((tag) => ({ tag, name: text.inspector.language(tag) }))
    .sort((a, b) => a.name.localeCompare(b.name))
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {text.inspector.details.language}
      </label>
      <select
        id={id}
        className="field-input"
        value={language}
        onChange={(event) => story.setDetail('language', event.target.value)}
      >
        <option value="">{text.inspector.noLanguage}</option>
        {options.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
