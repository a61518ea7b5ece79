import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { APP_POLICY, GRAMMAR_POLICY, PREVIEW_POLICY } from './csp.ts'

const RENDERER = join(import.meta.dirname, '../renderer')

const TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Files that are not the page's, and the policy that each is served with. */
const POLICIES: { readonly [path: string]: string } = { '/workers/grammar.js': GRAMMAR_POLICY }

/** What is served beside the app's own files. */
export interface Served {
  /** A story as the text of its file; null where no window holds it. */
  readonly story: (id: string) => Promise<string | null>
  /** Takes a story whole; false where no window holds it or the body is no story. */
  readonly takeStory: (id: string, body: string) => Promise<boolean>
  /** The decoded file that a story was imported from; null where there is none. */
  readonly original: (story: string) => Promise<string | null>
  /** A version as `.italica` text; null where it cannot be read. */
  readonly version: (story: string, version: string) => Promise<string | null>
  /** What changed from one version to another, as JSON; null where one of them cannot be read. */
  readonly comparison: (story: string, before: string, after: string) => Promise<string | null>
  /** The body of a file that is being opened, as JSON; null where no window has it. */
  readonly opening: (id: string) => Uint8Array<ArrayBuffer> | null
  /** The body of files that are looked through, as JSON; null where no window has them. */
  readonly collection: (id: string) => Uint8Array<ArrayBuffer> | null
  /** The exported page of a story; null where there is none, or the query makes no sense. */
  readonly preview: (id: string, query: URLSearchParams) => Promise<string | null>
}

/** Answers a request to `app://`. */
export async function serve(request: Request, served: Served): Promise<Response> {
  const url = new URL(request.url)
  const path = decoded(url.pathname)
  if (path === null) return refused(404)
  switch (url.host) {
    case 'bundle':
      if (path.startsWith('/story/')) return serveStory(request, path.slice('/story/'.length), served)
      if (path.startsWith('/opening/')) return serveBody(served.opening(path.slice('/opening/'.length)))
      if (path.startsWith('/collection/'))
        return serveBody(served.collection(path.slice('/collection/'.length)))
      if (path.startsWith('/version/') || path.startsWith('/comparison/'))
        return serveBody(await historyBody(path, served))
      if (path.startsWith('/original/'))
        return serveBody(await served.original(path.slice('/original/'.length)), 'text/plain; charset=utf-8')
      return serveFile(path)
    case 'preview':
      return servePreview(path.slice(1), url.searchParams, served)
    default:
      return refused(404)
  }
}

/** null where the escapes in it make no sense. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

async function serveStory(request: Request, id: string, { story, takeStory }: Served): Promise<Response> {
  if (request.method === 'POST')
    return (await takeStory(id, await request.text())) ? new Response(null, { status: 204 }) : refused(409)
  const body = await story(id)
  return body === null ? refused(404) : respond(body, 'application/json', APP_POLICY)
}

async function historyBody(path: string, { version, comparison }: Served): Promise<string | null> {
  const [, what, story = '', one = '', other = ''] = path.split('/')
  return what === 'version' ? version(story, one) : comparison(story, one, other)
}

function serveBody(body: string | Uint8Array<ArrayBuffer> | null, type = 'application/json'): Response {
  return body === null ? refused(404) : respond(body, type, APP_POLICY)
}

async function serveFile(path: string): Promise<Response> {
  const file = normalize(join(RENDERER, path))
  if (!file.startsWith(RENDERER + sep)) return refused(404)
  try {
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return respond(await readFile(file), type, POLICIES[path] ?? APP_POLICY)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refused(404)
    throw error
  }
}

async function servePreview(id: string, query: URLSearchParams, { preview }: Served): Promise<Response> {
  const page = await preview(id, query)
  return page === null ? refused(404) : respond(page, 'text/html; charset=utf-8', PREVIEW_POLICY)
}

function respond(body: string | Uint8Array<ArrayBuffer>, type: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

const refused = (status: number) =>
  new Response(null, { status, headers: { 'content-security-policy': APP_POLICY } })
