import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { FindBar } from '../find/FindBar.tsx'
import { ComparedPage } from '../history/ComparedPage.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { Notices } from '../notices/Notices.tsx'
import { Original } from '../original/Original.tsx'
import { Preview } from '../preview/Preview.tsx'
import { ScenesPanel } from '../scenes/ScenesPanel.tsx'
import { StatusBar } from '../status/StatusBar.tsx'
import { Toolbar } from '../toolbar/Toolbar.tsx'
import { SidePanel } from './SidePanel.tsx'
import './workspace.css'

/** An open story: the manuscript, `page`, and all that looks on around it. */
export function Workspace({ page }: { page: ReactNode }) {
  const session = useSession()
  const { open, find, review, focusPage } = useStory()
  const isImported = useValue(open).source !== null
  const { inspector } = useValue(session.settings)
  const shown = useValue(session.panels.shown)
  const reviewing = shown.has('inspector') && inspector.tab === 'review'
  useScenesForRenaming()
  useFocusKept(focusPage)
  const closeFloating = ({ key, target, defaultPrevented }: KeyboardEvent) => {
    // The editor takes every Escape for handled.
    const isOnPage = target instanceof Element && target.closest('.workspace-manuscript') !== null
    if (key !== 'Escape') return
    if (isOnPage || !defaultPrevented) session.panels.closeFloating()
    if (isOnPage) find.close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for what lies over the page, wherever the focus is
    <div className="workspace" onKeyDown={closeFloating}>
      <Toolbar />
      <Notices />
      <div className="workspace-body" data-review={reviewing || undefined}>
        <SidePanel
          name="scenes"
          as="nav"
          label={text.scenes.name}
          side="left"
          least={180}
          most={480}
          edge={text.scenes.width}
        >
          <ScenesPanel />
        </SidePanel>
        <div className="workspace-page" onPointerDown={() => session.panels.closeFloating()}>
          <Manuscript>
            <FindBar />
            {page}
          </Manuscript>
          <ComparedPage />
        </div>
        {isImported && (
          <SidePanel
            name="original"
            as="section"
            label={text.history.original.name}
            side="right"
            least={280}
            most={1000}
            edge={text.history.original.width}
          >
            <Original />
          </SidePanel>
        )}
        <SidePanel
          name="preview"
          as="section"
          label={text.workspace.previewName}
          side="right"
          least={280}
          most={1000}
          edge={text.workspace.previewWidth}
        >
          <Preview />
        </SidePanel>
        <SidePanel
          name="inspector"
          as="aside"
          label={text.inspector.name}
          side="right"
          least={260}
          most={560}
          edge={text.inspector.width}
          {...(reviewing && { onLeave: review.leave })}
        >
          <Inspector />
        </SidePanel>
      </div>
      <StatusBar />
    </div>
  )
}

/** The page; while something is compared it keeps its place behind that, and takes no key. */
function Manuscript({ children }: { readonly children: ReactNode }) {
  const { history, focusPage } = useStory()
  const isBehind = useValue(history.compared) !== null
  const wasBehind = useRef(isBehind)
  useEffect(() => {
    // What had the focus was over it and is gone.
    if (wasBehind.current && !isBehind && document.activeElement === document.body) focusPage()
    wasBehind.current = isBehind
  }, [isBehind, focusPage])
  return (
    <div className="workspace-manuscript" inert={isBehind}>
      {children}
    </div>
  )
}

/** A title is changed in the scenes panel: it opens for that. */
function useScenesForRenaming(): void {
  const session = useSession()
  const renaming = useValue(session.overlay)?.kind === 'rename'
  useEffect(() => {
    if (renaming) session.panels.show('scenes', true)
  }, [session, renaming])
}
