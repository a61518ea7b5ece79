import type { Condition } from '../../contract/commands.ts'
import type { Readable, StorySession, View } from '../session.ts'
import { ownWordOf } from './review/own-word.ts'
import { createStore } from './store.ts'

/** Which conditions hold in a window, as its view and story change. */
export function followConditions(view: Readable<View>): Readable<ReadonlySet<Condition>> {
  const conditions = createStore<ReadonlySet<Condition>>(new Set())
  let stop: (() => void)[] = []

  const look = () => {
    const now = view.get()
    const holding = new Set(now.at === 'story' ? storyConditions(now.story) : [])
    const before = conditions.get()
    if (holding.size !== before.size || [...holding].some((each) => !before.has(each)))
      conditions.set(holding)
  }
  const follow = () => {
    for (const each of stop) each()
    const now = view.get()
    stop =
      now.at === 'story'
        ? [now.story.open, now.story.text, now.story.place, now.story.outline, now.story.review.view].map(
            (each) => each.subscribe(look),
          )
        : []
    look()
  }
  view.subscribe(follow)
  follow()
  return conditions
}

function storyConditions({ open, text, place, outline, review }: StorySession): Condition[] {
  const { file, exported, source } = open.get()
  const { canUndo, canRedo } = text.get()
  const { number, chapter } = place.get()
  const { scenes, chapters } = outline.get()
  const { items, current, veryLikely } = review.view.get()
  const holds: Record<Condition, boolean> = {
    story: true,
    file: file !== null,
    imported: source !== null,
    exported,
    'can-undo': canUndo,
    'can-redo': canRedo,
    'scene-before': number > 1,
    'scene-after': number < scenes,
    chapter: chapter !== null,
    'chapter-before': chapter !== null && chapters[0]?.id !== chapter,
    'chapter-after': chapter !== null && chapters.at(-1)?.id !== chapter,
    proposals: items.length > 0,
    proposal: current !== null,
    'proposed-thought': current?.first.finding.change?.do === 'mark-thought',
    'very-likely': veryLikely > 0,
    'unknown-word': ownWordOf(current) !== null,
  }
  const all = Object.entries(holds) as [Condition, boolean][] // as: Object.entries forgets the keys' type
  return all.flatMap(([condition, holds]) => (holds ? [condition] : []))
}
