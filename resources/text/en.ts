import { commands, menus, openRecent } from './en/commands.ts'
import { dialogs } from './en/dialogs.ts'
import { messageOf } from './en/problems.ts'
import { saving } from './en/saving.ts'
import { start } from './en/start.ts'
import { words } from './en/words.ts'

/** Every word of the interface, by screen: a second language is a second object of this type. */
export const text = { menus, commands, openRecent, dialogs, messageOf, saving, start, words }

export type Text = typeof text
