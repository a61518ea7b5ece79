import { expect, it } from 'vitest'
import { defaultSettings } from '../contract/settings.ts'
import { bench } from './open-story.arbitrary.ts'
import { SettingsFile } from './settings.ts'

const path = '/home/.italica/settings.json'

it('settings are the defaults before there are any', async () => {
  const { room } = bench()
  expect(await new SettingsFile(room).read()).toEqual({
    ok: true,
    value: { settings: defaultSettings, keptAs: null },
  })
})

it('settings come back as they were written, the latest of many', async () => {
  const { room } = bench()
  const file = new SettingsFile(room)
  const writing = [0.8, 1.1, 1.5].map((zoom) => file.write({ ...defaultSettings, zoom }))
  expect((await Promise.all(writing)).every(({ ok }) => ok)).toBe(true)
  expect(await new SettingsFile(room).read()).toMatchObject({ value: { settings: { zoom: 1.5 } } })
})

it.each(['', '{', '[]', '{"zoom": 99}', 'no JSON at all'])(
  'damaged settings (%s) are kept aside and told',
  async (text) => {
    const { disk, room } = bench()
    disk.put(path, text)
    const read = await new SettingsFile(room).read()
    if (!read.ok) throw new Error(read.error.errno)
    expect(read.value.settings).toEqual(defaultSettings)
    expect(disk.text(read.value.keptAs ?? '')).toBe(text)
    expect(disk.text(path)).toBe(null)
  },
)

it('settings that cannot be read are never written over', async () => {
  const { disk, room } = bench()
  disk.put(path, '{"zoom": 2}')
  disk.intercept = ({ name }) => (name === 'read' ? 'EACCES' : null)
  const file = new SettingsFile(room)
  expect(await file.read()).toMatchObject({ ok: false, error: { trouble: 'forbidden' } })
  expect((await file.write(defaultSettings)).ok).toBe(false)
  expect(disk.text(path)).toBe('{"zoom": 2}')
})

it('settings survive a failed write', async () => {
  const { disk, room } = bench()
  const file = new SettingsFile(room)
  await file.write({ ...defaultSettings, zoom: 2 })
  disk.intercept = ({ name }) => (name === 'write' ? 'ENOSPC' : null)
  expect(await file.write({ ...defaultSettings, zoom: 3 })).toMatchObject({ error: { trouble: 'full' } })
  disk.intercept = () => null
  expect(await new SettingsFile(room).read()).toMatchObject({ value: { settings: { zoom: 2 } } })
})

it('settings are written once the disk can be written again', async () => {
  const { disk, room } = bench()
  const file = new SettingsFile(room)
  disk.intercept = ({ name }) => (name === 'write' ? 'ENOSPC' : null)
  expect((await file.write({ ...defaultSettings, zoom: 2 })).ok).toBe(false)
  disk.intercept = () => null
  expect((await file.write({ ...defaultSettings, zoom: 3 })).ok).toBe(true)
  expect(await new SettingsFile(room).read()).toMatchObject({ value: { settings: { zoom: 3 } } })
})

it('settings are written again after a fault of ours in one write', async () => {
  const { room } = bench()
  let isBroken = true
  const newId = () => {
    if (isBroken) throw new Error('a fault')
    return room.newId()
  }
  const file = new SettingsFile({ ...room, newId })
  await expect(file.write({ ...defaultSettings, zoom: 2 })).rejects.toThrow('a fault')
  isBroken = false
  expect((await file.write({ ...defaultSettings, zoom: 3 })).ok).toBe(true)
  expect(await new SettingsFile(room).read()).toMatchObject({ value: { settings: { zoom: 3 } } })
})
