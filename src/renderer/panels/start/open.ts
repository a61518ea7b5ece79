import type { Opened } from '../../../contract/open-story.ts'
import { bridge } from '../../bridge.ts'
import type { Session } from '../../session.ts'

/** Waits for something to open; where that fails, says so. What opens here comes with the notice 'window.state'. */
export async function open(session: Session, opening: Promise<Opened>): Promise<void> {
  const opened = await opening
  if (opened.kind === 'failed') session.report(opened.problem)
}

/** Opens dropped files: the first here, the others in windows of their own. */
export async function openFiles(session: Session, files: Iterable<File>): Promise<void> {
  const paths = Array.from(files, (file) => bridge.pathOf(file)).filter((path) => path !== '')
  if (paths.length === 0) return
  const failed = (await bridge.call('story.openFiles', paths)).find((each) => each.kind === 'failed')
  if (failed) session.report(failed.problem)
}
