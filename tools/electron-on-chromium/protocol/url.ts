/**
 * Chromium opens no scheme of one's own, so `app://bundle/x` is served as `https://bundle.app.invalid/x`: a secure
 * origin of its own per host, under a name that never resolves.
 */
const END = '.invalid'
const OURS = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9-]*)\.invalid(?=[/?#]|$)/i

/** Whether Chromium's `url` stands for one of a scheme of the app's own. */
export function isOwn(url: string): boolean {
  return OURS.test(url)
}

/** `app://bundle/x` as Chromium is to load it. URLs of other schemes stay what they are. */
export function toPage(url: string, schemes: Iterable<string>): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
  if (![...schemes].includes(scheme.toLowerCase())) return url
  return `https://${host}.${scheme.toLowerCase()}${END}${rest}`
}

/** The way back: what the app calls the page that Chromium shows. */
export function fromPage(url: string): string {
  return url.replace(OURS, (_all, host: string, scheme: string) => `${scheme}://${host}`)
}

/**
 * A response header as Chromium is to read it: `app://preview` and, in a content security policy, `app:` become what
 * those pages are loaded from.
 */
export function headerToPage(value: string, schemes: Iterable<string>): string {
  let text = value
  for (const scheme of schemes) {
    text = text
      .replace(new RegExp(`(?<![\\w.+-])${scheme}://([\\w.-]+)`, 'gi'), `https://$1.${scheme}${END}`)
      .replace(new RegExp(`(?<![\\w.+-])${scheme}:(?=[\\s;,]|$)`, 'gi'), `https://*.${scheme}${END}`)
  }
  return text
}
