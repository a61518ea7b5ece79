import { redo, redoNoScroll, undo, undoNoScroll } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import type { RendererCommandId } from '../contract/commands.ts'
import type { InspectorTab } from '../contract/settings.ts'
import type { GrammarSort } from '../grammar/index.ts'
import { merge } from './editor/commands/erase.ts'
import { toggleMark } from './editor/commands/marks.ts'
import {
  beginChapterHere,
  goBeside,
  moveChapterHere,
  moveHere,
  newChapterHere,
  splitHere,
} from './editor/commands/scenes.ts'
import { markThought } from './editor/commands/thought.ts'
import { goToRegion } from './regions.ts'
import { isBesideThePage } from './session/keys.ts'
import type { PanelName } from './session/panels.ts'
import { learnWord } from './session/review/own-word.ts'
import type { HeldStory } from './session/story-session.ts'
import type { Run } from './session/window-session.ts'
import type { Session } from './session.ts'

/** What each command of the window does. One that is declared and missing here does not compile. */
export const runs: Record<RendererCommandId, Run> = {
  'file.save': onStory((story, session) => reportTo(session, story.save())),
  'file.saveAs': onStory((story, session) => reportTo(session, story.saveAs())),
  'file.export': (session) => session.show({ kind: 'export' }),
  'file.exportAgain': onStory(exportAgain),

  'file.backups': (session) => session.show({ kind: 'backups' }),
  'file.archive': (session) => session.show({ kind: 'archive' }),
  'history.keep': (session) => session.show({ kind: 'version', version: null }),
  'history.show': (session) => showTab(session, 'history'),
  'history.posted': onStory((story, session) => void comparePosted(story, session).catch(reportError)),

  'edit.undo': inHistory(undo, undoNoScroll),
  'edit.redo': inHistory(redo, redoNoScroll),
  'edit.find': inFind((find) => find.open('find')),
  'edit.findNext': inFind((find) => find.go(1)),
  'edit.findPrevious': inFind((find) => find.go(-1)),
  'edit.replace': inFind((find) => find.open('replace')),

  'text.thought': onPage(markThought),
  'text.emphasis': onPage(toggleMark('emphasis')),
  'text.strong': onPage(toggleMark('strong')),
  'text.underline': onPage(toggleMark('underline')),
  'text.strike': onPage(toggleMark('strike')),

  'scene.new': onScene((story, scene) => story.newScene(scene)),
  'chapter.new': onPage(newChapterHere),
  'scene.split': onPage(splitHere),
  'scene.merge': onScene((story, scene) => story.editor.apply(merge(scene))),
  'scene.moveUp': onPage(moveHere('up')),
  'scene.moveDown': onPage(moveHere('down')),
  'scene.rename': onScene((_story, id, session) => session.show({ kind: 'rename', what: 'scene', id })),
  'scene.delete': onScene((story, scene) => story.deleteScene(scene)),
  'scene.previous': onPage(goBeside(-1)),
  'scene.next': onPage(goBeside(1)),
  'chapter.begin': onPage(beginChapterHere),
  'chapter.moveUp': onPage(moveChapterHere('up')),
  'chapter.moveDown': onPage(moveChapterHere('down')),
  'chapter.merge': onChapter((story, chapter) => story.mergeChapter(chapter)),
  'chapter.rename': onChapter((_story, id, session) => session.show({ kind: 'rename', what: 'chapter', id })),
  'chapter.delete': onChapter((story, chapter) => story.deleteChapter(chapter)),

  'review.show': onStory(({ review, editor }, session) => {
    if (editor.focused) review.come(editor.state.selection.head)
    showReview(session)
  }),
  'review.next': goInReview(1),
  'review.previous': goInReview(-1),
  'review.accept': inReview((review) => review.accept()),
  'review.reject': inReview((review) => review.reject()),
  'review.thinker': onStory(askThinker),
  'review.widenBefore': inReview((review) => review.widen('before')),
  'review.widenAfter': inReview((review) => review.widen('after')),
  'review.narrowBefore': inReview((review) => review.narrow('before')),
  'review.narrowAfter': inReview((review) => review.narrow('after')),
  'review.acceptVeryLikely': inReview((review) => void review.acceptVeryLikely().catch(reportError)),
  'review.marks': (session) => session.changeSettings({ marks: !session.settings.get().marks }),

  'review.addWord': onStory(({ review }, session) => learnWord(session, review)),
  'review.misspelling': toggleGrammar('misspelling'),
  'review.grammar': toggleGrammar('grammar'),
  'review.style': toggleGrammar('style'),
  'review.words': (session) => session.show({ kind: 'words' }),

  'view.scenes': togglePanel('scenes'),
  'view.inspector': toggleDetails,
  'view.preview': togglePanel('preview'),
  'view.original': togglePanel('original'),
  'view.nextRegion': onStory(({ focusPage }) => goToRegion(1, focusPage)),
  'view.previousRegion': onStory(({ focusPage }) => goToRegion(-1, focusPage)),

  'help.palette': (session) => session.show({ kind: 'palette' }),
  'help.keys': (session) => session.show({ kind: 'keys' }),
  'help.about': (session) => session.show({ kind: 'about' }),
}

function togglePanel(name: PanelName): Run {
  return ({ panels }) => panels.show(name, !panels.shown.get().has(name))
}

/** The panel is closed only from there: with another tab in front, that gives way. */
function toggleDetails(session: Session): void {
  const isThere = session.panels.shown.get().has('inspector')
  if (isThere && session.settings.get().inspector.tab === 'details') session.panels.show('inspector', false)
  else showTab(session, 'details')
}

/** As it was exported last; a story that never was is asked about first. */
function exportAgain(story: HeldStory, session: Session): void {
  if (session.conditions.get().has('exported')) reportTo(session, story.exportAgain())
  else session.show({ kind: 'export' })
}

/** Opens a tab beside the page. */
function showTab(session: Session, tab: InspectorTab): void {
  const { inspector } = session.settings.get()
  if (inspector.tab !== tab) session.changeSettings({ inspector: { ...inspector, tab } })
  session.panels.show('inspector', true)
}

/** The version that was exported last, beside what is on the page. */
async function comparePosted({ history }: HeldStory, session: Session<HeldStory>): Promise<void> {
  showTab(session, 'history')
  const listed = await history.refresh()
  if (listed.kind === 'failed') return
  const posted = listed.versions.find(({ reason }) => reason === 'posted')
  const problem = posted ? await history.compare(posted.id, 'now') : ({ code: 'never-exported' } as const)
  if (problem) session.report(problem)
}

/** Runs on the story that is shown; a command whose conditions hold has one. */
function onStory(run: (story: HeldStory, session: Session<HeldStory>) => void): Run {
  return (session) => {
    const view = session.view.get()
    if (view.at === 'story') run(view.story, session)
  }
}

function onPage(command: Command): Run {
  return onStory((story) => story.editor.apply(command))
}

/** What is looked for is on the page: what lies over that gives way. */
function inFind(act: (find: HeldStory['find']) => void): Run {
  return onStory(({ history, find }, { panels }) => {
    history.leave()
    panels.closeFloating()
    act(find)
  })
}

/** Looks for a sort of slips, or no longer; for all stories. */
function toggleGrammar(sort: GrammarSort): Run {
  return (session) => {
    const { grammar } = session.settings.get()
    session.changeSettings({ grammar: { ...grammar, [sort]: !grammar[sort] } })
  }
}

/** Opens the review beside the page, and goes there. */
function showReview(session: Session): void {
  showTab(session, 'review')
  session.show({ kind: 'review' })
}

/** Asks who thinks what is looked at. */
function askThinker({ review, editor }: HeldStory, session: Session): void {
  const { current } = review.view.get()
  const onPage = editor.focused
  showTab(session, 'review')
  if (current) session.show({ kind: 'thinker', card: current.key, onPage })
}

/**
 * Decides on what is looked at, wherever the focus is: it stays there. On the page what is meant is what has the
 * caret in it, and the caret goes along.
 */
function inReview(act: (review: HeldStory['review']) => void): Run {
  return atReview(({ review, editor }) => {
    if (editor.focused) review.follow(editor.state.selection.head)
    act(review)
  })
}

/** To the next or the one before; on the page, as seen from the caret. Beside the page the focus goes to the review. */
function goInReview(by: 1 | -1): Run {
  return atReview(({ review, editor }, session) => {
    review.go(by, editor.focused ? editor.state.selection.head : undefined)
    if (!editor.focused) showReview(session)
  })
}

function atReview(act: (story: HeldStory, session: Session) => void): Run {
  return onStory((story, session) => {
    showTab(session, 'review')
    const onPage = story.editor.focused
    act(story, session)
    if (onPage) story.review.bringCaret()
  })
}

/** One history for all: from a field or the review the author stays there, and the page does not scroll. */
function inHistory(onThePage: Command, fromField: Command): Run {
  return onStory(({ editor }) => {
    if (isBesideThePage(document.activeElement)) fromField(editor.state, editor.dispatch)
    else editor.apply(onThePage)
  })
}

/** Runs on the scene with the caret: in a chapter's title, on the chapter's first one. */
function onScene(run: (story: HeldStory, scene: string, session: Session<HeldStory>) => void): Run {
  return onStory((story, session) => {
    const { scene, chapter } = story.place.get()
    const first = story.outline.get().chapters.find(({ id }) => id === chapter)?.scenes[0]
    const id = scene ?? first?.id
    if (id !== undefined) run(story, id, session)
  })
}

/** Runs on the chapter with the caret. */
function onChapter(run: (story: HeldStory, chapter: string, session: Session<HeldStory>) => void): Run {
  return onStory((story, session) => {
    const { chapter } = story.place.get()
    if (chapter !== null) run(story, chapter, session)
  })
}

/** Shows what went wrong, if anything did: what went well shows in the status bar. */
function reportTo(session: Session, outcome: ReturnType<HeldStory['save' | 'exportAgain']>): void {
  outcome
    .then((result) => {
      if (result.kind === 'failed') session.report(result.problem)
    })
    .catch(reportError)
}
