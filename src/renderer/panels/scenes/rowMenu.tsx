import { text } from '../../../../resources/text/en.ts'
import { STATUSES } from '../../../story/schema/chapter.ts'
import type { ChapterEntry, Outline, SceneEntry, Session, StorySession } from '../../session.ts'
import type { MenuItem } from '../../ui/MenuItems.tsx'
import { placeAbove, placeBelow } from './tree.ts'

/** What can be done with a scene from the list. */
export function sceneMenu(
  session: Session,
  story: StorySession,
  outline: Outline,
  scene: SceneEntry,
): readonly MenuItem[] {
  const { id } = scene
  const [above, below] = [placeAbove(outline, id), placeBelow(outline, id)]
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
      disabled: above === null,
      run: () => above && story.moveScene(id, above),
    },
    { label: words.moveDown, disabled: below === null, run: () => below && story.moveScene(id, below) },
    {
      label: scene.include ? words.exclude : words.include,
      apart: true,
      run: () => story.setScene(id, 'include', !scene.include),
    },
    { label: words.newScene, apart: true, run: () => story.newScene(id) },
    { label: words.merge, disabled: isFirst(outline, id), run: () => story.mergeScene(id) },
    { label: words.remove, run: () => story.deleteScene(id) },
  ]
}

const isFirst = ({ loose, chapters }: Outline, id: string): boolean =>
  (loose[0] ?? chapters[0]?.scenes[0])?.id === id

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
