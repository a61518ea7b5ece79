import { toPage } from '../protocol/url.ts'

/**
 * Lets a page of `app://` name URLs of that scheme: what it fetches and what its elements load is asked for under the
 * name that Chromium knows. Electron needs none of this; there the scheme is real.
 */
export function loadOwnSchemes(schemes: readonly string[]): void {
  const known = (url: string): string => toPage(url, schemes)

  const fetchPage = window.fetch
  window.fetch = (input, init) => {
    if (input instanceof Request) return fetchPage(input, init)
    return fetchPage(known(String(input)), init)
  }
  const OriginalRequest = window.Request
  window.Request = new Proxy(OriginalRequest, {
    construct: (target, [input, init]: [RequestInfo | URL, RequestInit?]) =>
      new target(input instanceof OriginalRequest ? input : known(String(input)), init),
  })
  const OriginalWorker = window.Worker
  window.Worker = new Proxy(OriginalWorker, {
    construct: (target, [url, options]: [string | URL, WorkerOptions?]) =>
      new target(known(String(url)), options),
  })

  const setAttribute = Element.prototype.setAttribute
  Element.prototype.setAttribute = function (name, value) {
    setAttribute.call(this, name, /^(src|href)$/i.test(name) ? known(String(value)) : value)
  }
  for (const [type, property] of [
    [HTMLIFrameElement, 'src'],
    [HTMLImageElement, 'src'],
    [HTMLScriptElement, 'src'],
    [HTMLAnchorElement, 'href'],
    [HTMLLinkElement, 'href'],
  ] as const)
    translateProperty(type.prototype, property, known)
}

function translateProperty(prototype: object, property: string, known: (url: string) => string): void {
  const own = Object.getOwnPropertyDescriptor(prototype, property)
  if (!own?.set) return
  const { set } = own
  Object.defineProperty(prototype, property, {
    ...own,
    set(this: unknown, url: unknown) {
      set.call(this, known(String(url)))
    },
  })
}
