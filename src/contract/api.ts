import type { Choices } from '../import/index.ts'
import type { Archived, Backup } from './backups.ts'
import type { Caret } from './caret.ts'
import type { Condition, MainCommandId, RendererCommandId, RoleCommandId } from './commands.ts'
import type { ExportChoices, Exported } from './export.ts'
import type { Asked, Kept, Listed } from './history.ts'
import type {
  ConflictChoice,
  Opened,
  Proof,
  Saved,
  SavedState,
  StepsKept,
  WindowState,
} from './open-story.ts'
import type { Reread } from './opening.ts'
import type { Meeting, Met } from './outside.ts'
import type { ExportProblem, HistoryProblem, Problem } from './problems.ts'
import type { Settings, SettingsChange } from './settings.ts'
import type { StartLists } from './start.ts'

/**
 * What a window may ask of main, and what main answers. `payloads.ts` has the schema of every payload.
 * All of it is about the window that asks; a story's document goes by `fetch(storyAddress(id))`.
 * An answer that only says what a notice says as well is left out.
 */
export interface Calls {
  /** What this window shows: a fresh one listens to the notices, then asks this. Its title is the page's own, `document.title`. */
  'window.state': () => WindowState
  /** Which conditions hold in this window, whenever they change: menus follow. */
  'window.conditions': (conditions: readonly Condition[]) => void

  /** A story from disk: .italica, or any kind that can be imported. `path` null asks for it in a dialog. */
  'story.open': (options: { readonly path: string | null }) => Opened
  /** Files and folders dropped on the window: old files that come together are looked through together. */
  'story.openFiles': (paths: readonly string[]) => readonly Opened[]
  'story.openDraft': (draft: { readonly id: string }) => Opened
  /** Goes on in a copy of the story that is shown: a draft of its own. */
  'story.copy': (story: { readonly id: string }) => Opened
  /** Work whose file is gone becomes a draft. */
  'story.openOrphan': (orphan: { readonly id: string }) => Opened
  'story.openSample': (sample: { readonly name: string }) => Opened
  'story.new': () => Opened
  /** Steps since the last batch, at most 250 ms old; `version` counts the steps before them. */
  'story.steps': (batch: {
    readonly id: string
    readonly version: number
    readonly steps: readonly object[]
  }) => StepsKept
  /** The answer to the notice 'story.coming': the text is here, main can check it now. */
  'story.received': (story: { readonly id: string }) => void
  /** Sent at rest: whether main holds the same document. */
  'story.agree': (at: { readonly id: string } & Proof) => StepsKept
  /** Sent at rest, and before the window closes: where the story opens next time. */
  'story.caret': (at: { readonly id: string; readonly caret: Caret | null }) => void
  /** To the story's file; a draft is asked for one in a dialog. Send outstanding steps first. */
  'story.save': (at: { readonly id: string } & Proof) => Saved
  'story.saveAs': (at: { readonly id: string } & Proof) => Saved
  /** What is there to be done so that the document holds what somebody else wrote. Send outstanding steps first. */
  'story.meet': (meeting: Meeting & Proof) => Met
  /** Those steps are made and sent: the story goes on from what the file holds now. */
  'story.met': (story: { readonly id: string }) => void
  'story.resolve': (choice: { readonly id: string; readonly choice: ConflictChoice }) => Saved
  /** The answer to the notice 'story.flush': all steps have been sent. */
  'story.flushed': (story: { readonly id: string }) => void

  /** Reads the file that is being opened anew, as the author says; it goes by `fetch(openingAddress(id))`. */
  'opening.choose': (choice: { readonly id: string; readonly choices: Choices }) => Reread
  /** The file becomes a story in this window: by the choices that were made, or by the importer's own. */
  'opening.open': (wish: { readonly id: string; readonly by: 'choices' | 'importer' }) => Opened
  /** Back to the start screen; nothing was changed. */
  'opening.cancel': (file: { readonly id: string }) => void

  /** Parts of one story become one after all, or stay stories of their own. `group`: as in the rows. */
  'collection.keepApart': (wish: {
    readonly id: string
    readonly group: number
    readonly apart: boolean
  }) => void
  /** Asks in a dialog for the folder that all stories are saved to; what becomes of it is in the body. */
  'collection.save': (files: { readonly id: string }) => void
  /** Saves no further stories; those that are saved stay. */
  'collection.stop': (files: { readonly id: string }) => void
  /** Opens one of them: here where there is no other, else in a window of its own. `story`: its row's id. */
  'collection.open': (wish: { readonly id: string; readonly story: number }) => Opened
  /** Shows in the system's own window what was saved. */
  'collection.reveal': (files: { readonly id: string }) => void
  /** Back to the start screen. */
  'collection.close': (files: { readonly id: string }) => void

  'start.lists': () => StartLists
  /** Throws a draft away; until the app ends, 'start.restoreDraft' brings it back. */
  'start.discardDraft': (draft: { readonly id: string }) => void
  'start.restoreDraft': (draft: { readonly id: string }) => void
  /** Puts work whose file is gone aside: it is listed no longer, and kept. */
  'start.setAside': (orphan: { readonly id: string }) => void
  /** Takes a story off the list; its file stays. */
  'start.forget': (recent: { readonly path: string }) => void

  'settings.read': () => Settings
  'settings.change': (change: SettingsChange) => void

  /** Asks where to in a dialog, and remembers the choices. Send outstanding steps first. */
  'export.run': (wish: { readonly id: string; readonly choices: ExportChoices }) => Exported
  /** The same choices to the same place, without a question. */
  'export.again': (story: { readonly id: string }) => Exported
  /** Shows the last export in its folder, or in the browser; null where that went well. */
  'export.show': (wish: { readonly id: string; readonly where: 'folder' | 'browser' }) => ExportProblem | null

  /** The versions that were kept; their texts, and comparisons, go by `fetch` (see history.ts). */
  'history.list': () => Listed
  /** Keeps the story as it is, under a name or before something large is done. Send outstanding steps first. */
  'history.keep': (wish: { readonly reason: Asked; readonly name: string | null }) => Kept
  /** Gives a version a name, so that it stays, or takes it away (null); null where that went well. */
  'history.rename': (wish: {
    readonly version: string
    readonly name: string | null
  }) => HistoryProblem | null

  /** All backups of all stories, newest first. */
  'backups.list': () => readonly Backup[]
  /** A copy of what a file held: a draft, the file stays as it is. */
  'backups.open': (backup: { readonly path: string; readonly id: string }) => Opened
  /** Asks where to in a dialog, and puts all of the author's work there, in one file. */
  'archive.save': () => Archived
  /** Shows the last archive in its folder. */
  'archive.show': () => void

  /** Runs a command that is main's to run: for the palette, buttons and links of this window. */
  'command.run': (command: MainCommandId | RoleCommandId) => void
  /** A link the author clicked: the web and mail only, in the system's own programs. */
  'link.open': (address: string) => void
  'app.about': () => About
}

/** What main tells a window. */
export interface Notices {
  'window.state': WindowState
  'story.saved': SavedState
  /** Somebody else wrote the story's file: take it in by 'story.meet'. */
  'story.outside': { readonly id: string }
  /**
   * A story's text can be read from `storyAddress` while main checks it: 'window.state' says whether it becomes
   * this window's story. `id` null: none does.
   */
  'story.coming': { readonly id: string | null }
  /** Send all outstanding steps now, then call 'story.flushed': the window is about to close. */
  'story.flush': { readonly id: string }
  /** Fetch it again. */
  'collection.changed': { readonly id: string }
  'start.changed': null
  /** The list of versions is another one. */
  'history.changed': null
  'settings.changed': Settings
  /** A menu item was chosen. */
  'command.run': RendererCommandId
  /** What went wrong on a way that no call began: the menu, a file handed over, an autosave. */
  problem: Problem
}

export interface About {
  readonly version: string
  readonly electron: string
  readonly chromium: string
}

export type Call = keyof Calls
export type Payload<C extends Call> = Parameters<Calls[C]>[0]
export type Answer<C extends Call> = ReturnType<Calls[C]>
export type Notice = keyof Notices

/** `window.italica`: all that a window has of the world outside. */
export interface ItalicaBridge {
  readonly platform: 'mac' | 'other'
  /** Rejects only for a bug: expected failures are answers. */
  call<C extends Call>(channel: C, ...payload: Parameters<Calls[C]>): Promise<Answer<C>>
  /** Listens until the answered function is called. */
  on<N extends Notice>(channel: N, listener: (notice: Notices[N]) => void): () => void
  /** Where a dropped `File` lies on disk; '' where it lies nowhere. */
  pathOf(file: object): string
}
