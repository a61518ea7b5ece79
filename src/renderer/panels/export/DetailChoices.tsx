import { text } from '../../../../resources/text/en.ts'
import type { ExportChoices } from '../../../contract/export.ts'
import { PAGE_DETAILS, type PageDetail } from '../../../export/options.ts'
import { useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import type { Change } from './change.ts'

/** Which of the story's details readers see; those it does not have are not asked for, and keep their answer. */
export function DetailChoices({ choices, onChange }: { choices: ExportChoices; onChange: Change }) {
  const story = useStory()
  const details = useValue(story.details)
  const there = PAGE_DETAILS.filter((name) => details[name].length > 0)
  const words = text.exporting

  const choose = (names: readonly PageDetail[], shown: boolean) => {
    const chosen = new Set(choices.details)
    for (const name of names) {
      if (shown) chosen.add(name)
      else chosen.delete(name)
    }
    onChange({ details: PAGE_DETAILS.filter((name) => chosen.has(name)) })
  }
  const all = there.every((name) => choices.details.includes(name))
  return (
    <fieldset className="export-group">
      <legend>{words.details}</legend>
      {there.length > 1 && (
        <Button look="quiet" className="export-all" onClick={() => choose(there, !all)}>
          {all ? words.none : words.all}
        </Button>
      )}
      <p className="export-hint">{there.length === 0 ? words.noDetails : words.detailsHint}</p>
      <div className="export-details">
        {there.map((name) => (
          <Check
            key={name}
            checked={choices.details.includes(name)}
            onChange={(shown) => choose([name], shown)}
          >
            {words.detailNames[name]}
          </Check>
        ))}
      </div>
    </fieldset>
  )
}
