import type { Payload } from '../chromium/cdp.ts'
import { forgiveGone, type Session } from '../chromium/connection.ts'
import { PATH_PAUSE } from '../ipc/messages.ts'

/**
 * `webUtils.getPathForFile` answers at once, yet only the browser knows a File's path. The page therefore pauses in a
 * function of a known name, with the File in `found.file`; the host looks the path up, puts it into `found.path`, and lets it go on.
 *
 * @param isTrusted whether a script is the host's own: a page's function of the same name learns nothing
 */
export function answerPathPauses(session: Session, isTrusted: (scriptId: string) => boolean): void {
  session.on('Debugger.paused', (paused) => {
    void answer(session, paused, isTrusted)
      .catch(forgiveGone)
      .finally(() => session.tell('Debugger.resume'))
  })
}

async function answer(
  session: Session,
  { callFrames }: Payload<'Debugger.paused'>,
  isTrusted: (scriptId: string) => boolean,
): Promise<void> {
  const [frame] = callFrames
  if (frame?.functionName !== PATH_PAUSE || !isTrusted(frame.location.scriptId)) return
  const { callFrameId } = frame
  const { result } = await session.send('Debugger.evaluateOnCallFrame', {
    callFrameId,
    expression: 'found.file',
  })
  if (result.objectId === undefined) return
  const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId })
  await session.send('Debugger.evaluateOnCallFrame', {
    callFrameId,
    expression: `found.path = ${JSON.stringify(path)}`,
  })
}
