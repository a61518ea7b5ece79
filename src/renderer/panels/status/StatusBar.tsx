import { text } from '../../../../resources/text/en.ts'
import type { CommandId } from '../../../contract/commands.ts'
import type { SavedState } from '../../../contract/open-story.ts'
import type { Settings } from '../../../contract/settings.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import './status.css'

/** Counts, the place, and whether the work is safe. */
export function StatusBar() {
  const story = useStory()
  const outline = useValue(story.outline)
  const place = useValue(story.looked)
  const selected = useValue(story.selectedWords)
  const { thinker } = useValue(story.text)
  const words = text.workspace
  return (
    <footer className="status" data-region>
      <span>{selected > 0 ? words.selected(selected) : words.words(outline.words)}</span>
      <span>{words.place(place.number, outline.scenes)}</span>
      {outline.words > 0 && <span className="status-reading">{words.reading(outline.words)}</span>}
      {thinker?.by && <span className="status-thinker">{words.thinks(thinker.by, thinker.to)}</span>}
      <span className="status-space" />
      <Saved />
      <Look />
    </footer>
  )
}

interface Sign {
  readonly icon: IconName
  readonly words: string
  readonly tone: 'good' | 'calm' | 'warn'
}

function signOf(state: SavedState): Sign {
  switch (state.kind) {
    case 'draft':
      return { icon: 'saved', words: text.saving.draft, tone: 'good' }
    case 'saved':
      return { icon: 'saved', words: text.saving.saved, tone: 'good' }
    case 'unsaved':
      return { icon: 'pending', words: text.saving.unsaved, tone: 'calm' }
    case 'saving':
      return { icon: 'pending', words: text.saving.saving, tone: 'calm' }
    case 'conflict':
    case 'failed':
      return { icon: 'warning', words: text.saving.failed, tone: 'warn' }
  }
}

function Saved() {
  const { icon, words, tone } = signOf(useValue(useStory().saved))
  return (
    <span className="status-saved" data-tone={tone}>
      <Icon name={icon} />
      {words}
    </span>
  )
}

const THEMES = {
  system: 'view.themeSystem',
  light: 'view.themeLight',
  dark: 'view.themeDark',
} as const satisfies Record<Settings['theme'], CommandId>

/** How large, and how bright. */
function Look() {
  const session = useSession()
  const { zoom, theme } = useValue(session.settings)
  const size = text.workspace.zoom(zoom)
  const item = (id: CommandId) => ({ label: text.commands[id], run: () => session.run(id) })
  return (
    <Menu
      label={`${text.workspace.look}: ${size}`}
      className="status-look"
      items={[
        item('view.zoomIn'),
        item('view.zoomOut'),
        item('view.zoomReset'),
        { ...item(THEMES.system), checked: theme === 'system', apart: true },
        { ...item(THEMES.light), checked: theme === 'light' },
        { ...item(THEMES.dark), checked: theme === 'dark' },
      ]}
    >
      {size}
    </Menu>
  )
}
