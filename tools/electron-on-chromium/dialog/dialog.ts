import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'
import { throwByName } from '../unsupported.ts'
import { cancelButton, messageArguments, okButton, openArguments, saveArguments } from './arguments.ts'
import { zenity } from './zenity.ts'

/** Electron lets the window be left out: the options come last. */
function optionsOf<O extends object>(args: readonly [O] | readonly [unknown, O]): O {
  return args.length === 1 ? args[0] : args[1]
}

export const dialog = {
  async showOpenDialog(
    ...args: [OpenDialogOptions] | [unknown, OpenDialogOptions]
  ): Promise<OpenDialogReturnValue> {
    const { agreed, text } = await zenity(openArguments(optionsOf(args)))
    return { canceled: !agreed, filePaths: agreed ? text.split('\n') : [] }
  },

  async showSaveDialog(
    ...args: [SaveDialogOptions] | [unknown, SaveDialogOptions]
  ): Promise<SaveDialogReturnValue> {
    const { agreed, text } = await zenity(saveArguments(optionsOf(args)))
    return { canceled: !agreed, filePath: agreed ? text : '' }
  },

  /** Without check box and icon; both are rare, and zenity has neither. */
  async showMessageBox(
    ...args: [MessageBoxOptions] | [unknown, MessageBoxOptions]
  ): Promise<MessageBoxReturnValue> {
    const options = optionsOf(args)
    const { agreed, text } = await zenity(messageArguments(options))
    const extra = (options.buttons ?? []).indexOf(text)
    const response = agreed ? okButton(options) : text !== '' && extra >= 0 ? extra : cancelButton(options)
    return { response, checkboxChecked: options.checkboxChecked ?? false }
  },

  showErrorBox(title: string, content: string): void {
    void zenity(['--error', '--no-markup', `--title=${title}`, `--text=${content}`])
  },
}
throwByName('dialog', dialog)
