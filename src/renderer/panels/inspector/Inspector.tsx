import type { ReactNode } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { InspectorTab } from '../../../contract/settings.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { HistoryTab } from '../history/HistoryTab.tsx'
import { ReviewTab } from '../review/ReviewTab.tsx'
import { ChapterTab } from './ChapterTab.tsx'
import { DetailsTab } from './DetailsTab.tsx'
import './inspector.css'
import { SceneTab } from './SceneTab.tsx'

/** A tab is a line here, in the order they stand. */
const TABS = {
  details: DetailsTab,
  review: ReviewTab,
  scene: SceneTab,
  chapter: ChapterTab,
  history: HistoryTab,
} satisfies Record<InspectorTab, () => ReactNode>

/** What is known about the story, and about the scene and chapter with the cursor. */
export function Inspector() {
  const session = useSession()
  const story = useStory()
  const { inspector } = useValue(session.settings)
  const { chapters } = useValue(story.outline)
  const { readOnly } = useValue(story.open)
  const { pending } = useValue(story.review.view)
  const ids = (Object.keys(TABS) as InspectorTab[]).filter((id) => id !== 'chapter' || chapters.length > 0) // as: Object.keys forgets what it read them from
  const current = ids.includes(inspector.tab) ? inspector.tab : 'details'
  const Tab = TABS[current]
  const isStill = readOnly !== null && current !== 'history'

  return (
    <div className="inspector">
      <Tabs
        label={text.inspector.name}
        tabs={ids.map((id) => ({
          id,
          label: text.inspector.tabs[id],
          ...(id === 'review' &&
            pending > 0 && {
              count: { shown: text.review.badge(pending), spoken: text.review.badgeName(pending) },
            }),
        }))}
        current={current}
        still={isStill}
        onChoose={(tab) => session.changeSettings({ inspector: { ...inspector, tab } })}
      >
        <div className="inspector-form" inert={isStill}>
          <Tab />
        </div>
      </Tabs>
    </div>
  )
}
