import { use, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { Backup } from '../../../contract/backups.ts'
import type { OpenProblem } from '../../../contract/problems.ts'
import { bridge } from '../../bridge.ts'
import { useSession } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import './backups.css'

/** What each story file held last, to be opened as a copy: for the day that a file is lost or damaged. */
export function BackupsDialog() {
  const session = useSession()
  const [listed] = useState(() => bridge.call('backups.list'))
  const [problem, setProblem] = useState<OpenProblem | null>(null)
  const backups = use(listed)
  const words = text.backups
  const close = () => session.show(null)

  const open = async ({ path, id }: Backup) => {
    const opened = await bridge.call('backups.open', { path, id })
    if (opened.kind === 'failed') setProblem(opened.problem)
    else close()
  }
  const message = problem && text.messageOf(problem)
  return (
    <Dialog title={words.title} onClose={close}>
      {message && <Bar tone="alarm" title={message.title} text={message.text} />}
      <p className="backups-about">{backups.length === 0 ? words.none : words.about}</p>
      <ul className="backups">
        {backups.map((backup) => (
          <Row
            key={`${backup.path} ${backup.id}`}
            backup={backup}
            onOpen={() => void open(backup).catch(reportError)}
          />
        ))}
      </ul>
    </Dialog>
  )
}

function Row({ backup, onOpen }: { readonly backup: Backup; readonly onOpen: () => void }) {
  const { name, path, at } = backup
  const moment = new Date(at)
  const when = `${text.dayOf(moment, new Date())}, ${text.timeOf(moment)}`
  return (
    <li>
      <span className="backups-name">
        {name}
        <small>{path.slice(0, -name.length - 1)}</small>
      </span>
      <time dateTime={at}>{when}</time>
      <Button aria-label={text.backups.openNamed(name, when)} onClick={onOpen}>
        {text.backups.open}
      </Button>
    </li>
  )
}
