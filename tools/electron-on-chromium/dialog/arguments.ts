import type { FileFilter, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'

const value = (flag: string, text: string | undefined): string[] => (text ? [`--${flag}=${text}`] : [])

/** A pattern that takes the extension in any case: `*.[tT][xX][tT]`. */
function pattern(extension: string): string {
  if (extension === '*') return '*'
  return `*.${[...extension].map((char) => (/[a-z]/i.test(char) ? `[${char.toLowerCase()}${char.toUpperCase()}]` : char)).join('')}`
}

const filterArguments = (filters: readonly FileFilter[] = []): string[] =>
  filters.map(({ name, extensions }) => `--file-filter=${name} | ${extensions.map(pattern).join(' ')}`)

export function openArguments({ title, defaultPath, properties = [], filters }: OpenDialogOptions): string[] {
  return [
    '--file-selection',
    '--separator=\n',
    ...value('title', title),
    ...value('filename', defaultPath),
    ...filterArguments(filters),
    ...(properties.includes('multiSelections') ? ['--multiple'] : []),
    ...(properties.includes('openDirectory') ? ['--directory'] : []),
  ]
}

export function saveArguments({ title, defaultPath, filters }: SaveDialogOptions): string[] {
  return [
    '--file-selection',
    '--save',
    '--confirm-overwrite',
    ...value('title', title),
    ...value('filename', defaultPath),
    ...filterArguments(filters),
  ]
}

const ICONS: Readonly<Record<string, string>> = { error: '--error', warning: '--warning' }

/** The button that closing the dialog stands for: the one named so, else Cancel or No, else the first, as in Electron. */
export function cancelButton({ cancelId, buttons = [] }: MessageBoxOptions): number {
  if (cancelId !== undefined) return cancelId
  return Math.max(
    0,
    buttons.findIndex((label) => /^(cancel|no)$/i.test(label.replace('&', ''))),
  )
}

/** zenity knows one OK button, one Cancel button and extra ones, which print their label. */
export function messageArguments(options: MessageBoxOptions): string[] {
  const { type = 'none', title, message, detail, buttons = ['OK'] } = options
  const cancel = cancelButton(options)
  const style = buttons.length > 1 ? '--question' : (ICONS[type] ?? '--info')
  return [
    style,
    '--no-markup',
    `--text=${[message, detail].filter(Boolean).join('\n\n')}`,
    ...value('title', title),
    ...buttons.flatMap((label, at) => {
      if (at === cancel && buttons.length > 1) return [`--cancel-label=${label}`]
      return at === okButton(options) ? [`--ok-label=${label}`] : [`--extra-button=${label}`]
    }),
  ]
}

/** The button that Enter presses: the default one, or the first that does not cancel. */
export function okButton(options: MessageBoxOptions): number {
  const { defaultId, buttons = ['OK'] } = options
  const cancel = cancelButton(options)
  if (buttons.length === 1) return 0
  return defaultId !== undefined && defaultId !== cancel ? defaultId : cancel === 0 ? 1 : 0
}
