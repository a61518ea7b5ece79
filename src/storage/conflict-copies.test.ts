import { expect, it } from 'vitest'
import { conflictCopies, isConflictCopy } from './conflict-copies.ts'
import { MemoryDisk } from './memory-disk.arbitrary.ts'

it.each([
  "Tide (Mara's conflicted copy 2026-11-23).italica",
  'Tide (conflicted copy 2026-11-23 140312).italica',
  'Tide (Case Conflicted Copy).italica',
  'Tide_conflict-20261123-140312.italica',
  'Tide.sync-conflict-20261123-140312-ABCDEFG.italica',
  'Tide.Conflict.italica',
  'Tide (SFConflict mara@example.org 2026-11-23-14-03-12).italica',
])('%s is a conflict copy', (name) => {
  expect(isConflictCopy(name, 'Tide.italica')).toBe(true)
})

it.each([
  'Tide.italica',
  'Tide (2).italica',
  'Tide of conflict.italica',
  'Tides (conflicted copy 2026-11-23).italica',
  "Tide (Mara's conflicted copy 2026-11-23).txt",
  'Ebb.sync-conflict-20261123-140312-ABCDEFG.italica',
])('%s is none', (name) => {
  expect(isConflictCopy(name, 'Tide.italica')).toBe(false)
})

it('conflict copies beside a file are found, with their paths', async () => {
  const disk = new MemoryDisk()
  for (const name of ['Tide.italica', 'Tide.Conflict.italica', 'Ebb.italica'])
    disk.put(`/stories/${name}`, '')
  expect(await conflictCopies(disk, '/stories/Tide.italica')).toEqual({
    ok: true,
    value: ['/stories/Tide.Conflict.italica'],
  })
})
