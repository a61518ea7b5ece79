import { useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { previewAddress } from '../../../contract/export.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import './preview.css'

/**
 * The exported page beside the manuscript, made anew whenever the author rests. It shows the scene with the
 * cursor; a page that is not there yet waits behind the one that is, so that nothing flickers.
 */
export function Preview() {
  const session = useSession()
  const story = useStory()
  const { export: choices } = useValue(session.settings)
  const { scene } = useValue(story.place)
  const revision = useValue(story.revision)
  const address = previewAddress(window.location.href, story.id, choices, revision)
  const [shown, setShown] = useState(address)
  const place = scene === null ? '' : `#${encodeURIComponent(scene)}`

  return (
    <div className="preview">
      <header className="preview-head">
        <h2>{text.workspace.preview}</h2>
        <IconButton label={text.workspace.previewClose} onClick={() => session.run('view.preview')}>
          <Icon name="close" />
        </IconButton>
      </header>
      <div className="preview-pages">
        {[...new Set([shown, address])].map((each) => (
          <iframe
            key={each}
            className="preview-page"
            sandbox=""
            title={text.workspace.previewName}
            src={each + place}
            data-waiting={each !== shown}
            onLoad={() => setShown(each)}
          />
        ))}
      </div>
    </div>
  )
}
