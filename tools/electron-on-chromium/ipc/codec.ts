/** Structured clone as JSON, since CDP carries JSON: the same code runs in the host and in the page. */

type View = ArrayBufferView & { constructor: { name: string } }
/** A value as it travels. Whatever JSON lacks is `{ $: kind, v: … }`. */
export type Packed = null | string | boolean | number | Packed[] | { [key: string]: Packed }

const VIEWS: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>> = {
  Int8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
}

/** @throws Error for what structured clone refuses: functions, symbols, promises; and for circular values, which IPC here refuses too */
export function pack(value: unknown): Packed {
  return packInside(value, new Set())
}

function packInside(value: unknown, above: Set<object>): Packed {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'undefined':
      return { $: 'undefined' }
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
    case 'bigint':
      return { $: 'bigint', v: String(value) }
    case 'object':
      if (value === null) return null
      if (above.has(value)) throw uncloneable('a circular value')
      above.add(value)
      try {
        return packObject(value, (inner) => packInside(inner, above))
      } finally {
        above.delete(value)
      }
    default:
      throw uncloneable(String(value))
  }
}

function packObject(value: object, inside: (value: unknown) => Packed): Packed {
  if (Array.isArray(value)) return value.map(inside)
  if (value instanceof Date) return { $: 'date', v: inside(value.getTime()) }
  if (value instanceof Map) return { $: 'map', v: [...value].map(inside) }
  if (value instanceof Set) return { $: 'set', v: [...value].map(inside) }
  if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] }
  if (value instanceof Error) return { $: 'error', v: [value.name, value.message, value.stack ?? ''] }
  if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
  if (ArrayBuffer.isView(value)) return packView(value as View)
  if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet)
    throw uncloneable(Object.prototype.toString.call(value))
  const entries = Object.entries(value).map(([key, entry]): [string, Packed] => [key, inside(entry)])
  return '$' in value ? { $: 'object', v: entries } : Object.fromEntries(entries)
}

/** Node's Buffer arrives as a Uint8Array, as in Electron. */
function packView(view: View): Packed {
  const name =
    view instanceof Uint8Array && !(view instanceof Uint8ClampedArray) ? 'Uint8Array' : view.constructor.name
  return { $: 'view', v: [name, toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))] }
}

const uncloneable = (what: string): Error => new Error(`An object could not be cloned: ${what}`)

export function unpack(packed: Packed): unknown {
  if (packed === null || typeof packed !== 'object') return packed
  if (Array.isArray(packed)) return packed.map(unpack)
  if (typeof packed.$ !== 'string')
    return Object.fromEntries(Object.entries(packed).map(([key, entry]) => [key, unpack(entry)]))
  return unpackTagged(packed.$, packed.v ?? null)
}

function unpackTagged(kind: string, v: Packed): unknown {
  const list = Array.isArray(v) ? v : []
  const text = (at: number): string => String(list[at] ?? '')
  switch (kind) {
    case 'undefined':
      return undefined
    case 'number':
      return Number(v)
    case 'bigint':
      return BigInt(String(v))
    case 'date':
      return new Date(Number(unpack(v)))
    case 'map':
      return new Map(list.map(unpack) as [unknown, unknown][])
    case 'set':
      return new Set(list.map(unpack))
    case 'regexp':
      return new RegExp(text(0), text(1))
    case 'error':
      return Object.assign(new Error(text(1)), { name: text(0), stack: text(2) })
    case 'buffer':
      return fromBase64(String(v)).buffer
    case 'view':
      return unpackView(text(0), fromBase64(text(1)))
    case 'object':
      return Object.fromEntries(
        list.map((entry) => (Array.isArray(entry) ? [entry[0], unpack(entry[1] ?? null)] : [])),
      )
    default:
      throw new Error(`electron-on-chromium: unknown packed value '${kind}'`)
  }
}

function unpackView(name: string, bytes: Uint8Array<ArrayBuffer>): unknown {
  const View = VIEWS[name]
  return View ? new View(bytes.buffer) : bytes
}

/** `String.fromCharCode` takes its characters as arguments: so many at a time. */
const CHUNK = 0x8000

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const chars = atob(text)
  const bytes = new Uint8Array(chars.length)
  for (let at = 0; at < chars.length; at++) bytes[at] = chars.charCodeAt(at)
  return bytes
}
