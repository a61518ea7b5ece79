import { text } from '../../../../resources/text/en.ts'
import { STATUSES } from '../../../story/schema/chapter.ts'
import type { ChapterEntry, Outline, SceneEntry, Session, StorySession } from '../../session.ts'
import type { MenuItem } from '../../ui/MenuItems.tsx'

/** What can be done with a scene from the list. */
export function sceneMenu(
  session: Session,
  story: StorySession,
  outline: Outline,
  scene: SceneEntry,
): readonly MenuItem[] {
  const { id } = scene
  const all = [...outline.loose, ...outline.chapters.flatMap((chapter) => chapter.scenes)]
  const isFirst = all[0]?.id === id
  const words = text.scenes
  return [
    { label: words.goTo, run: () => story.goToScene(id) },
    { label: words.rename, run: () => session.show({ kind: 'rename', what: 'scene', id }) },
    ...STATUSES.map((status, at) => ({
      label: text.status[status],
      checked: scene.status === status,
      apart: at === 0,
      sign: <span className="scene-status" data-status={status} />,
      run: () => story.setScene(id, 'status', status),
    })),
    {
      label: words.moveUp,
      apart: true,
      disabled: isFirst,
      run: () => story.shiftScene(id, 'up'),
    },
    {
      label: words.moveDown,
      disabled: all.at(-1)?.id === id,
      run: () => story.shiftScene(id, 'down'),
    },
    {
      label: scene.include ? words.exclude : words.include,
      apart: true,
      run: () => story.setScene(id, 'include', !scene.include),
    },
    { label: words.newScene, apart: true, run: () => story.newScene(id) },
    { label: words.merge, disabled: isFirst, run: () => story.mergeScene(id) },
    { label: words.remove, run: () => story.deleteScene(id) },
  ]
}

/** What can be done with a chapter from the list. */
export function chapterMenu(
  session: Session,
  story: StorySession,
  { chapters }: Outline,
  { id }: ChapterEntry,
): readonly MenuItem[] {
  const isFirst = chapters[0]?.id === id
  const words = text.scenes
  return [
    { label: words.goToChapter, run: () => story.goToChapter(id) },
    { label: words.rename, run: () => session.show({ kind: 'rename', what: 'chapter', id }) },
    { label: words.moveUp, apart: true, disabled: isFirst, run: () => story.shiftChapter(id, 'up') },
    {
      label: words.moveDown,
      disabled: chapters.at(-1)?.id === id,
      run: () => story.shiftChapter(id, 'down'),
    },
    { label: words.mergeChapter, apart: true, disabled: isFirst, run: () => story.mergeChapter(id) },
    { label: words.removeChapter, run: () => story.deleteChapter(id) },
  ]
}
