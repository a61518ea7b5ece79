import { expect, it } from 'vitest'
import { electronPath } from './paths.ts'

const path = (name: string, set: Record<string, string> = {}, given = ''): string =>
  electronPath(name, 'Fixture', new Map(Object.entries(set)), given)

it("keeps an app's data under its name, where the switch says, or where the app says", () => {
  expect(path('userData', { appData: '/config' })).toBe('/config/Fixture')
  expect(path('userData', {}, '/switch')).toBe('/switch')
  expect(path('userData', { userData: '/set' }, '/switch')).toBe('/set')
  expect(path('logs', { userData: '/set' })).toBe('/set/logs')
})

it('refuses a name Electron does not know', () => {
  expect(() => path('nowhere')).toThrow("Failed to get 'nowhere' path")
})
