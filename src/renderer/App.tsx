import { useEffect } from 'react'
import { text } from '../../resources/text/en.ts'
import type { FileCollection } from '../contract/collection.ts'
import type { OpeningFile } from '../contract/opening.ts'
import { Page } from './editor/Page.tsx'
import type { EditedStory } from './open-story.ts'
import { CollectionScreen } from './panels/collection/CollectionScreen.tsx'
import { Overlays } from './panels/Overlays.tsx'
import { OpeningScreen } from './panels/opening/OpeningScreen.tsx'
import { StartScreen } from './panels/start/StartScreen.tsx'
import { Workspace } from './panels/workspace/Workspace.tsx'
import { type Session, SessionContext, StoryContext, useSession, useStory, useValue } from './session.ts'

/** Puts the editor and the panels together: neither knows the other. */
export function App({ session }: { readonly session: Session<EditedStory> }) {
  const view = useValue(session.view)
  return (
    <SessionContext value={session}>
      {view.at === 'start' && <Start />}
      {view.at === 'file' && <FileToOpen file={view.file} />}
      {view.at === 'collection' && <FilesToOpen collection={view.collection} />}
      {view.at === 'story' && (
        <StoryContext key={view.story.id} value={view.story}>
          <Title />
          <Workspace page={<Page editor={view.story.editor} />} />
        </StoryContext>
      )}
      <Overlays />
    </SessionContext>
  )
}

function Start() {
  useEffect(() => {
    document.title = text.start.name
  }, [])
  return <StartScreen />
}

function FileToOpen({ file }: { readonly file: OpeningFile }) {
  useEffect(() => {
    document.title = file.name
  }, [file])
  return <OpeningScreen key={file.id} file={file} />
}

function FilesToOpen({ collection }: { readonly collection: FileCollection }) {
  useEffect(() => {
    document.title = collection.name ?? text.start.name
  }, [collection])
  return <CollectionScreen key={collection.id} collection={collection} />
}

/** The window's title: the story's, and its file's name. */
function Title() {
  const { platform } = useSession()
  const story = useStory()
  const { file } = useValue(story.open)
  const { title } = useValue(story.details)
  const name = title.trim() || text.start.drafts.untitled
  // A Mac's windows do not carry the app's name.
  const parts = [name, file?.name, platform === 'mac' ? null : text.start.name]
  const full = parts.filter(Boolean).join(' – ')
  useEffect(() => {
    document.title = full
  }, [full])
  return null
}
