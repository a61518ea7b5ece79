import { useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'

/** What another program or computer did to the story, the most urgent first; one bar at a time. */
export function Outside() {
  const story = useStory()
  const undecided = useValue(story.undecided)
  const news = useValue(story.outside)
  if (undecided > 0) return <Undecided count={undecided} />
  if (news === null || news.kind === 'stuck') return <Copies />
  const message = text.outside[news.kind]
  return (
    <Bar tone="news" title={message.title} text={message.text}>
      <Button onClick={story.dismissOutside}>{text.saving.dismiss}</Button>
    </Bar>
  )
}

function Undecided({ count }: { readonly count: number }) {
  const session = useSession()
  const message = text.outside.undecided(count)
  return (
    <Bar tone="news" title={message.title} text={message.text}>
      <Button onClick={() => session.show({ kind: 'sides' })}>{text.outside.choose}</Button>
    </Bar>
  )
}

/** What a sync tool left beside the file. */
function Copies() {
  const story = useStory()
  const { copies } = useValue(story.open)
  const [later, setLater] = useState<readonly string[]>([])
  const name = copies.find((each) => !later.includes(each))
  if (name === undefined) return null
  const words = text.outside.copy
  return (
    <Bar tone="news" title={words.title} text={words.text(name)}>
      <Button onClick={() => story.takeInCopy(name)}>{words.join}</Button>
      <Button look="quiet" onClick={() => setLater([...later, name])}>
        {words.later}
      </Button>
    </Bar>
  )
}
