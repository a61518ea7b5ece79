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
    { label: words.rename, run: () => session.show({ kind: 'rename', scene: id }) },
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
  story: StorySession,
  chapter: ChapterEntry,
  onRename: () => void,
): readonly MenuItem[] {
  return [
    { label: text.scenes.goToChapter, run: () => story.goToChapter(chapter.id) },
    { label: text.scenes.rename, run: onRename },
  ]
}
