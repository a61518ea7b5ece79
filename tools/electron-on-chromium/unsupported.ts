/** Asked of every object on the way (promises, printing, equality): answered with undefined, as Electron would. */
const PASSING = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'nodeType',
  'tagName',
  'asymmetricMatch',
])

const refusal = (name: string): Error => new Error(`electron-on-chromium: ${name} is not supported`)

/** Throws: what the app asked for exists in Electron but not here. */
export function notSupported(name: string): never {
  throw refusal(name)
}

/**
 * Makes every member that `object` and its prototypes lack throw by name when it is read.
 * The trap sits at the end of the prototype chain, so that private fields and `this` stay what they are.
 *
 * @param name what the object is called in Electron's documentation, such as `webContents`
 * @param absent members that are undefined in Electron on Linux too
 */
export function throwByName(name: string, object: object, absent: readonly string[] = []): void {
  let last = object
  for (;;) {
    const next: unknown = Object.getPrototypeOf(last)
    if (typeof next !== 'object' || next === null || next === Object.prototype || isNodes(next)) break
    last = next
  }
  const end = (Object.getPrototypeOf(last) ?? Object.prototype) as object
  const trap = new Proxy(end, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || PASSING.has(key) || absent.includes(key))
        return Reflect.get(target, key, receiver)
      throw refusal(`${name}.${key}`)
    },
  })
  Object.setPrototypeOf(last, trap)
}

/** Node's EventEmitter is shared by the whole process: the trap goes before it. */
function isNodes(prototype: object): boolean {
  return Object.hasOwn(prototype, 'eventNames')
}

/** Stands for a whole module or class of Electron that is not offered: any use of it throws by name. */
export function unsupportedModule(name: string): unknown {
  return new Proxy(notSupported as object, {
    get(_target, key) {
      if (typeof key === 'symbol' || PASSING.has(key)) return undefined
      throw refusal(`${name}.${key}`)
    },
    construct: () => notSupported(`new ${name}`),
    apply: () => notSupported(name),
  })
}
