import { use, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { bridge } from '../../bridge.ts'
import { useSession } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import './about.css'

/** What this is, and which version. */
export function About() {
  const session = useSession()
  const [about] = useState(() => bridge.call('app.about'))
  const { version, electron, chromium } = use(about)
  const words = text.sheets.about
  return (
    <Dialog title={words.name} titleShown={false} className="about" onClose={() => session.show(null)}>
      <div className="about-words">
        <p className="about-name">{text.start.name}</p>
        <p className="about-tagline">{text.start.tagline}</p>
        <p>{words.promise}</p>
        <p className="about-version">
          {words.version(version)}
          <br />
          {words.runs(electron, chromium)}
        </p>
        <Button data-first onClick={() => session.show(null)}>
          {text.controls.close}
        </Button>
      </div>
    </Dialog>
  )
}
