import { COMMANDS, type Command, isEnabled, keysOf, type RendererCommandId } from '../../contract/commands.ts'
import { isPressed } from '../../contract/shortcut.ts'
import type { Session } from '../session.ts'
import { settleFields } from './field.ts'

/**
 * Runs the window's commands by their keys, before the page sees them. The native menu has the same keys: it
 * gets only those that a page leaves alone. What main and the system run is left to it.
 */
export function listenToKeys(session: Session, target: Window): void {
  target.addEventListener(
    'keydown',
    (event) => {
      const id = event.isComposing ? null : commandOf(event, session)
      if (id === null) return
      event.preventDefault()
      event.stopPropagation()
      if (id !== 'none') session.run(id)
    },
    { capture: true },
  )
}

function commandOf(event: KeyboardEvent, session: Session): RendererCommandId | 'none' | null {
  for (const command of COMMANDS) {
    if (command.runs !== 'renderer') continue
    if (!keysOf(command, session.platform).some((keys) => isPressed(keys, event, session.platform))) continue
    // What was typed into a field can be undone as well.
    settleFields()
    if (!isEnabled(command, session.conditions.get())) return null
    return isForThePage(command) && isInField(event.target) ? 'none' : command.id
  }
  return null
}

const isForThePage = ({ menu: [menu] }: Command) => menu === 'text'

const FIELDS = 'input, textarea, select, [contenteditable="plaintext-only"]'

const isInField = (target: EventTarget | null) => target instanceof Element && target.closest(FIELDS) !== null
