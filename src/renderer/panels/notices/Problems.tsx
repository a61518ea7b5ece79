import { text } from '../../../../resources/text/en.ts'
import { useSession, useValue } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'

/** What went wrong last, until it is dismissed. */
export function Problems() {
  const session = useSession()
  const problem = useValue(session.problem)
  if (!problem) return null
  const message = text.messageOf(problem)
  return (
    <Bar tone="alarm" title={message.title} text={message.text}>
      {problem.code === 'damaged' && (
        <Button onClick={() => session.run('file.backups')}>{text.commands['file.backups']}</Button>
      )}
      <Button onClick={() => session.report(null)}>{text.controls.close}</Button>
    </Bar>
  )
}
