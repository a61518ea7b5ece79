import type { Version as ShownVersion } from '../../contract/history.ts'
import type { HistoryProblem } from '../../contract/problems.ts'
import type { HistoryError } from '../../storage/history/history.ts'
import type { Version } from '../../storage/history/version.ts'
import type { AppWindow } from '../app-window.ts'
import type { Handlers } from '../calls.ts'
import type { HeldStory } from '../held-story.ts'

type Mine = Extract<keyof Handlers, `history.${string}`>

/** The versions of the story in a window. */
export const historyHandlers: Pick<Handlers, Mine> = {
  'history.list': async (window) => {
    const list = await storyIn(window).session.versions.list()
    if (list.ok) return { kind: 'listed', versions: list.value.map(shown).reverse() }
    return { kind: 'failed', problem: { code: 'history-not-read', reason: list.error.errno } }
  },
  'history.keep': async (window, { reason, name }) => {
    const kept = await storyIn(window).session.versions.keepAs(reason, name)
    return kept.ok ? { kind: 'kept', id: kept.value } : { kind: 'failed', problem: notKept(kept.error) }
  },
  'history.rename': async (window, { version, name }) => {
    const named = await storyIn(window).session.versions.rename(version, name)
    return named.ok ? null : notKept(named.error)
  },
}

function storyIn({ story }: AppWindow): HeldStory {
  if (!story) throw new Error('The history of a story in a window that holds none')
  return story
}

const shown = ({ at, ...version }: Version): ShownVersion => ({ ...version, at: new Date(at).toISOString() })

function notKept(error: HistoryError): HistoryProblem {
  return error.code === 'disk'
    ? { code: 'history-not-kept', reason: error.errno }
    : { code: 'version-unreadable' }
}
