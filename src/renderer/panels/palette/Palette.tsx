import { type KeyboardEvent, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { text } from '../../../../resources/text/en.ts'
import { COMMANDS, type Command, isEnabled, keysOf } from '../../../contract/commands.ts'
import { useSession, useValue } from '../../session.ts'
import { classes } from '../../ui/classes.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { search } from './fuzzy.ts'
import './palette.css'

/** The palette does not list itself. */
const LISTED = COMMANDS.filter((command) => command.id !== 'help.palette')

const wordsOf = (command: Command): string => `${text.commands[command.id]} ${text.menus[command.menu[0]]}`

/** Every command by its name; what cannot be run here and now stands last, and greyed. */
export function Palette() {
  const session = useSession()
  const conditions = useValue(session.conditions)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()

  const found = search(LISTED, query, wordsOf)
  const enabled = found.filter((command) => isEnabled(command, conditions))
  const greyed = found.filter((command) => !isEnabled(command, conditions))
  const chosen = enabled[Math.min(at, enabled.length - 1)]

  const run = (command: Command) => {
    if (!isEnabled(command, conditions)) return
    // First back to where the focus was: some commands are about what has it.
    flushSync(() => session.show(null))
    session.run(command.id)
  }
  const keys = (event: KeyboardEvent) => {
    const { length } = enabled
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key]
    if (next !== undefined && length > 0) {
      event.preventDefault()
      const to = event.key.startsWith('Page')
        ? Math.max(0, Math.min(next, length - 1))
        : (next + length) % length
      setAt(to)
      document.getElementById(`${id}-${enabled[to]?.id}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (chosen) run(chosen)
    }
  }
  const option = (command: Command) => (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus, and names the option it is at
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field listens to the keys
    <div
      key={command.id}
      id={`${id}-${command.id}`}
      role="option"
      className={classes('palette-row', command === chosen && 'is-chosen')}
      aria-selected={command === chosen}
      aria-disabled={!isEnabled(command, conditions)}
      onClick={() => run(command)}
    >
      <span className="palette-title">{text.commands[command.id]}</span>
      <span className="palette-menu">{text.menus[command.menu[0]]}</span>
      <span className="palette-keys">
        {keysOf(command, session.platform)
          .slice(0, 1)
          .map((each) => (
            <Keys key={each} shortcut={each} platform={session.platform} />
          ))}
      </span>
    </div>
  )
  return (
    <Dialog
      title={text.sheets.palette.name}
      titleShown={false}
      className="palette"
      onClose={() => session.show(null)}
    >
      <input
        className="palette-field"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={text.sheets.palette.name}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        placeholder={text.sheets.palette.search}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={keys}
      />
      {found.length === 0 ? (
        <p className="palette-none">{text.sheets.palette.none}</p>
      ) : (
        <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={text.sheets.palette.name}>
          {enabled.map(option)}
          {greyed.map(option)}
        </div>
      )}
      <p className="unseen" role="status">
        {text.sheets.palette.results(enabled.length)}
      </p>
    </Dialog>
  )
}
