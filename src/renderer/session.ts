import { createContext, useContext, useSyncExternalStore } from 'react'
import type { FileCollection } from '../contract/collection.ts'
import type { CommandId, Condition } from '../contract/commands.ts'
import type { ExportChoices, Exported } from '../contract/export.ts'
import type { Version } from '../contract/history.ts'
import type { ConflictChoice, Opened, OpenStory, Saved, SavedState } from '../contract/open-story.ts'
import type { OpeningFile } from '../contract/opening.ts'
import type { ExportProblem, OpenProblem, Problem, SaveProblem } from '../contract/problems.ts'
import type { Settings, SettingsChange } from '../contract/settings.ts'
import type { ChapterPlace } from '../edit/move-chapter.ts'
import type { ScenePlace } from '../edit/move-scene.ts'
import type { DetailName, Details } from '../story/details.ts'
import type { ChapterAttributes, Status } from '../story/schema/chapter.ts'
import type { ThoughtAttributes } from '../story/schema/marks.ts'
import type { SceneAttributes } from '../story/schema/scene.ts'
import type { Find } from './session/find/find.ts'
import type { Grammar } from './session/findings/grammar.ts'
import type { Reader } from './session/findings/reader.ts'
import type { StoryHistory } from './session/history.ts'
import type { Panels } from './session/panels.ts'
import type { Review } from './session/review/review.ts'
import type { Readable } from './session/store.ts'

export type { ChapterPlace } from '../edit/move-chapter.ts'
export type { ScenePlace } from '../edit/move-scene.ts'
export { type Field, settleFields, useField } from './session/field.ts'
export type { Compared, StoryHistory } from './session/history.ts'
export type { PanelName } from './session/panels.ts'
export type { Readable } from './session/store.ts'

/** A window as panels see it, and the port they act through. */
export interface Session<S extends StorySession = StorySession> {
  readonly platform: 'mac' | 'other'
  readonly view: Readable<View<S>>
  readonly settings: Readable<Settings>
  /** The panels beside the page. */
  readonly panels: Panels
  /** What holds here: a command whose conditions do not is greyed. */
  readonly conditions: Readable<ReadonlySet<Condition>>
  /** What lies over the window; null: nothing. */
  readonly overlay: Readable<Overlay | null>
  /** What went wrong last, and was not dismissed; null: nothing. */
  readonly problem: Readable<Problem | null>

  /** Runs a command, whoever it belongs to; does nothing where its conditions do not hold. */
  run(command: CommandId): void
  changeSettings(change: SettingsChange): void
  show(overlay: Overlay | null): void
  /** Shows a problem; null dismisses it. */
  report(problem: Problem | null): void
}

/** What a window shows. */
export type View<S extends StorySession = StorySession> =
  | { readonly at: 'opening' }
  | { readonly at: 'start' }
  | { readonly at: 'file'; readonly file: OpeningFile }
  | { readonly at: 'collection'; readonly collection: FileCollection }
  | { readonly at: 'story'; readonly story: S }

/** What can lie over a window, one at a time. */
export type Overlay =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'about' }
  /** The author's own words. */
  | { readonly kind: 'words' }
  | { readonly kind: 'export' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'archive' }
  /** A version is kept under a name: the story as it is, or one that is there already. */
  | { readonly kind: 'version'; readonly version: Version | null }
  /** What two sides changed, to choose from. */
  | { readonly kind: 'sides' }
  /** Each replacement, before all are made. */
  | { readonly kind: 'replace' }
  /** A title is edited in the scenes panel. */
  | { readonly kind: 'rename'; readonly what: 'scene' | 'chapter'; readonly id: string }
  /** The focus goes to the review. */
  | { readonly kind: 'review' }
  /** Who thinks a thought is asked in the review, on the card with this key. */
  | { readonly kind: 'thinker'; readonly card: string; readonly onPage: boolean }

/**
 * An open story. What it shows changes only when it has to: what was typed shows in the outline, counts and
 * names at rest, about 300 ms later; all the rest at once. Actions on what is no longer there do nothing.
 */
export interface StorySession {
  /** New for every opening. */
  readonly id: string
  /** Its file, who else has it, what was recovered: as main tells it. */
  readonly open: Readable<OpenFacts>
  /** How safe it is, as main tells it; never 'saved' while main lacks something that was typed. */
  readonly saved: Readable<SavedState>
  readonly outline: Readable<Outline>
  readonly details: Readable<Details>
  /** Where the cursor is. */
  readonly place: Readable<Place>
  /** Where the author looks: at what they went on to in the review, while that has the keyboard; else at the cursor. */
  readonly looked: Readable<Place>
  /** The scene with the cursor; null in a chapter's title. */
  readonly scene: Readable<SceneAttributes | null>
  /** The chapter with the cursor; null before the first. */
  readonly chapter: Readable<CurrentChapter | null>
  readonly text: Readable<TextFacts>
  /** Words in the selection; 0 for none. */
  readonly selectedWords: Readable<number>
  /** The story's people, the most frequent first: offered for thinker and point of view. */
  readonly names: Readable<readonly string[]>
  /** How the last export went; null where there was none, or the author has read it. */
  readonly exported: Readable<Exported | null>
  /** What somebody else wrote to the file came onto the page, or cannot; null: nothing, or the author has read it. */
  readonly outside: Readable<OutsideNews | null>
  /** How many things both sides changed and the author has not chosen between. */
  readonly undecided: Readable<number>
  /** Counts up, at rest, when the story has changed: for the preview. All changes have been sent by then. */
  readonly revision: Readable<number>
  /** Its versions, and what is compared at the moment. */
  readonly history: StoryHistory
  /** What the author looks for in it. */
  readonly find: Find
  /** What is proposed about it, and what the author decides. */
  readonly review: Review
  /** How reading it for thoughts and slips is getting on. */
  readonly reader: Pick<Reader, 'failed' | 'again'>
  /** How spelling and grammar are getting on with it. */
  readonly grammar: Pick<Grammar, 'state' | 'again'>

  /** Puts the cursor at the scene's start and scrolls there. */
  goToScene(id: string): void
  goToChapter(id: string): void
  /** Puts the focus back to where it was on the page. */
  focusPage(): void

  setDetail<N extends DetailName>(name: N, value: Details[N]): void
  setScene<N extends SceneField>(id: string, name: N, value: SceneAttributes[N]): void
  setChapter<N extends ChapterField>(id: string, name: N, value: ChapterAttributes[N]): void
  /** The chapter's heading, as it stands on the page. */
  renameChapter(id: string, title: string): void
  /** One place up or down, into the chapter beside where it is at its chapter's end. */
  shiftScene(id: string, way: 'up' | 'down'): void
  /** With its scenes, over the chapter before or after it. */
  shiftChapter(id: string, way: 'up' | 'down'): void
  /** To where the author put it, as one thing to undo; the same for a chapter, with its scenes. */
  moveScene(id: string, place: ScenePlace): void
  moveChapter(id: string, place: ChapterPlace): void
  mergeScene(id: string): void
  deleteScene(id: string): void
  /** Its scenes join the chapter before; those of the first stand before all chapters. */
  mergeChapter(id: string): void
  /** With its scenes. */
  deleteChapter(id: string): void
  /** An empty scene after that one, with the cursor in it. */
  newScene(after: string): void
  /** Who thinks, and to whom, for the thoughts in the selection or around the cursor. */
  setThinker(thinker: ThoughtAttributes): void

  /** Sends what was not sent yet, then saves; the same for all below. */
  save(): Promise<Saved>
  saveAs(): Promise<Saved>
  resolve(choice: ConflictChoice): Promise<Saved>
  exportPage(choices: ExportChoices): Promise<Exported>
  exportAgain(): Promise<Exported>
  /** Shows the last export in its folder, or in the browser; null where that went well. */
  showExport(where: 'folder' | 'browser'): Promise<ExportProblem | null>
  /** Goes on in a copy: a draft of its own. */
  copy(): Promise<Opened>
  /** Puts a conflict copy of that name together with the story. */
  takeInCopy(name: string): void
  /** What both sides changed, as it stands now. */
  readUndecided(): readonly Undecided[]
  /** Does what was chosen for each, by its key, as one change; what was not chosen stays as it stands. */
  decide(choices: ReadonlyMap<string, SideChoice>): void
  /** The author has read what came from outside: `outside` becomes null. */
  dismissOutside(): void
  /** The author has read how the export went: `exported` becomes null. */
  dismissExport(): void
  /** The author has read what was brought back after a crash: `open.recovered` becomes null. */
  dismissRecovery(): void
}

/** What main tells of a story, apart from what changes with every second of typing: how safe it is, and the caret. */
export type OpenFacts = Omit<OpenStory, 'saved' | 'caret'>

/** What became of the other side's changes. */
export type OutsideNews =
  /** Theirs is on the page; nothing here was unsaved. */
  | { readonly kind: 'updated' }
  /** Both are on the page. */
  | { readonly kind: 'merged' }
  /** Theirs cannot be read: the author decides about the files. */
  | { readonly kind: 'stuck'; readonly problem: OpenProblem | SaveProblem }

export type SideChoice = 'ours' | 'theirs' | 'both'

/** What both sides changed, each in its own way; '' where a side has nothing there. */
export type Undecided = {
  readonly key: string
  /** The scene or chapter it is in, by its title or first words; '' for the story’s own details. */
  readonly where: string
  readonly ours: string
  readonly theirs: string
} & (
  | { readonly kind: 'text' /** What stands before it. */; readonly before: string }
  | { readonly kind: 'field'; readonly name: string }
  /** One side took the scene or chapter away that the other changed. */
  | { readonly kind: 'taken-away'; readonly by: 'us' | 'them' }
)

export type SceneField = Exclude<keyof SceneAttributes, 'id'>
export type ChapterField = Exclude<keyof ChapterAttributes, 'id'>

/** All chapters and scenes. Entries stay the same objects until what they say changes. */
export interface Outline {
  /** Scenes before the first chapter. */
  readonly loose: readonly SceneEntry[]
  readonly chapters: readonly ChapterEntry[]
  readonly words: number
  /** How many scenes there are in all. */
  readonly scenes: number
}

export interface SceneEntry {
  readonly id: string
  /** '' where the first words stand in. */
  readonly title: string
  /** At most 80 characters; '' for an empty scene. */
  readonly firstWords: string
  readonly words: number
  readonly status: Status
  readonly pov: string | null
  readonly include: boolean
}

export interface ChapterEntry {
  readonly id: string
  readonly title: string
  readonly words: number
  readonly status: Status
  readonly scenes: readonly SceneEntry[]
}

export interface Place {
  /** null in a chapter's title. */
  readonly scene: string | null
  /** null before the first chapter. */
  readonly chapter: string | null
  /** Of the scene, from 1, among all; in a chapter's title that of its first scene. */
  readonly number: number
}

export interface CurrentChapter extends ChapterAttributes {
  readonly title: string
}

/** What the text at the cursor, or all of the selection, is. */
export interface TextFacts {
  readonly thought: boolean
  readonly emphasis: boolean
  readonly strong: boolean
  readonly underline: boolean
  readonly strike: boolean
  /** Who thinks the thought at the cursor; null where there is none. */
  readonly thinker: ThoughtAttributes | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Whether the page has the focus, and not a panel. */
  readonly focused: boolean
}

export const SessionContext = createContext<Session | null>(null)
export const StoryContext = createContext<StorySession | null>(null)

/** The window that this component is in. */
export const useSession = (): Session => provided(useContext(SessionContext))

/** The story that this component is about: only within the workspace. */
export const useStory = (): StorySession => provided(useContext(StoryContext))

/** A readable's value now; renders again when it changes. */
export const useValue = <T>(readable: Readable<T>): T =>
  useSyncExternalStore(readable.subscribe, readable.get)

function provided<T>(value: T | null): T {
  if (value === null) throw new Error('Used outside of its provider')
  return value
}
