import type { Settings } from './settings.ts'
import type { Shortcut } from './shortcut.ts'

/** The menus, in order. Their words, like the commands', are in the catalogue. */
export const MENUS = ['file', 'edit', 'text', 'scenes', 'review', 'view', 'help'] as const
export type MenuId = (typeof MENUS)[number]

/** What may hold in a window; the window itself says which do. */
export const CONDITIONS = [
  /** It shows a story. */
  'story',
  /** The story has a file of its own. */
  'file',
  /** The story came from a file that it keeps. */
  'imported',
  /** The story was exported before. */
  'exported',
  'can-undo',
  'can-redo',
  /** There is a scene before, or after, the one with the cursor. */
  'scene-before',
  'scene-after',
  /** The cursor is in a chapter; there is one before, or after, it. */
  'chapter',
  'chapter-before',
  'chapter-after',
  /** Something is proposed. */
  'proposals',
  /** One of the proposals is being looked at; a thought, whose bounds and thinker can be changed. */
  'proposal',
  'proposed-thought',
  'very-likely',
  /** What is looked at is a word that no dictionary has. */
  'unknown-word',
] as const
export type Condition = (typeof CONDITIONS)[number]

/** Something an author can ask for: declared here, once, for menus, shortcuts, palette and the list of keys. */
interface Declared {
  readonly id: string
  /** Its menu, and the group within it: a rule parts one group from the next. */
  readonly menu: readonly [MenuId, number]
  /** Its keys; the first is the one shown. */
  readonly keys?: readonly Shortcut[]
  /** Its keys on a Mac, where they differ. */
  readonly macKeys?: readonly Shortcut[]
  /** All of these must hold; none: it can always be run. */
  readonly when?: readonly Condition[]
  /** For what is on or off: which it is. */
  readonly on?: (settings: Settings) => boolean
}

const declare = <const T extends readonly Declared[]>(list: T): T => list

/** What the window does itself: it holds the document. */
export const RENDERER_COMMANDS = declare([
  { id: 'file.save', menu: ['file', 2], keys: ['Mod+S'], when: ['story'] },
  { id: 'file.saveAs', menu: ['file', 2], keys: ['Mod+Shift+S'], when: ['story'] },
  { id: 'history.keep', menu: ['file', 2], keys: ['Mod+Shift+K'], when: ['story'] },
  { id: 'file.export', menu: ['file', 3], when: ['story'] },
  { id: 'file.exportAgain', menu: ['file', 3], keys: ['Mod+Shift+E'], when: ['story'] },

  { id: 'file.backups', menu: ['file', 4] },
  { id: 'file.archive', menu: ['file', 4] },
  { id: 'history.posted', menu: ['file', 3], when: ['story', 'exported'] },

  { id: 'edit.undo', menu: ['edit', 1], keys: ['Mod+Z'], when: ['can-undo'] },
  {
    id: 'edit.redo',
    menu: ['edit', 1],
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    macKeys: ['Mod+Shift+Z'],
    when: ['can-redo'],
  },

  { id: 'edit.find', menu: ['edit', 4], keys: ['Mod+F'], when: ['story'] },
  {
    id: 'edit.findNext',
    menu: ['edit', 4],
    keys: ['F3', 'Mod+G'],
    macKeys: ['Mod+G', 'F3'],
    when: ['story'],
  },
  {
    id: 'edit.findPrevious',
    menu: ['edit', 4],
    keys: ['Shift+F3', 'Mod+Shift+G'],
    macKeys: ['Mod+Shift+G', 'Shift+F3'],
    when: ['story'],
  },
  // A Mac's Mod+H hides the app.
  { id: 'edit.replace', menu: ['edit', 4], keys: ['Mod+H'], macKeys: ['Mod+Alt+F'], when: ['story'] },

  { id: 'text.thought', menu: ['text', 1], keys: ['Mod+I'], when: ['story'] },
  { id: 'text.emphasis', menu: ['text', 1], keys: ['Mod+E'], when: ['story'] },
  { id: 'text.strong', menu: ['text', 2], keys: ['Mod+B'], when: ['story'] },
  { id: 'text.underline', menu: ['text', 2], keys: ['Mod+U'], when: ['story'] },
  { id: 'text.strike', menu: ['text', 2], keys: ['Mod+Shift+X'], when: ['story'] },

  { id: 'scene.new', menu: ['scenes', 1], keys: ['Mod+Shift+Enter'], when: ['story'] },
  { id: 'chapter.new', menu: ['scenes', 1], when: ['story'] },
  { id: 'scene.split', menu: ['scenes', 2], keys: ['Mod+Enter'], when: ['story'] },
  { id: 'chapter.begin', menu: ['scenes', 2], keys: ['Mod+Alt+Enter'], when: ['story'] },
  { id: 'scene.merge', menu: ['scenes', 2], when: ['scene-before'] },
  { id: 'scene.moveUp', menu: ['scenes', 3], keys: ['Alt+Shift+Up'], when: ['scene-before'] },
  { id: 'scene.moveDown', menu: ['scenes', 3], keys: ['Alt+Shift+Down'], when: ['scene-after'] },
  { id: 'scene.rename', menu: ['scenes', 4], keys: ['F2'], when: ['story'] },
  { id: 'scene.delete', menu: ['scenes', 4], when: ['story'] },
  { id: 'scene.previous', menu: ['scenes', 5], keys: ['Mod+PageUp'], when: ['scene-before'] },
  { id: 'scene.next', menu: ['scenes', 5], keys: ['Mod+PageDown'], when: ['scene-after'] },
  { id: 'chapter.moveUp', menu: ['scenes', 6], keys: ['Alt+Shift+PageUp'], when: ['chapter-before'] },
  { id: 'chapter.moveDown', menu: ['scenes', 6], keys: ['Alt+Shift+PageDown'], when: ['chapter-after'] },
  { id: 'chapter.merge', menu: ['scenes', 6], when: ['chapter-before'] },
  { id: 'chapter.rename', menu: ['scenes', 7], when: ['chapter'] },
  { id: 'chapter.delete', menu: ['scenes', 7], when: ['chapter'] },

  { id: 'review.show', menu: ['review', 1], keys: ['Mod+Shift+I'], when: ['story'] },
  { id: 'review.next', menu: ['review', 2], keys: ['F8'], when: ['proposals'] },
  { id: 'review.previous', menu: ['review', 2], keys: ['Shift+F8'], when: ['proposals'] },
  { id: 'review.accept', menu: ['review', 3], keys: ['Mod+Shift+Y'], when: ['proposal'] },
  { id: 'review.reject', menu: ['review', 3], keys: ['Mod+Shift+N'], when: ['proposal'] },
  { id: 'review.thinker', menu: ['review', 3], keys: ['Mod+Shift+T'], when: ['proposed-thought'] },
  { id: 'review.addWord', menu: ['review', 3], keys: ['Mod+Shift+L'], when: ['unknown-word'] },
  {
    id: 'review.widenBefore',
    menu: ['review', 4],
    keys: ['Alt+Shift+Left'],
    macKeys: [],
    when: ['proposed-thought'],
  },
  {
    id: 'review.widenAfter',
    menu: ['review', 4],
    keys: ['Alt+Shift+Right'],
    macKeys: [],
    when: ['proposed-thought'],
  },
  { id: 'review.narrowBefore', menu: ['review', 4], when: ['proposed-thought'] },
  { id: 'review.narrowAfter', menu: ['review', 4], when: ['proposed-thought'] },
  { id: 'review.acceptVeryLikely', menu: ['review', 5], when: ['very-likely'] },
  { id: 'review.misspelling', menu: ['review', 6], on: (settings) => settings.grammar.misspelling },
  { id: 'review.grammar', menu: ['review', 6], on: (settings) => settings.grammar.grammar },
  { id: 'review.style', menu: ['review', 6], on: (settings) => settings.grammar.style },
  { id: 'review.words', menu: ['review', 7] },
  { id: 'review.marks', menu: ['review', 8], when: ['story'], on: (settings) => settings.marks },

  {
    id: 'view.scenes',
    menu: ['view', 1],
    keys: ['Mod+Shift+B'],
    when: ['story'],
    on: (settings) => settings.scenes.open,
  },
  {
    id: 'view.inspector',
    menu: ['view', 1],
    keys: ['Mod+Shift+D'],
    when: ['story'],
    on: ({ inspector }) => inspector.open && inspector.tab === 'details',
  },
  {
    id: 'view.preview',
    menu: ['view', 1],
    keys: ['Mod+Shift+R'],
    when: ['story'],
    on: (settings) => settings.preview.open,
  },

  {
    id: 'view.original',
    menu: ['view', 1],
    when: ['imported'],
    on: (settings) => settings.original.open,
  },
  { id: 'history.show', menu: ['view', 1], keys: ['Mod+Shift+H'], when: ['story'] },
  { id: 'view.nextRegion', menu: ['view', 5], keys: ['F6'], when: ['story'] },
  { id: 'view.previousRegion', menu: ['view', 5], keys: ['Shift+F6'], when: ['story'] },

  { id: 'help.palette', menu: ['help', 1], keys: ['Mod+Shift+P'] },
  { id: 'help.keys', menu: ['help', 1], keys: ['F1', 'Mod+/'] },
  { id: 'help.about', menu: ['help', 2] },
])

/** What main does: files, windows, and what all windows share. */
export const MAIN_COMMANDS = declare([
  { id: 'file.new', menu: ['file', 1], keys: ['Mod+N'] },
  { id: 'file.open', menu: ['file', 1], keys: ['Mod+O'] },
  { id: 'file.openFolder', menu: ['file', 1], keys: ['Mod+Shift+O'] },
  { id: 'file.reveal', menu: ['file', 3], when: ['file'] },
  { id: 'file.revealKept', menu: ['file', 4], when: ['story'] },
  { id: 'file.close', menu: ['file', 5], keys: ['Mod+W'] },
  { id: 'file.quit', menu: ['file', 5], keys: ['Mod+Q'] },

  { id: 'view.themeSystem', menu: ['view', 2], on: (settings) => settings.theme === 'system' },
  { id: 'view.themeLight', menu: ['view', 2], on: (settings) => settings.theme === 'light' },
  { id: 'view.themeDark', menu: ['view', 2], on: (settings) => settings.theme === 'dark' },
  { id: 'view.zoomIn', menu: ['view', 3], keys: ['Mod+=', 'Mod+Plus'] },
  { id: 'view.zoomOut', menu: ['view', 3], keys: ['Mod+-'] },
  { id: 'view.zoomReset', menu: ['view', 3], keys: ['Mod+0'] },
  { id: 'view.fullScreen', menu: ['view', 4], keys: ['F11'], macKeys: ['Ctrl+Mod+F'] },
])

/** What the system does in whatever has the focus, a text field as well as the page. */
export const ROLE_COMMANDS = declare([
  { id: 'edit.cut', menu: ['edit', 2], keys: ['Mod+X'] },
  { id: 'edit.copy', menu: ['edit', 2], keys: ['Mod+C'] },
  { id: 'edit.paste', menu: ['edit', 2], keys: ['Mod+V'] },
  { id: 'edit.pastePlain', menu: ['edit', 2], keys: ['Mod+Shift+V'] },
  { id: 'edit.selectAll', menu: ['edit', 3], keys: ['Mod+A'] },
])

export type RendererCommandId = (typeof RENDERER_COMMANDS)[number]['id']
export type MainCommandId = (typeof MAIN_COMMANDS)[number]['id']
export type RoleCommandId = (typeof ROLE_COMMANDS)[number]['id']
export type CommandId = RendererCommandId | MainCommandId | RoleCommandId

/** A command, and who runs it. */
export type Command = Omit<Declared, 'id'> &
  (
    | { readonly runs: 'renderer'; readonly id: RendererCommandId }
    | { readonly runs: 'main'; readonly id: MainCommandId }
    | { readonly runs: 'role'; readonly id: RoleCommandId }
  )

/** All commands; sorted by menu and group they are the menus. */
export const COMMANDS: readonly Command[] = [
  ...RENDERER_COMMANDS.map((each) => ({ ...each, runs: 'renderer' }) as const),
  ...MAIN_COMMANDS.map((each) => ({ ...each, runs: 'main' }) as const),
  ...ROLE_COMMANDS.map((each) => ({ ...each, runs: 'role' }) as const),
]

const OUTSIDE: ReadonlySet<unknown> = new Set([...MAIN_COMMANDS, ...ROLE_COMMANDS].map((each) => each.id))

/** Whether a value names a command that main or the system runs. */
export const isOutsideRenderer = (id: unknown): id is MainCommandId | RoleCommandId => OUTSIDE.has(id)

/** Whether a command can be run where `conditions` hold. */
export const isEnabled = (command: Command, conditions: ReadonlySet<Condition>): boolean =>
  (command.when ?? []).every((each) => conditions.has(each))

/** The keys of a command on a platform; [] where it has none. */
export const keysOf = (command: Command, platform: 'mac' | 'other'): readonly Shortcut[] =>
  (platform === 'mac' ? command.macKeys : undefined) ?? command.keys ?? []
