import type { Proof, Saved, StepsKept } from '../../contract/open-story.ts'
import type { Met } from '../../contract/outside.ts'
import { resolveConflict } from '../../storage/conflict.ts'
import type { ReadError, WriteError } from '../../storage/story-file.ts'
import type { Json } from '../../story/json.ts'
import type { Result } from '../../story/result.ts'
import type { AppWindow } from '../app-window.ts'
import type { Handlers } from '../calls.ts'
import { flushed } from '../closing.ts'
import { askForStories, askWhereToSave } from '../dialogs.ts'
import { fileOf, type HeldStory, titleOf } from '../held-story.ts'
import { log } from '../log.ts'
import { copyNamed } from '../meeting.ts'
import { openTogether } from '../open-together.ts'
import { type OpeningDoor, open, openCopy } from '../opening.ts'
import { refused } from '../problems-of.ts'

type Mine = Extract<keyof Handlers, `story.${string}`>

/** Opening a story, and keeping what its window does to it. */
export const storyHandlers = (door: OpeningDoor): Pick<Handlers, Mine> => ({
  'story.open': async (window, { path }) => {
    const paths = path === null ? await askForStories(window.browser) : [path]
    const [first = { kind: 'cancelled' }, ...rest] = await openTogether(door, paths, window)
    // Of several, the one that needs saying something about counts.
    return rest.find((each) => each.kind === 'failed') ?? first
  },
  'story.openFiles': (window, paths) => openTogether(door, paths, window),
  'story.openDraft': (window, { id }) => open(door, { kind: 'draft', id }, window),
  'story.copy': (window, { id }) => openCopy(door, window, id),
  'story.openOrphan': (window, { id }) => open(door, { kind: 'orphan', id }, window),
  'story.openSample': (window, { name }) => open(door, { kind: 'sample', name }, window),
  'story.new': (window) => open(door, { kind: 'new' }, window),

  'story.steps': async (window, { id, version, steps }): Promise<StepsKept> => {
    const story = storyIn(window, id)
    if (!story) return { kind: 'reloaded' }
    if (story.readOnly !== null && !story.session.meeting.isUnderWay()) return { kind: 'reloaded' }
    // as: they came as structured clones of JSON; the replica checks what they mean
    const applied = await story.keeping.apply({ from: version, steps: steps as unknown as Json[] })
    if (applied.ok) return { kind: 'kept', version: applied.value.version }
    return { kind: applied.error.code === 'reloaded' ? 'reloaded' : 'resync' }
  },
  'story.received': ({ arrival }, { id }) => {
    if (arrival?.id === id) arrival.received()
  },
  'story.agree': (window, { id, ...proof }): StepsKept => {
    const story = storyIn(window, id)
    if (!story) return { kind: 'reloaded' }
    return agrees(story, proof) ? { kind: 'kept', version: story.keeping.version } : { kind: 'resync' }
  },
  'story.caret': (window, { id, caret }) => {
    const story = storyIn(window, id)
    if (!story) return
    story.caret = caret
    door.shelf.moveCaret(story.keeping.place.path, caret)
  },

  'story.save': (window, { id, ...proof }) =>
    proven(window, id, proof, (story) =>
      fileOf(story.keeping) ? save(story, () => story.keeping.save()) : saveAs(window, story),
    ),
  'story.saveAs': (window, { id, ...proof }) => proven(window, id, proof, (story) => saveAs(window, story)),
  'story.meet': async (window, { id, copy, ...proof }): Promise<Met> => {
    const story = storyIn(window, id)
    if (!story) return { kind: 'reloaded' }
    if (!agrees(story, proof)) return { kind: 'resync' }
    const { meeting, copies } = story.session
    const path = copy === null ? null : copyNamed(copies(), copy)
    return copy !== null && path === null ? { kind: 'same' } : meeting.meet(path)
  },
  'story.met': async (window, { id }) => {
    const story = storyIn(window, id)
    const met = await story?.session.meeting.met()
    if (met && !met.ok) log(`Not all of a meeting was kept: ${met.error.errno}`)
    await story?.session.look()
  },
  'story.resolve': async (window, { id, choice }): Promise<Saved> => {
    const story = storyIn(window, id)
    if (!story) return { kind: 'reloaded' }
    // What is here goes into the history before it is another document.
    if (choice === 'reload') await story.session.versions.keep('before-reload')
    const saved = await save(story, () => resolveConflict(door.room, story.keeping, choice))
    return saved.kind === 'saved' && choice === 'reload' ? { kind: 'reloaded' } : saved
  },
  'story.flushed': (_window, { id }) => flushed(id),
})

const storyIn = ({ story }: AppWindow, id: string): HeldStory | null => (story?.id === id ? story : null)

/** Whether main holds what the window shows; where not, that goes into the log: it must never happen. */
function agrees({ keeping }: HeldStory, { version, fingerprints }: Proof): boolean {
  const same = keeping.agrees(version, fingerprints)
  if (!same) process.stderr.write(`The window at ${version} and main at ${keeping.version} part: resync\n`)
  return same
}

async function proven(
  window: AppWindow,
  id: string,
  proof: Proof,
  work: (story: HeldStory) => Promise<Saved>,
): Promise<Saved> {
  const story = storyIn(window, id)
  if (!story) return { kind: 'reloaded' }
  return agrees(story, proof) ? work(story) : { kind: 'resync' }
}

async function saveAs({ browser }: AppWindow, story: HeldStory): Promise<Saved> {
  const { keeping } = story
  const path = await askWhereToSave(browser, titleOf(keeping), fileOf(keeping)?.path ?? null)
  if (path === null) return { kind: 'cancelled' }
  story.goingTo = path
  try {
    return await save(story, () => keeping.saveAs(path))
  } finally {
    story.goingTo = null
  }
}

async function save(
  { keeping }: HeldStory,
  work: () => Promise<Result<void, WriteError | ReadError>>,
): Promise<Saved> {
  const saved = await work()
  if (!saved.ok) return refused(saved.error, keeping.place.path)
  const file = fileOf(keeping)
  if (!file) throw new Error('Saved a story that has no file')
  return { kind: 'saved', file }
}
