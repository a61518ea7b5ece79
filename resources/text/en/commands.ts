import type { CommandId, MenuId } from '../../../src/contract/commands.ts'

export const menus = {
  file: 'File',
  edit: 'Edit',
  text: 'Text',
  scenes: 'Scenes',
  view: 'View',
  help: 'Help',
} satisfies Record<MenuId, string>

/** Three dots say that a question follows. */
export const commands = {
  'file.new': 'New story',
  'file.open': 'Open…',
  'file.openFolder': 'Open a folder of old files…',
  'file.save': 'Save',
  'file.saveAs': 'Save as…',
  'file.export': 'Export…',
  'file.exportAgain': 'Export again',
  'history.keep': 'Keep this version…',
  'history.posted': 'What changed since the last export',
  'history.show': 'History',
  'file.reveal': 'Show in folder',
  'file.close': 'Close window',
  'file.quit': 'Quit Italica',

  'edit.undo': 'Undo',
  'edit.redo': 'Redo',
  'edit.cut': 'Cut',
  'edit.copy': 'Copy',
  'edit.paste': 'Paste',
  'edit.pastePlain': 'Paste as plain text',
  'edit.selectAll': 'Select all',

  'text.thought': 'Thought',
  'text.emphasis': 'Emphasis',
  'text.strong': 'Bold',
  'text.underline': 'Underline',
  'text.strike': 'Strikethrough',

  'scene.new': 'New scene',
  'chapter.new': 'New chapter',
  'scene.split': 'Split scene here',
  'scene.merge': 'Merge with the scene before',
  'scene.moveUp': 'Move scene up',
  'scene.moveDown': 'Move scene down',
  'scene.rename': 'Rename scene',
  'scene.delete': 'Delete scene',
  'scene.previous': 'Previous scene',
  'scene.next': 'Next scene',

  'view.scenes': 'Scenes',
  'view.inspector': 'Details and notes',
  'view.preview': 'Preview',
  'view.themeSystem': 'Light or dark, as the system is',
  'view.themeLight': 'Light',
  'view.themeDark': 'Dark',
  'view.zoomIn': 'Larger',
  'view.zoomOut': 'Smaller',
  'view.zoomReset': 'Usual size',
  'view.fullScreen': 'Full screen',

  'help.palette': 'All commands…',
  'help.keys': 'Keyboard shortcuts',
  'help.about': 'About Italica',
} satisfies Record<CommandId, string>

/** The one entry of a menu that is not a command: a list that changes. */
export const openRecent = { title: 'Open recent', none: 'Nothing yet' }
