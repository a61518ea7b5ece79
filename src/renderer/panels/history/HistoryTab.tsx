import { useEffect } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { Version } from '../../../contract/history.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { byDay } from './by-day.ts'
import './history.css'
import { VersionRow } from './VersionRow.tsx'

/** The versions of the story, newest first: each can be compared with what is on the page, named, and had back. */
export function HistoryTab() {
  const session = useSession()
  const { history, open } = useStory()
  const { source } = useValue(open)
  const listed = useValue(history.versions)
  useEffect(() => {
    history.refresh().catch(reportError)
  }, [history])

  if (listed?.kind === 'failed') {
    const message = text.messageOf(listed.problem)
    return <Bar tone="alarm" title={message.title} text={message.text} />
  }
  const versions = listed?.versions ?? []
  const hasPosted = versions.some(({ reason }) => reason === 'posted')
  return (
    <div className="history">
      <div className="history-ways">
        <Button onClick={() => session.run('history.keep')}>{text.commands['history.keep']}</Button>
        {hasPosted && (
          <Button onClick={() => session.run('history.posted')}>{text.history.sincePosted}</Button>
        )}
        {source !== null && (
          <Button onClick={() => session.run('view.original')}>{text.commands['view.original']}</Button>
        )}
      </div>
      {listed && versions.length === 0 && <p className="history-hint">{text.history.none}</p>}
      <Days versions={versions} />
      {versions.length > 0 && <p className="history-hint">{text.history.about}</p>}
    </div>
  )
}

function Days({ versions }: { readonly versions: readonly Version[] }) {
  return byDay(versions, new Date()).map(({ day, entries }) => (
    <section key={day} className="history-day" aria-label={day}>
      <h3>{day}</h3>
      <ul>
        {entries.map(({ version, change }) => (
          <VersionRow key={version.id} version={version} change={change} />
        ))}
      </ul>
    </section>
  ))
}
