import { useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { HistoryProblem } from '../../../contract/problems.ts'
import { type StoryHistory, useSession, useStory, useValue } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'

/** What was brought back after a crash: to be kept, looked at, or let go, which can be taken back in turn. */
export function Recovered() {
  const session = useSession()
  const { open, history, dismissRecovery } = useStory()
  const { recovered } = useValue(open)
  /** The version that holds what was let go; null where nothing was. */
  const [discarded, setDiscarded] = useState<string | null>(null)
  if (!recovered) return null

  const attempt = (work: () => Promise<HistoryProblem | null>) => () =>
    void work().then((problem) => problem && session.report(problem), reportError)
  const compare = attempt(async () => {
    const before = await versionBefore(history)
    return typeof before === 'string' ? history.compare(before, 'now') : before
  })
  const discard = attempt(async () => {
    const before = await versionBefore(history)
    if (typeof before !== 'string') return before
    const restored = await history.restore(before)
    if (restored.kind === 'failed') return restored.problem
    history.leave()
    if (restored.before === null) dismissRecovery()
    else setDiscarded(restored.before)
    return null
  })
  const bringBack = (version: string) =>
    attempt(async () => {
      const restored = await history.restore(version)
      if (restored.kind === 'failed') return restored.problem
      setDiscarded(null)
      return null
    })

  const words = text.saving
  if (discarded !== null)
    return (
      <Bar tone="news" title={words.discarded(recovered.changes)}>
        <Button onClick={bringBack(discarded)}>{words.bringBack}</Button>
        <Button look="quiet" onClick={dismissRecovery}>
          {text.controls.close}
        </Button>
      </Bar>
    )
  const since = text.when(new Date(recovered.since), new Date())
  return (
    <Bar tone="news" title={words.recovered(recovered.changes, since)}>
      <Button onClick={dismissRecovery}>{words.keep}</Button>
      <Button onClick={compare}>{words.compare}</Button>
      <Button onClick={discard}>{words.discard}</Button>
    </Bar>
  )
}

/** The id of the version that holds the story as its file did before. */
async function versionBefore(history: StoryHistory): Promise<string | HistoryProblem> {
  const listed = await history.refresh()
  if (listed.kind === 'failed') return listed.problem
  const before = listed.versions.find(({ reason }) => reason === 'before-recovery')
  return before ? before.id : { code: 'version-unreadable' }
}
