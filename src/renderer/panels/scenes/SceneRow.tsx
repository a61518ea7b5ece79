import { memo } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { SceneEntry } from '../../session.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import { TitleField } from './TitleField.tsx'

export interface RowProps {
  readonly rowKey: string
  /** Whether Tab leads here. */
  readonly reachable: boolean
  readonly renaming: boolean
  /** Whether it is being dragged, or its chapter is. */
  readonly lifted: boolean
}

interface SceneRowProps extends RowProps {
  readonly scene: SceneEntry
  readonly number: number
  readonly of: number
  readonly level: 1 | 2
  readonly current: boolean
}

/** A scene in the list. The list listens for it: rows render only when what they show changes. */
export const SceneRow = memo(function SceneRow(props: SceneRowProps) {
  const { scene, rowKey, number, of, level, current, reachable, renaming, lifted } = props
  return (
    <div
      className={classes(
        'scene-row',
        current && 'is-current',
        !scene.include && 'is-left-out',
        lifted && 'is-lifted',
      )}
      role="treeitem"
      aria-level={level}
      aria-posinset={number}
      aria-setsize={of}
      aria-current={current ? 'location' : undefined}
      aria-label={spoken(scene)}
      tabIndex={reachable ? 0 : -1}
      data-row={rowKey}
    >
      <span className="scene-status" data-status={scene.status} title={text.status[scene.status]} />
      {renaming ? (
        <TitleField rowKey={rowKey} title={scene.title} placeholder={scene.firstWords} />
      ) : (
        <Words scene={scene} />
      )}
      <span className="scene-words">{text.scenes.count(scene.words)}</span>
      <span className="row-more" data-more title={text.scenes.more}>
        <Icon name="more" />
      </span>
    </div>
  )
})

function Words({ scene }: { scene: SceneEntry }) {
  const first = scene.firstWords === '' ? text.scenes.empty : text.scenes.opening(scene.firstWords)
  const leftOut = !scene.include && <em className="scene-left-out">{text.scenes.leftOut}</em>
  if (scene.title === '')
    return (
      <span className={classes('scene-untitled', scene.firstWords === '' && 'is-empty')}>
        {first} {leftOut}
      </span>
    )
  return (
    <>
      <span className="scene-title">{scene.title}</span>
      <span className="scene-first">
        <span>{first}</span>
        {leftOut}
      </span>
    </>
  )
}

const spoken = (scene: SceneEntry): string =>
  [
    scene.title || scene.firstWords || text.scenes.empty,
    text.status[scene.status],
    text.words(scene.words),
    ...(scene.include ? [] : [text.scenes.leftOut]),
  ].join(', ')
