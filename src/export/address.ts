import { h } from 'hastscript'
import { isSafeAddress } from '../story/schema/marks.ts'
import { clean } from './characters.ts'
import { type ElementContent, text } from './tree.ts'

/** Longer ones are no addresses (browsers of old stop at about 2,000 too). */
const LONGEST = 2000

/** What may stand in an address after the host, https://url.spec.whatwg.org/#url-code-points; ASCII only. */
const NOT_ALLOWED = /%(?![0-9a-f]{2})|[^\w\-.~!$&'()*+,;=:@/?%]/giu

/**
 * An address as `href` may hold it: http, https or mailto, percent-encoded where it has to be. Null for
 * anything that runs, has no host, or is no address at all.
 */
export function safeAddress(href: string): string | null {
  const address = clean(href).trim()
  if (address.length > LONGEST || !isSafeAddress(address)) return null
  const mail = /^mailto:(.*)$/i.exec(address)
  if (mail) return `mailto:${encode(mail[1] ?? '')}`

  const [, scheme = '', host = '', port, rest = ''] =
    /^(https?:\/\/)([^/?#\\:]*)(?::(\d{1,5}))?([/?#\\].*)?$/i.exec(address) ?? []
  if (!isHost(host) || Number(port ?? 0) > 65_535) return null
  const [beforeFragment = '', ...fragment] = rest.replaceAll('\\', '/').split('#')
  const hash = fragment.length > 0 ? `#${encode(fragment.join('#'))}` : ''
  return `${scheme.toLowerCase()}${host}${port ? `:${port}` : ''}${encode(beforeFragment)}${hash}`
}

const encode = (part: string) => part.replace(NOT_ALLOWED, encodeURIComponent)

/** A domain name or an IPv4 address. A name that ends in a number is read as an address by every browser. */
function isHost(host: string): boolean {
  const labels = host.replace(/\.$/, '').split('.')
  const last = labels.at(-1) ?? ''
  if (/^(\d+|0x[\da-f]*)$/i.test(last))
    return labels.length === 4 && labels.every((label) => /^(0|[1-9]\d{0,2})$/.test(label) && +label < 256)
  return host.length <= 253 && labels.every(isLabel)
}

const isLabel = (label: string) =>
  /^[a-z0-9_-]{1,63}$/i.test(label)
    ? !/^xn--/i.test(label) || /^xn--[a-z0-9-]+$/i.test(label)
    : isForeign(label)

/** A label in letters other than ours; 20 of them stay within the 63 bytes that they are sent as. */
const isForeign = (label: string) => /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]{0,19}$/u.test(label)

/** A word that may hold an address is no longer than this. */
const LONGEST_WORD = 300

/** A web or mail address within a word; brackets and a sentence's stop after it stay outside. */
const ADDRESS = /(?:https?:\/\/|\bwww\.(?=\w))[^\s<>"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/i
const AFTER_ADDRESS = /[.,;:!?'’)\]}*_]+$/

/** A line of plain text with the addresses in it linked: `wren@example.org`, `http://…`, `www.…`. */
export function linked(line: string): ElementContent[] {
  const content: ElementContent[] = []
  let plain = ''
  for (const word of line.split(/(\s+)/)) {
    const found = word.length <= LONGEST_WORD && word.includes('.') ? ADDRESS.exec(word) : null
    const address = found?.[0].replace(AFTER_ADDRESS, '') ?? ''
    const href = found && safeAddress(withScheme(address))
    if (!found || !href) {
      plain += word
      continue
    }
    plain += word.slice(0, found.index)
    if (plain) content.push(text(plain))
    content.push(h('a', { href }, address))
    plain = word.slice(found.index + address.length)
  }
  return plain ? [...content, text(plain)] : content
}

function withScheme(address: string): string {
  if (/^https?:/i.test(address)) return address
  return /^www\./i.test(address) ? `http://${address}` : `mailto:${address}`
}
