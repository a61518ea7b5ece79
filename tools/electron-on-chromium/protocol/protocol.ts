import type { CustomScheme, Protocol as ElectronProtocol } from 'electron'
import { app } from '../app/app.ts'
import type { Protocol } from '../chromium/cdp.ts'
import { throwByName } from '../unsupported.ts'
import { fromPage, headerToPage, toPage } from './url.ts'

type Handler = (request: Request) => Response | Promise<Response>
type Reply = Omit<Protocol.Fetch.fulfillRequestParameters, 'requestId'>

/** Response headers in which Chromium reads origins or URLs. */
const NAMING_ORIGINS = new Set([
  'access-control-allow-origin',
  'content-security-policy',
  'content-security-policy-report-only',
  'location',
  'timing-allow-origin',
])

const handlers = new Map<string, Handler>()
const declared = new Set<string>()

/** The app's own schemes: those registered as privileged or handled. */
export function ownSchemes(): Set<string> {
  return new Set([...declared, ...handlers.keys()])
}

/** The URL that Chromium loads for the app's `url`. */
export function pageUrl(url: string): string {
  return toPage(url, ownSchemes())
}

class SchemeProtocol
  implements
    Pick<ElectronProtocol, 'handle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged' | 'unhandle'>
{
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of schemes) declared.add(scheme)
  }
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  }
  unhandle(scheme: string): void {
    handlers.delete(scheme)
  }
  isProtocolHandled(scheme: string): boolean {
    return handlers.has(scheme)
  }
}
throwByName('protocol', SchemeProtocol.prototype)

export const protocol = new SchemeProtocol()

/** What the app's handler answers to a request of its scheme, as CDP takes it. */
export async function answer(request: Protocol.Network.Request): Promise<Reply> {
  const url = fromPage(request.url)
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) return failure(404)
  try {
    return await reply(await handler(asRequest(url, request)))
  } catch (error) {
    console.error(error)
    return failure(500)
  }
}

const failure = (responseCode: number): Reply => ({ responseCode, responseHeaders: [], body: '' })

function asRequest(
  url: string,
  { method, headers, postData, postDataEntries }: Protocol.Network.Request,
): Request {
  const own = Object.entries(headers).map(([name, value]): [string, string] => [name, fromPage(value)])
  const parts = postDataEntries?.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))
  const body = parts ? Buffer.concat(parts) : postData
  return new Request(url, { method, headers: own, ...(body === undefined ? {} : { body }) })
}

async function reply(response: Response): Promise<Reply> {
  const body = Buffer.from(await response.arrayBuffer())
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({
      name,
      value: NAMING_ORIGINS.has(name) ? headerToPage(value, ownSchemes()) : value,
    })),
    body: body.toString('base64'),
  }
}
