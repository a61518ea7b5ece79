import { text } from '../../../../resources/text/en.ts'
import type { ExportChoices } from '../../../contract/export.ts'
import { useStory, useValue } from '../../session.ts'
import { Check } from '../../ui/Check.tsx'
import type { Change } from './change.ts'

/** What else the page has; asked only where this story has something of the kind. */
export function PageChoices({ choices, onChange }: { choices: ExportChoices; onChange: Change }) {
  const story = useStory()
  const { loose, chapters } = useValue(story.outline)
  const scenes = [...loose, ...chapters.flatMap((chapter) => chapter.scenes)]
  const words = text.exporting
  return (
    <fieldset className="export-group">
      <legend>{words.more}</legend>
      <div className="export-page">
        {chapters.length > 1 && (
          <Check checked={choices.contents} onChange={(contents) => onChange({ contents })}>
            {words.contents}
          </Check>
        )}
        {chapters.length > 0 && (
          <Check checked={choices.chapterNotes} onChange={(chapterNotes) => onChange({ chapterNotes })}>
            {words.chapterNotes}
          </Check>
        )}
        {scenes.some((scene) => scene.title !== '') && (
          <Check checked={choices.sceneTitles} onChange={(sceneTitles) => onChange({ sceneTitles })}>
            {words.sceneTitles}
          </Check>
        )}
        {scenes.length > 1 && (
          <Check
            checked={choices.breaks === 'ornament'}
            onChange={(ornament) => onChange({ breaks: ornament ? 'ornament' : 'rule' })}
          >
            {words.ornaments}
          </Check>
        )}
        <Check
          checked={choices.emphasisInThought === 'roman'}
          hint={words.romanHint}
          onChange={(roman) => onChange({ emphasisInThought: roman ? 'roman' : 'nested' })}
        >
          {words.roman}
        </Check>
      </div>
    </fieldset>
  )
}
