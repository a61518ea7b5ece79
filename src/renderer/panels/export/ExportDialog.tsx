import { useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { ExportProblem } from '../../../contract/problems.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Change } from './change.ts'
import { DetailChoices } from './DetailChoices.tsx'
import './export.css'
import { FormatChoice } from './FormatChoice.tsx'
import { PageChoices } from './PageChoices.tsx'
import { Thumbnail } from './Thumbnail.tsx'

/** What the page is to be; where to is the system's question. */
export function ExportDialog() {
  const session = useSession()
  const story = useStory()
  const { export: last } = useValue(session.settings)
  const [choices, setChoices] = useState(last)
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState<ExportProblem | null>(null)

  const change: Change = (changed) => setChoices((before) => ({ ...before, ...changed }))
  const run = async () => {
    setRunning(true)
    setProblem(null)
    session.changeSettings({ export: choices })
    const exported = await story.exportPage(choices)
    setRunning(false)
    if (exported.kind === 'exported') session.show(null)
    if (exported.kind === 'failed') setProblem(exported.problem)
  }
  const message = problem && text.messageOf(problem)
  return (
    <Dialog
      title={text.exporting.name}
      className="export"
      onClose={() => session.show(null)}
      foot={
        <>
          <Button onClick={() => session.show(null)}>{text.exporting.cancel}</Button>
          <Button look="main" data-first busy={running} onClick={() => void run()}>
            {running ? text.exporting.running : text.exporting.run}
          </Button>
        </>
      }
    >
      {message && <Bar tone="alarm" title={message.title} text={message.text} />}
      <div className="export-body">
        <div className="export-choices">
          <FormatChoice choices={choices} onChange={change} />
          <DetailChoices choices={choices} onChange={change} />
          <PageChoices choices={choices} onChange={change} />
        </div>
        <Thumbnail choices={choices} />
      </div>
    </Dialog>
  )
}
