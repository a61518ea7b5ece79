import type { CommandId, MenuId } from '../../../src/contract/commands.ts'

export const menus = {
  file: 'File',
  edit: 'Edit',
  text: 'Text',
  scenes: 'Scenes',
  review: 'Review',
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
  'file.backups': 'Backups…',
  'file.archive': 'Everything as one archive…',
  'file.revealKept': 'Show history and backups in folder',
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

  'review.show': 'Review',
  'review.next': 'Next proposal',
  'review.previous': 'Previous proposal',
  'review.accept': 'Accept',
  'review.reject': 'Turn down',
  'review.thinker': 'Accept, thought by…',
  'review.widenBefore': 'Take in the sentence before',
  'review.widenAfter': 'Take in the sentence after',
  'review.narrowBefore': 'Leave out the first sentence',
  'review.narrowAfter': 'Leave out the last sentence',
  'review.acceptVeryLikely': 'Accept all very likely ones',

  'view.scenes': 'Scenes',
  'view.inspector': 'Details and notes',
  'view.preview': 'Preview',
  'view.original': 'The old file',
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
