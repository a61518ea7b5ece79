import { Suspense } from 'react'
import { StoryContext, useSession, useValue } from '../session.ts'
import { About } from './about/About.tsx'
import { ArchiveDialog } from './backups/ArchiveDialog.tsx'
import { BackupsDialog } from './backups/BackupsDialog.tsx'
import { FileDrop } from './drop/FileDrop.tsx'
import { ExportDialog } from './export/ExportDialog.tsx'
import { ReplaceDialog } from './find/ReplaceDialog.tsx'
import { VersionDialog } from './history/VersionDialog.tsx'
import { ShortcutSheet } from './keys/ShortcutSheet.tsx'
import { TwoSides } from './outside/TwoSides.tsx'
import { Palette } from './palette/Palette.tsx'
import { useTheme } from './useTheme.ts'
import { MyWords } from './words/MyWords.tsx'

/** What lies over a window, whatever it shows. */
export function Overlays() {
  useTheme()
  return (
    <>
      <FileDrop />
      <Suspense>
        <Overlay />
      </Suspense>
    </>
  )
}

function Overlay() {
  const session = useSession()
  const overlay = useValue(session.overlay)
  const view = useValue(session.view)
  switch (overlay?.kind) {
    case 'palette':
      return <Palette />
    case 'keys':
      return <ShortcutSheet />
    case 'about':
      return <About />
    case 'backups':
      return <BackupsDialog />
    case 'archive':
      return <ArchiveDialog />
    case 'export':
    case 'replace':
    case 'sides':
      return view.at === 'story' ? (
        <StoryContext value={view.story}>
          {overlay.kind === 'export' && <ExportDialog />}
          {overlay.kind === 'replace' && <ReplaceDialog />}
          {overlay.kind === 'sides' && <TwoSides />}
        </StoryContext>
      ) : null
    case 'version':
      return view.at === 'story' ? (
        <StoryContext value={view.story}>
          <VersionDialog version={overlay.version} />
        </StoryContext>
      ) : null
    case 'words':
      return <MyWords />
    case 'rename':
    case 'review':
    case 'thinker':
    case undefined:
      return null
  }
}
