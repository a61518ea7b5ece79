/** A value that changes, as those who look on see it. */
export interface Readable<T> {
  /** The value now: the same object until it changes. */
  get(): T
  /** Calls `listener` after each change, until the answered function is called. */
  subscribe(listener: () => void): () => void
}

export interface Store<T> extends Readable<T> {
  /** Tells the listeners, unless `value` is the one it already has (`Object.is`). */
  set(value: T): void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
  }
}

/** The new object, or the old one where their fields hold the same: so that a store does not change for nothing. */
export function unlessSame<T extends object>(before: T | null, after: T): T {
  if (!before) return after
  const keys = Object.keys(after) as (keyof T)[] // as: Object.keys forgets what it read them from
  const same =
    keys.length === Object.keys(before).length && keys.every((key) => Object.is(before[key], after[key]))
  return same ? before : after
}
