import {
  COMMANDS,
  type Command,
  type CommandId,
  isEnabled,
  keysOf,
  type RendererCommandId,
} from '../../contract/commands.ts'
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
  if (isTyping(event)) return null
  for (const command of COMMANDS) {
    if (command.runs !== 'renderer') continue
    if (!keysOf(command, session.platform).some((keys) => isPressed(keys, event, session.platform))) continue
    // What was typed into a field can be undone as well.
    settleFields()
    if (!isEnabled(command, session.conditions.get()) || isTaken(command, event.target)) return null
    return isForThePage(command, event.target) ? 'none' : command.id
  }
  return null
}

/** A letter of a text: no command has one alone. */
const isTyping = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey

/**
 * Whether what has the focus does this by itself: a part that says so (`data-handles`), or a dialog; or is only
 * read (`data-reading`), so that there is no text to do it to.
 */
function isTaken({ id, menu: [menu] }: Command, target: EventTarget | null): boolean {
  if (isIn(`[data-handles~="${id}"]`, target)) return true
  if ((menu === 'text' || menu === 'scenes') && isIn('[data-reading]', target)) return true
  return menu !== 'help' && menu !== 'file' && isIn('dialog, [role="dialog"]', target)
}

/** Whether it is about the page while what has the focus is another text, or a part that refuses it (`data-refuses`). */
const isForThePage = ({ id, menu: [menu] }: Command, target: EventTarget | null) =>
  ((menu === 'text' || AT_CARET.has(id)) && isInField(target)) ||
  (menu === 'scenes' && isIn('.find', target)) ||
  isIn(`[data-refuses~="${id}"]`, target)

/** What parts the text at the caret, in place of what is selected there. */
const AT_CARET: ReadonlySet<CommandId> = new Set(['scene.split', 'chapter.begin'])

const isIn = (selector: string, target: EventTarget | null) =>
  target instanceof Element && target.closest(selector) !== null

const FIELDS = 'input, textarea, select, [contenteditable="plaintext-only"]'

/** Whether a text field has it, and not the manuscript. */
export const isInField = (target: EventTarget | null) => isIn(FIELDS, target)

/** Whether a field, the review or the find bar has it: an undo from there leaves the focus, and the page does not scroll. */
export const isBesideThePage = (target: EventTarget | null) =>
  isInField(target) || isIn('.review, .find', target)
