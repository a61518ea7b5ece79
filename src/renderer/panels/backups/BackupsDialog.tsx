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
      {backups.length > 0 && (
        <ul className="backups">
          {byFile(backups).map((kept, at) => (
            <FileRow
              key={kept[0].path}
              kept={kept}
              first={at === 0}
              onOpen={(backup) => void open(backup).catch(reportError)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

/** What is kept of one file, newest first. */
type Kept = readonly [Backup, ...Backup[]]

function byFile(backups: readonly Backup[]): readonly Kept[] {
  const files = new Map<string, [Backup, ...Backup[]]>()
  for (const each of backups) {
    const kept = files.get(each.path)
    if (kept) kept.push(each)
    else files.set(each.path, [each])
  }
  return [...files.values()]
}

interface FileRowProps {
  readonly kept: Kept
  readonly first: boolean
  readonly onOpen: (backup: Backup) => void
}

function FileRow({ kept, first, onOpen }: FileRowProps) {
  const [{ name, path }] = kept
  const words = text.backups
  return (
    <li>
      <span className="backups-name">
        {name}
        <small>{path.slice(0, -name.length - 1)}</small>
      </span>
      <ul className="backups-kept">
        {kept.map((each, at) => {
          const moment = new Date(each.at)
          const when = `${text.dayOf(moment, new Date())}, ${text.timeOf(moment)}`
          return (
            <li key={each.id}>
              <span>{at === 0 ? words.latest : words.before}</span>
              <time dateTime={each.at}>{when}</time>
              <Button
                aria-label={words.openNamed(name, when, at === 0)}
                data-first={(first && at === 0) || undefined}
                onClick={() => onOpen(each)}
              >
                {words.open}
              </Button>
            </li>
          )
        })}
      </ul>
    </li>
  )
}
