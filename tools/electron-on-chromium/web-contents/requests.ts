import type { Payload, Protocol } from '../chromium/cdp.ts'
import { chromium } from '../chromium/chromium.ts'
import { forgiveGone } from '../chromium/connection.ts'
import { answer } from '../protocol/protocol.ts'
import { fromPage, isOwn } from '../protocol/url.ts'

/** Whoever owns a frame decides where it may go. @returns false to refuse */
type MayNavigate = (frameId: string, url: string) => boolean

let intercepting: Promise<unknown> | undefined

/**
 * From now on every request of the app's own schemes is answered by its handlers, whatever frame or worker asks, and
 * every navigation of a frame is put to `mayNavigate`.
 */
export function interceptRequests(mayNavigate: MayNavigate): Promise<unknown> {
  intercepting ??= start(mayNavigate)
  return intercepting
}

function start(mayNavigate: MayNavigate): Promise<unknown> {
  const { root } = chromium
  root.on('Fetch.requestPaused', (paused) => {
    respond(paused, mayNavigate).catch(forgiveGone)
  })
  return root.send('Fetch.enable', {
    patterns: [{ urlPattern: 'https://*.invalid/*' }, { urlPattern: '*', resourceType: 'Document' }],
  })
}

async function respond(paused: Payload<'Fetch.requestPaused'>, mayNavigate: MayNavigate): Promise<void> {
  const { requestId, request, resourceType, frameId } = paused
  if (resourceType === 'Document' && !mayNavigate(frameId, fromPage(request.url)))
    await chromium.root.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
  else if (resourceType === 'Other' && request.url.endsWith('/favicon.ico'))
    await chromium.root.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }) // Electron asks for none
  else if (isOwn(request.url))
    await chromium.root.send('Fetch.fulfillRequest', {
      requestId,
      ...(await answer(request as Protocol.Network.Request)),
    })
  else await chromium.root.send('Fetch.continueRequest', { requestId })
}
