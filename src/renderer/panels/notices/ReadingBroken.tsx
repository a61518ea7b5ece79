import { useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { useStory, useValue } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'

/** Nobody looks for thoughts and slips any more. */
export function ReadingBroken() {
  const { reader } = useStory()
  return useValue(reader.failed) ? <Broken onAgain={reader.again} /> : null
}

function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const [dismissed, setDismissed] = useState(false)
  if (dismissed) return null
  const words = text.review.broken
  return (
    <Bar tone="alarm" title={words.title} text={words.text}>
      <Button onClick={onAgain}>{words.again}</Button>
      <Button look="quiet" onClick={() => setDismissed(true)}>
        {text.controls.close}
      </Button>
    </Bar>
  )
}
