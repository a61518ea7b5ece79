/**
 * What lies between two worlds of one page: an EventTarget that both hold. Blink clones the details of its events on
 * the way, so no object of one world is ever seen by the other; functions and promises are lent by number.
 */
type World = 'isolated' | 'main'
type Lent = (...args: unknown[]) => unknown
type Reply = { turn: number } & ({ value: unknown } | { error: unknown })
interface Call {
  turn: number
  id: number
  args: unknown[]
}

export interface Bridge {
  /** Makes a function callable from the other world; the first one lent is number 1, and so on. */
  lend(fn: Lent): number
  /** Calls a function that the other world has lent. */
  call(id: number, args: readonly unknown[]): unknown
}

const isPlain = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

const mapped = (value: Record<string, unknown>, map: (entry: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, map(entry)]))

export function connect(channel: EventTarget, mine: World, theirs: World): Bridge {
  const lent = new Map<number, Lent>()
  let lastLent = 0
  let lastTurn = 0

  const lend = (fn: Lent): number => {
    lent.set(++lastLent, fn)
    return lastLent
  }
  const out = (value: unknown): unknown => {
    if (typeof value === 'function') return { $function: lend(value as Lent) }
    if (value instanceof Promise)
      return { $promise: lend((done, failed) => void value.then(done as Lent, failed as Lent)) }
    if (Array.isArray(value)) return value.map(out)
    return typeof value === 'object' && value !== null && isPlain(value) ? mapped(value, out) : value
  }
  const back = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(back)
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    const { $function, $promise } = value
    if (typeof $function === 'number') return (...args: unknown[]) => call($function, args)
    if (typeof $promise === 'number')
      return new Promise((done, failed) => {
        call($promise, [done, failed])
      })
    return mapped(value, back)
  }
  const call = (id: number, args: readonly unknown[]): unknown => {
    const turn = ++lastTurn
    let reply: Reply | undefined
    const hear = (event: Event): void => {
      const detail = (event as CustomEvent<Reply | null>).detail
      if (detail?.turn === turn) reply = detail
    }
    channel.addEventListener(`${mine}-reply`, hear)
    channel.dispatchEvent(new CustomEvent(`${theirs}-call`, { detail: { turn, id, args: args.map(out) } }))
    channel.removeEventListener(`${mine}-reply`, hear)
    const heard = reply as Reply | undefined
    if (!heard) throw new TypeError('An object could not be cloned.')
    if ('error' in heard) throw heard.error
    return back(heard.value)
  }
  channel.addEventListener(`${mine}-call`, (event) => {
    const asked = (event as CustomEvent<Call | null>).detail
    if (!asked) return // its arguments could not be cloned
    channel.dispatchEvent(new CustomEvent(`${theirs}-reply`, { detail: answer(asked) }))
  })
  const answer = ({ turn, id, args }: Call): Reply => {
    try {
      return { turn, value: out(lent.get(id)?.(...args.map(back))) }
    } catch (error) {
      return { turn, error }
    }
  }
  return { lend, call }
}
