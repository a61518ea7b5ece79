import type { ItalicaBridge } from '../../contract/api.ts'
import {
  COMMANDS,
  type CommandId,
  isEnabled,
  isOutsideRenderer,
  type RendererCommandId,
} from '../../contract/commands.ts'
import type { OpenStory, WindowState } from '../../contract/open-story.ts'
import type { Problem } from '../../contract/problems.ts'
import type { Settings, SettingsChange } from '../../contract/settings.ts'
import type { Overlay, Session, View } from '../session.ts'
import { followConditions } from './conditions.ts'
import { settleFields } from './field.ts'
import { createPanels } from './panels.ts'
import { createStore, type Readable } from './store.ts'
import type { HeldStory } from './story-session.ts'

/** How a command of the window is run. */
export type Run = (session: Session<HeldStory>) => void

/** What a window's session is made of. */
export interface Parts<S extends HeldStory> {
  readonly bridge: ItalicaBridge
  readonly runs: Record<RendererCommandId, Run>
  /** As they are when the window opens. */
  readonly settings: Settings
  /** Makes a story ready to be shown; `before` is the one that is there now. */
  readonly openStory: (open: OpenStory, before: S | null, settings: Readable<Settings>) => Promise<S>
  /** Begins with a story that may be opened in a moment; `id` null: forgets it. */
  readonly prepareStory: (id: string | null) => void
}

/** The session of this window, which follows main from now on. */
export function createSession<S extends HeldStory>(parts: Parts<S>): Session<S> {
  const { bridge, runs, settings: first, openStory, prepareStory } = parts
  const view = createStore<View<S>>({ at: 'opening' })
  const settings = createStore(first)
  const overlay = createStore<Overlay | null>(null)
  const problem = createStore<Problem | null>(null)
  const conditions = followConditions(view)
  /** What was changed here and main may not know of: what it tells meanwhile is from before. */
  const untold = new Set<SettingsChange>()
  const changeSettings = (change: SettingsChange) => {
    settings.set({ ...settings.get(), ...change })
    untold.add(change)
    bridge
      .call('settings.change', change)
      .catch(reportError)
      .finally(() => untold.delete(change))
  }

  const session: Session<S> = {
    platform: bridge.platform,
    view,
    settings,
    panels: createPanels(settings, changeSettings, (width) => window.matchMedia(`(width < ${width}px)`)),
    conditions,
    overlay,
    problem,
    run,
    changeSettings,
    show: overlay.set,
    report: problem.set,
  }

  function run(id: CommandId): void {
    settleFields()
    const command = COMMANDS.find((each) => each.id === id)
    if (!command || !isEnabled(command, conditions.get())) return
    if (isOutsideRenderer(id)) bridge.call('command.run', id).catch(reportError)
    else runs[id](session)
  }

  /** What main said last: what is shown, or what is being made ready. */
  let wanted: WindowState = { at: 'start' }
  /** The story that is being made ready; null where none is. */
  let opening: string | null = null

  async function show(state: WindowState): Promise<void> {
    const held = heldStory()
    wanted = state
    if (state.at !== 'story') {
      view.set(state)
      held?.close()
    } else if (held?.id === state.story.id) held.told(state.story)
    else if (opening !== state.story.id) await open(state.story, held)
  }

  async function open(which: OpenStory, before: S | null): Promise<void> {
    opening = which.id
    try {
      const story = await openStory(which, before, settings)
      if (wanted.at !== 'story' || wanted.story.id !== which.id) return story.close()
      story.told(wanted.story)
      view.set({ at: 'story', story })
      before?.close()
    } finally {
      if (opening === which.id) opening = null
    }
  }

  const heldStory = (): S | null => {
    const now = view.get()
    return now.at === 'story' ? now.story : null
  }

  bridge.on('window.state', (state) => void show(state).catch(reportError))
  bridge.on('story.coming', ({ id }) => prepareStory(id))
  bridge.on('story.saved', (saved) => {
    heldStory()?.toldSaved(saved)
    // It may be about the one that is being made ready.
    if (wanted.at === 'story') wanted = { ...wanted, story: { ...wanted.story, saved } }
  })
  bridge.on('story.outside', ({ id }) => {
    const story = heldStory()
    if (story?.id === id) story.takeIn()
  })
  bridge.on('story.flush', ({ id }) => {
    const flushed = heldStory()?.flush() ?? Promise.resolve()
    flushed.then(() => bridge.call('story.flushed', { id })).catch(reportError)
  })
  bridge.on('history.changed', () => {
    const history = heldStory()?.history
    if (history?.versions.get()) history.refresh().catch(reportError)
  })
  bridge.on('settings.changed', (told) => {
    settings.set(Object.assign({}, told, ...untold))
  })
  bridge.on('command.run', run)
  bridge.on('problem', problem.set)
  conditions.subscribe(() => {
    bridge.call('window.conditions', [...conditions.get()]).catch(reportError)
  })
  bridge.call('window.state').then(show).catch(reportError)
  return session
}
