import { text } from '../../../../resources/text/en.ts'
import type { CommandId } from '../../../contract/commands.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { keepFocus } from '../../ui/keepFocus.ts'
import { tipOf } from './tipOf.ts'
import './toolbar.css'

/** The story's name, what is most often done with its text, and the ways out of it. */
export function Toolbar() {
  const session = useSession()
  const story = useStory()
  const shown = useValue(session.panels.shown)
  const facts = useValue(story.text)
  const { platform } = session
  const words = text.workspace
  const button = (id: CommandId) => ({ title: tipOf(id, platform), onClick: () => session.run(id) })
  // With another tab in front the command would show the details first: by mouse there is no other way to close it.
  const closeInspector = () => session.panels.show('inspector', false)

  return (
    <header className="toolbar" data-region>
      <IconButton
        label={text.commands['view.scenes']}
        {...button('view.scenes')}
        aria-expanded={shown.has('scenes')}
      >
        <Icon name="scenes" />
      </IconButton>
      <Name />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press leaves the focus, and the selection, on the page */}
      <div className="toolbar-text" onMouseDown={keepFocus}>
        <Button
          look="quiet"
          className="toolbar-thought"
          {...button('text.thought')}
          aria-pressed={facts.thought}
        >
          {words.thought}
        </Button>
        <IconButton
          label={words.strong}
          className="toolbar-strong"
          {...button('text.strong')}
          aria-pressed={facts.strong}
        >
          B
        </IconButton>
        <IconButton
          label={text.commands['text.emphasis']}
          className="toolbar-emphasis"
          {...button('text.emphasis')}
          aria-pressed={facts.emphasis}
        >
          {words.emphasis}
        </IconButton>
        <span className="toolbar-rule" />
        <Button look="quiet" {...button('scene.split')}>
          <Icon name="ornament" />
          <span className="toolbar-label">{words.sceneBreak}</span>
        </Button>
        <Button look="quiet" {...button('edit.find')}>
          <Icon name="find" />
          <span className="toolbar-label">{words.find}</span>
        </Button>
      </div>
      <div className="toolbar-ways">
        <Button
          look="quiet"
          className="toolbar-preview"
          {...button('view.preview')}
          aria-pressed={shown.has('preview')}
        >
          {words.preview}
        </Button>
        <Button look="main" onClick={() => session.run('file.export')}>
          {words.export}
        </Button>
        <IconButton
          label={text.commands['view.inspector']}
          {...button('view.inspector')}
          {...(shown.has('inspector') && { onClick: closeInspector })}
          aria-expanded={shown.has('inspector')}
        >
          <Icon name="inspector" />
        </IconButton>
      </div>
    </header>
  )
}

/** What the story is called, and the old file it came from. */
function Name() {
  const story = useStory()
  const { title } = useValue(story.details)
  const { source, file } = useValue(story.open)
  const shown = title || file?.name || text.dialogs.untitled
  return (
    <div className="toolbar-name">
      <h1 className="toolbar-title" title={shown}>
        {shown}
      </h1>
      {source && <span className="toolbar-source">{text.workspace.from(source)}</span>}
    </div>
  )
}
