import { text } from '../../../../resources/text/en.ts'
import type { ExportChoices } from '../../../contract/export.ts'
import type { FormatId } from '../../../export/formats.ts'
import type { Change } from './change.ts'

const FORMATS: readonly FormatId[] = ['html-designed', 'html']

/** Which kind of page, each in a few words. */
export function FormatChoice({ choices, onChange }: { choices: ExportChoices; onChange: Change }) {
  return (
    <fieldset className="export-group">
      <legend className="unseen">{text.exporting.format}</legend>
      <div className="export-formats">
        {FORMATS.map((id) => (
          <label key={id} className="export-format">
            <input
              type="radio"
              name="format"
              value={id}
              checked={choices.format === id}
              onChange={() => onChange({ format: id })}
            />
            <strong>{text.exporting.formats[id].title}</strong>
            <span>{text.exporting.formats[id].text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
