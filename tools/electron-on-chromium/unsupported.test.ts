import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { throwByName, unsupportedModule } from './unsupported.ts'

class Thing extends EventEmitter {
  #secret = 1
  known(): number {
    return this.#secret
  }
}
throwByName('thing', Thing.prototype, ['onMac'])

it('throws by name for a member that is not there', () => {
  const thing = new Thing()
  expect(() => Reflect.get(thing, 'setBadge')).toThrow(
    'electron-on-chromium: thing.setBadge is not supported',
  )
})

it('leaves alone what is there, is passed through, or is absent in Electron too', async () => {
  const thing = new Thing()
  let heard = 0
  thing.on('event', () => heard++)
  thing.emit('event')
  expect([thing.known(), heard, Reflect.get(thing, 'onMac')]).toEqual([1, 1, undefined])
  expect(await thing).toBe(thing)
  expect(new EventEmitter()).not.toHaveProperty('setBadge')
})

it('lets members be added, as tests do to stub', () => {
  const thing = new Thing()
  Object.assign(thing, { extra: 2, known: () => 3 })
  expect([Reflect.get(thing, 'extra'), thing.known()]).toEqual([2, 3])
})

it('stands for a module: naming it is harmless, using it throws', () => {
  const tray = unsupportedModule('Tray') as new () => unknown
  expect(() => new tray()).toThrow('new Tray is not supported')
  expect(() => Reflect.get(tray, 'create')).toThrow('Tray.create is not supported')
})
