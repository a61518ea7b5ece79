import { text } from '../../../../resources/text/en.ts'
import { useStory, useValue } from '../../session.ts'
import { Check } from '../../ui/Check.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { statusOptions } from './statusOptions.ts'

/** Ornaments that typewriters and archives know. */
const ORNAMENTS = ['* * *', '⁂', '~*~', '~ ~ ~', '#', '◆', '—']

/** What is known about the scene with the cursor. */
export function SceneTab() {
  const story = useStory()
  const scene = useValue(story.scene)
  const names = useValue(story.names)
  const words = text.inspector.scene
  if (!scene) return <p className="inspector-none">{words.none}</p>
  const { id } = scene
  return (
    // A new scene is new fields: what is being typed belongs to the one before.
    <div className="inspector-fields" key={id}>
      <TextField
        label={words.title}
        value={scene.title}
        hint={words.titleHint}
        onCommit={(title) => story.setScene(id, 'title', title)}
      />
      <Choice
        label={words.status}
        value={scene.status}
        options={statusOptions}
        onChoose={(status) => story.setScene(id, 'status', status)}
      />
      <TextField
        label={words.pov}
        value={scene.pov ?? ''}
        placeholder={words.povExample}
        offers={names}
        onCommit={(pov) => story.setScene(id, 'pov', pov.trim() || null)}
      />
      <TextField
        label={words.synopsis}
        value={scene.synopsis}
        multiline
        onCommit={(synopsis) => story.setScene(id, 'synopsis', synopsis)}
      />
      <TextField
        label={words.notes}
        value={scene.notes}
        multiline
        hint={words.notesHint}
        onCommit={(notes) => story.setScene(id, 'notes', notes)}
      />
      <TextField
        label={words.breakBefore}
        value={scene.breakBefore ?? ''}
        placeholder={words.breakExample}
        offers={ORNAMENTS}
        onCommit={(ornament) => story.setScene(id, 'breakBefore', ornament.trim() || null)}
      />
      <Check checked={scene.include} onChange={(include) => story.setScene(id, 'include', include)}>
        {words.include}
      </Check>
    </div>
  )
}
