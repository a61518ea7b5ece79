import { text } from '../../../../resources/text/en.ts'
import { CONFLICT_CHOICES } from '../../../contract/open-story.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Outside } from '../outside/Outside.tsx'
import { open } from '../start/open.ts'
import { Problems } from './Problems.tsx'
import { ReadingBroken } from './ReadingBroken.tsx'
import { Recovered } from './Recovered.tsx'
import { ThoughtsFound } from './ThoughtsFound.tsx'

/** All that the author should know about this story now, the gravest first, each with a way on. */
export function Notices() {
  return (
    <div data-region>
      <ReadOnly />
      <NotSaved />
      <Problems />
      <Outside />
      <Recovered />
      <ReadingBroken />
      <ExportDone />
      <ThoughtsFound />
    </div>
  )
}

function ReadOnly() {
  const session = useSession()
  const story = useStory()
  const { readOnly } = useValue(story.open)
  if (readOnly === null) return null
  const words = text.saving.readOnly
  return (
    <Bar tone="news" title={words.title(readOnly)} text={words.text}>
      <Button onClick={() => void open(session, story.copy())}>{words.copy}</Button>
      <Button onClick={() => session.run('file.saveAs')}>{text.saving.elsewhere}</Button>
    </Bar>
  )
}

function NotSaved() {
  const session = useSession()
  const story = useStory()
  const saved = useValue(story.saved)
  const outside = useValue(story.outside)
  if (saved.kind === 'failed') {
    const message = text.messageOf(saved.problem)
    return (
      <Bar tone="alarm" title={message.title} text={message.text}>
        <Button onClick={() => session.run('file.save')}>{text.saving.tryAgain}</Button>
        <Button onClick={() => session.run('file.saveAs')}>{text.saving.elsewhere}</Button>
      </Bar>
    )
  }
  if (saved.kind === 'conflict' && saved.why === 'gone') return <FileGone />
  if (outside?.kind !== 'stuck') return null // theirs is on its way onto the page
  const { changed: message, ...choices } = text.saving.conflict
  return (
    <Bar tone="alarm" title={message.title} text={message.text}>
      {CONFLICT_CHOICES.map((each) => (
        <Button key={each} className="bar-choice" onClick={() => void story.resolve(each)}>
          <strong>{choices[each].title}</strong>
          <small>{choices[each].text}</small>
        </Button>
      ))}
    </Bar>
  )
}

function FileGone() {
  const session = useSession()
  const story = useStory()
  const { title, text: words, again } = text.saving.gone
  return (
    <Bar tone="alarm" title={title} text={words}>
      <Button onClick={() => void story.resolve('replace')}>{again}</Button>
      <Button onClick={() => session.run('file.saveAs')}>{text.saving.elsewhere}</Button>
    </Bar>
  )
}

function ExportDone() {
  const session = useSession()
  const story = useStory()
  const exported = useValue(story.exported)
  if (exported?.kind !== 'exported') return null
  const show = async (where: 'folder' | 'browser') => {
    const problem = await story.showExport(where)
    if (problem) session.report(problem)
  }
  return (
    // another bar each time, so that the author sees it come
    <Bar
      key={exported.at}
      tone="news"
      title={text.exporting.done(exported.name)}
      text={text.timeOf(new Date(exported.at))}
    >
      <Button onClick={() => void show('browser')}>{text.exporting.browser}</Button>
      <Button onClick={() => void show('folder')}>{text.exporting.folder}</Button>
      <Button look="quiet" onClick={story.dismissExport}>
        {text.controls.close}
      </Button>
    </Bar>
  )
}
