import { useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { Archived } from '../../../contract/backups.ts'
import { bridge } from '../../bridge.ts'
import { useSession } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import './backups.css'

/** All of the author's work as one file; where to is the system's question. */
export function ArchiveDialog() {
  const session = useSession()
  const [running, setRunning] = useState(false)
  const [archived, setArchived] = useState<Archived | null>(null)
  const words = text.backups.archive
  const close = () => session.show(null)

  const save = async () => {
    setRunning(true)
    setArchived(await bridge.call('archive.save'))
    setRunning(false)
  }
  const show = () => void bridge.call('archive.show').catch(reportError)
  const isDone = archived?.kind === 'archived'
  const message = archived?.kind === 'failed' ? text.messageOf(archived.problem) : null
  return (
    <Dialog
      title={words.title}
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{text.controls.close}</Button>
          {isDone ? (
            <Button look="main" onClick={show}>
              {words.show}
            </Button>
          ) : (
            <Button look="main" data-first busy={running} onClick={() => void save().catch(reportError)}>
              {running ? words.running : words.choose}
            </Button>
          )}
        </>
      }
    >
      {message && <Bar tone="alarm" title={message.title} text={message.text} />}
      {isDone && <Bar tone="news" title={words.done(archived.name)} />}
      <p className="backups-about">{words.about}</p>
    </Dialog>
  )
}
