import { text } from '../../../../resources/text/en.ts'
import { type ExportChoices, previewAddress } from '../../../contract/export.ts'
import { useStory, useValue } from '../../session.ts'

/** The page itself, made small: what is chosen is what is seen. */
export function Thumbnail({ choices }: { choices: ExportChoices }) {
  const story = useStory()
  const revision = useValue(story.revision)
  return (
    <figure className="export-thumbnail">
      <figcaption>{text.exporting.preview}</figcaption>
      <div className="export-paper">
        <iframe
          sandbox=""
          tabIndex={-1}
          title={text.workspace.previewName}
          src={previewAddress(window.location.href, story.id, choices, revision)}
        />
      </div>
    </figure>
  )
}
