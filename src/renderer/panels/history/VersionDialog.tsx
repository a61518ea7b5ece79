import { type FormEvent, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { LONGEST_NAME, type Version } from '../../../contract/history.ts'
import type { HistoryProblem } from '../../../contract/problems.ts'
import { useSession, useStory } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import './history.css'

/** Asks for a name: for the story as it is now (`version` null), or for a version that is there already. */
export function VersionDialog({ version }: { readonly version: Version | null }) {
  const session = useSession()
  const { history } = useStory()
  const [name, setName] = useState(version?.name ?? '')
  const [problem, setProblem] = useState<HistoryProblem | null>(null)
  const words = text.history.keep
  const close = () => session.show(null)

  const keep = async (): Promise<HistoryProblem | null> => {
    if (version) return history.rename(version.id, name.trim())
    const kept = await history.keep('named', name.trim())
    return kept.kind === 'failed' ? kept.problem : null
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    const failed = await keep()
    if (failed) setProblem(failed)
    else close()
  }
  const message = problem && text.messageOf(problem)
  return (
    <Dialog
      title={version ? words.rename : words.title}
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{text.exporting.cancel}</Button>
          <Button look="main" onClick={(event) => void submit(event)}>
            {words.button}
          </Button>
        </>
      }
    >
      {message && <Bar tone="alarm" title={message.title} text={message.text} />}
      <form className="version-form" onSubmit={(event) => void submit(event)}>
        <label className="field-label" htmlFor="version-name">
          {words.label}
        </label>
        <input
          data-first
          id="version-name"
          className="field-input"
          aria-describedby="version-hint"
          autoComplete="off"
          maxLength={LONGEST_NAME}
          placeholder={words.example}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <p className="field-hint" id="version-hint">
          {words.hint}
        </p>
      </form>
    </Dialog>
  )
}
