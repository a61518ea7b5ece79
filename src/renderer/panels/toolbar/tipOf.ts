import { text } from '../../../../resources/text/en.ts'
import { COMMANDS, type CommandId, keysOf } from '../../../contract/commands.ts'
import { type Platform, shownKeys } from '../../../contract/shortcut.ts'

/** A command's words and its keys, as a tip: 'Thought  Ctrl+I'. */
export function tipOf(id: CommandId, platform: Platform): string {
  const command = COMMANDS.find((each) => each.id === id)
  const [keys] = command ? keysOf(command, platform) : []
  if (!keys) return text.commands[id]
  return `${text.commands[id]}  ${shownKeys(keys, platform).join(platform === 'mac' ? '' : '+')}`
}
