import { backups } from './en/backups.ts'
import { collection } from './en/collection.ts'
import { commands, menus, openRecent } from './en/commands.ts'
import { controls } from './en/controls.ts'
import { dialogs } from './en/dialogs.ts'
import { exporting } from './en/export.ts'
import { find } from './en/find.ts'
import { findings } from './en/findings.ts'
import { history } from './en/history.ts'
import { inspector } from './en/inspector.ts'
import { opening } from './en/opening.ts'
import { outside } from './en/outside.ts'
import { page } from './en/page.ts'
import { messageOf } from './en/problems.ts'
import { review } from './en/review.ts'
import { saving } from './en/saving.ts'
import { scenes, status } from './en/scenes.ts'
import { sheets } from './en/sheets.ts'
import { start } from './en/start.ts'
import { dayOf, timeOf, when } from './en/when.ts'
import { words } from './en/words.ts'
import { workspace } from './en/workspace.ts'

/** Every word of the interface, by screen: a second language is a second object of this type. */
export const text = {
  collection,
  menus,
  backups,
  commands,
  controls,
  openRecent,
  dayOf,
  dialogs,
  exporting,
  find,
  findings,
  history,
  inspector,
  messageOf,
  opening,
  outside,
  page,
  review,
  saving,
  scenes,
  sheets,
  start,
  status,
  timeOf,
  when,
  words,
  workspace,
}

export type Text = typeof text
