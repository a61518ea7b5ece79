import { text } from '../../../../resources/text/en.ts'
import { useStory, useValue } from '../../session.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { statusOptions } from './statusOptions.ts'

/** What is known about the chapter with the cursor. */
export function ChapterTab() {
  const story = useStory()
  const chapter = useValue(story.chapter)
  const words = text.inspector.chapter
  if (!chapter) return <p className="inspector-none">{words.none}</p>
  const { id } = chapter
  return (
    <div className="inspector-fields" key={id}>
      <TextField
        label={words.title}
        value={chapter.title}
        onCommit={(title) => story.renameChapter(id, title)}
      />
      <Choice
        label={words.status}
        value={chapter.status}
        options={statusOptions}
        onChoose={(status) => story.setChapter(id, 'status', status)}
      />
      <TextField
        label={words.posted}
        value={chapter.posted ?? ''}
        placeholder={words.postedExample}
        onCommit={(posted) => story.setChapter(id, 'posted', posted.trim() || null)}
      />
      <TextField
        label={words.summary}
        value={chapter.summary}
        multiline
        onCommit={(summary) => story.setChapter(id, 'summary', summary)}
      />
      <TextField
        label={words.notes}
        value={chapter.notes}
        multiline
        onCommit={(notes) => story.setChapter(id, 'notes', notes)}
      />
      <TextField
        label={words.endNotes}
        value={chapter.endNotes}
        multiline
        onCommit={(endNotes) => story.setChapter(id, 'endNotes', endNotes)}
      />
    </div>
  )
}
