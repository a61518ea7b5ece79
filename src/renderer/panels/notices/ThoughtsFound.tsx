import { useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'

/** In a story just made of an old file: its lost italics may be found, and where. Until the author has been there. */
export function ThoughtsFound() {
  const session = useSession()
  const story = useStory()
  const { file, source } = useValue(story.open)
  const { reading, items, kinds, pending } = useValue(story.review.view)
  const { inspector } = useValue(session.settings)
  const shown = useValue(session.panels.shown)
  const [done, setDone] = useState(false)
  const there = shown.has('inspector') && inspector.tab === 'review'
  if (there && !done) setDone(true)

  const thoughts = kinds.get('thought') ?? 0
  if (done || there || reading || file !== null || source === null || thoughts === 0) return null
  const look = () => {
    const first = items.find((each) => each.first.finding.kind === 'thought')
    if (first) story.review.look(first.key)
    session.run('review.show')
  }
  return (
    <Bar tone="news" title={text.review.found(thoughts, pending - thoughts)}>
      <Button onClick={look}>{text.review.look(pending)}</Button>
      <Button look="quiet" onClick={() => setDone(true)}>
        {text.review.later}
      </Button>
    </Bar>
  )
}
