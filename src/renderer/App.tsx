import { Page } from './editor/Page.tsx'
import type { EditedStory } from './open-story.ts'
import { type Session, SessionContext, StoryContext, useValue } from './session.ts'

export function App({ session }: { readonly session: Session<EditedStory> }) {
  return (
    <SessionContext value={session}>
      <Shown session={session} />
    </SessionContext>
  )
}

function Shown({ session }: { readonly session: Session<EditedStory> }) {
  const view = useValue(session.view)
  switch (view.at) {
    case 'opening':
      return null
    case 'start':
      return <p>start</p>
    case 'story':
      return (
        <StoryContext key={view.story.id} value={view.story}>
          <Page editor={view.story.editor} />
        </StoryContext>
      )
  }
}
