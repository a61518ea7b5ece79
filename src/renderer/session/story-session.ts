import type { Node } from '@tiptap/pm/model'
import type { ItalicaBridge } from '../../contract/api.ts'
import type { Exported } from '../../contract/export.ts'
import type { OpenStory, Saved, SavedState } from '../../contract/open-story.ts'
import type { Settings } from '../../contract/settings.ts'
import { type Details, detailsOf } from '../../story/details.ts'
import type { ChapterAttributes } from '../../story/schema/chapter.ts'
import type { SceneAttributes } from '../../story/schema/scene.ts'
import type { CurrentChapter, OpenFacts, Outline, StorySession } from '../session.ts'
import type { StoryLink } from '../story-link.ts'
import { storyActions } from './actions.ts'
import { caretAt } from './caret.ts'
import type { EditorPort } from './editor-port.ts'
import { settleFields, typingStretch } from './field.ts'
import { startFind } from './find/find.ts'
import type { FoundStore } from './findings/found-store.ts'
import { createGrammar } from './findings/grammar.ts'
import { createReader } from './findings/reader.ts'
import { sourcesOf } from './findings/sources.ts'
import { createHistory } from './history.ts'
import { firstOutlineOf, hasSameStructure, outlineOf } from './outline.ts'
import { followOutside } from './outside.ts'
import { around, placeAt, placeOf } from './place.ts'
import { atRest } from './rest.ts'
import { startReview } from './review/review.ts'
import { followSaved } from './saved.ts'
import { createStore, type Readable, unlessSame } from './store.ts'
import { storyNames } from './story-names.ts'
import { countBetween, textFacts } from './text-facts.ts'
import { warmUp } from './warm-up.ts'

/** How long an author rests before what was typed is counted, in milliseconds. */
const REST = 300
/** How long before main is asked whether it holds the same document. */
const LONG_REST = 5000

/** An open story, as the window itself holds it. */
export interface HeldStory extends StorySession {
  readonly editor: EditorPort & { destroy(): void }
  /** What main says about it. */
  told(open: OpenStory): void
  toldSaved(saved: SavedState): void
  /** Somebody else wrote the file. */
  takeIn(): void
  /** Everything typed so far is with main when this resolves. */
  flush(): Promise<void>
  /** It is no longer shown. */
  close(): void
}

/** Follows an editor, and answers what panels want to know and do. */
export function createStorySession(
  { call }: Pick<ItalicaBridge, 'call'>,
  opened: OpenStory,
  editor: HeldStory['editor'],
  link: StoryLink,
  found: FoundStore,
  settings: Readable<Settings>,
): HeldStory {
  const { id } = opened
  const { doc, selection } = editor.state
  const { scene, chapter } = around(selection.$head)

  const open = createStore(factsOf(opened))
  const saved = followSaved(opened.saved, link.behind)
  const outline = createStore<Outline>(firstOutlineOf(doc))
  const details = createStore<Details>(detailsOf(doc.attrs))
  const place = createStore(placeOf(doc, scene, chapter))
  const looked = createStore(place.get())
  const currentScene = createStore<SceneAttributes | null>(attributesOf(scene))
  const currentChapter = createStore<CurrentChapter | null>(currentOf(chapter, null))
  const text = createStore(textFacts(editor.state, editor.focused))
  const selectedWords = createStore(0)
  const names = createStore<readonly string[]>([])
  const exported = createStore<Exported | null>(null)
  const revision = createStore(0)
  const history = createHistory({ call, id, editor, flush })

  const rest = atRest(REST, () => {
    const { doc, selection } = editor.state
    outline.set(outlineOf(doc, outline.get()))
    selectedWords.set(countBetween(doc, selection.from, selection.to))
    tellCaret()
    if (shown === doc) return
    shown = doc
    link.flush().then(() => revision.set(revision.get() + 1), reportError)
  })
  const longRest = atRest(LONG_REST, () => {
    storyNames(editor.state.doc).then(names.set, reportError)
    if (agreed !== editor.state.doc) link.agree().catch(reportError)
    agreed = editor.state.doc
  })
  let shown = doc
  let agreed = doc
  let told = opened.caret

  editor.onChange(({ before, transactions }) => {
    const { doc, selection } = editor.state
    for (const { steps } of transactions) link.add(steps)
    // It has waited in its field already.
    if (typingStretch() !== null) link.flush().catch(reportError)
    const same = hasSameStructure(before, doc)
    if (!same) outline.set(outlineOf(doc, outline.get()))
    if (before.attrs !== doc.attrs) details.set(detailsOf(doc.attrs))
    followCaret(same)
    text.set(unlessSame(text.get(), textFacts(editor.state, editor.focused)))
    if (selection.empty) selectedWords.set(0)
    if (transactions.length === 0) return
    rest.again()
    longRest.again()
  })

  function followCaret(sameStructure: boolean): void {
    const { doc, selection } = editor.state
    const { scene, chapter } = around(selection.$head)
    const { scene: sceneBefore, chapter: chapterBefore } = place.get()
    const moved = sceneBefore !== (scene?.attrs.id ?? null) || chapterBefore !== (chapter?.attrs.id ?? null)
    if (moved || !sameStructure) place.set(unlessSame(place.get(), placeOf(doc, scene, chapter)))
    currentScene.set(attributesOf(scene))
    currentChapter.set(currentOf(chapter, currentChapter.get()))
  }

  const toldSaved = (state: SavedState) => {
    saved.told(state)
    outside.saved(state)
  }

  const outside = followOutside({ call }, id, editor, link)
  if (opened.conflicts.length > 0) outside.found(opened.conflicts)

  function tellCaret(): void {
    const { doc, selection } = editor.state
    const caret = caretAt(doc, selection.head)
    if (caret?.scene === told?.scene && caret?.offset === told?.offset) return
    told = caret
    call('story.caret', { id, caret }).catch(reportError)
  }

  async function flush(): Promise<void> {
    settleFields()
    tellCaret()
    await link.flush()
  }

  async function saveBy(channel: 'story.save' | 'story.saveAs'): Promise<Saved> {
    settleFields()
    const saved = await call(channel, { id, ...(await link.prove()) })
    if (saved.kind !== 'resync') return saved
    await link.resync()
    return call(channel, { id, ...(await link.prove()) })
  }

  async function exportBy(ask: () => Promise<Exported>): Promise<Exported> {
    await flush()
    const done = await ask()
    if (done.kind !== 'cancelled') exported.set(done)
    return done
  }

  // The author looks elsewhere: whoever switches the machine off now loses nothing.
  const leave = () => {
    flush().catch(reportError)
  }
  window.addEventListener('blur', leave)
  document.addEventListener('visibilitychange', leave)

  const find = startFind(editor, () => history.keep('before-replace-all', null))
  const reader = createReader()
  const grammar = createGrammar({ settings, names })
  const review = startReview(editor, found, sourcesOf(reader, grammar), () =>
    history.keep('before-accept-all', null),
  )

  const followLook = () => {
    const at = review.wentTo()
    looked.set(at === null ? place.get() : unlessSame(looked.get(), placeAt(editor.state.doc, at)))
  }
  review.view.subscribe(followLook)
  editor.onChange(followLook)

  let closed = false
  warmUp(doc).then(() => {
    if (closed) return
    rest.again()
    longRest.again()
  }, reportError)
  return {
    id,
    open,
    saved: saved.shown,
    outline,
    details,
    place,
    looked,
    scene: currentScene,
    chapter: currentChapter,
    text,
    selectedWords,
    names,
    exported,
    revision,
    history,
    find,
    review,
    reader,
    grammar,
    outside: outside.news,
    undecided: outside.undecided,
    ...storyActions(editor),
    save: () => saveBy('story.save'),
    saveAs: () => saveBy('story.saveAs'),
    async resolve(choice) {
      await flush()
      const done = await call('story.resolve', { id, choice })
      if (done.kind === 'saved') outside.dismiss()
      return done
    },
    exportPage: (choices) => exportBy(() => call('export.run', { id, choices })),
    exportAgain: () => exportBy(() => call('export.again', { id })),
    showExport: (where) => call('export.show', { id, where }),
    async copy() {
      await flush()
      return call('story.copy', { id })
    },
    takeInCopy: outside.takeIn,
    readUndecided: outside.readUndecided,
    decide: outside.decide,
    dismissOutside: outside.dismiss,
    dismissExport: () => exported.set(null),
    dismissRecovery: () => open.set({ ...open.get(), recovered: null }),

    editor,
    told(told) {
      const now = { ...factsOf(told), recovered: open.get().recovered && told.recovered }
      // Main tells often; whatever changes here is drawn again.
      if (JSON.stringify(now) !== JSON.stringify(open.get())) open.set(now)
      toldSaved(told.saved)
      editor.setReadOnly(now.readOnly !== null)
    },
    toldSaved,
    takeIn: () => outside.takeIn(null),
    flush,
    close() {
      closed = true
      find.end()
      review.close()
      outside.close()
      rest.end()
      longRest.end()
      window.removeEventListener('blur', leave)
      document.removeEventListener('visibilitychange', leave)
      editor.destroy()
    },
  }
}

const factsOf = ({ saved: _, caret: __, ...facts }: OpenStory): OpenFacts => facts

const attributesOf = (scene: Node | null) => (scene?.attrs ?? null) as SceneAttributes | null // as: the schema says so

function currentOf(chapter: Node | null, before: CurrentChapter | null): CurrentChapter | null {
  if (!chapter) return null
  const attributes = chapter.attrs as ChapterAttributes // as: the schema says so
  return unlessSame(before, { ...attributes, title: chapter.child(0).textContent })
}
