import { describe, expect, it } from 'vitest'
import { cleanLeftovers, writeAtomically } from './atomic-write.ts'
import { MemoryDisk } from './memory-disk.arbitrary.ts'
import { everyOutcome } from './power-cut.arbitrary.ts'

const path = '/stories/Tide.italica'
const bytes = (text: string) => new TextEncoder().encode(text)

function diskWithOld() {
  const disk = new MemoryDisk()
  disk.put(path, 'old story', 0o664)
  return disk
}

async function callsOfOneWrite(disk: MemoryDisk): Promise<number> {
  await writeAtomically(disk, path, bytes('the new story'), 'a')
  return disk.calls.length
}

describe('an atomic write', () => {
  it('puts the new in the place of the old and leaves nothing beside it', async () => {
    const disk = diskWithOld()
    await writeAtomically(disk, path, bytes('the new story'), 'a')
    expect(disk.text(path)).toBe('the new story')
    expect(disk.paths()).toEqual([path])
  })

  it('keeps the permissions of the old file', async () => {
    const disk = diskWithOld()
    await writeAtomically(disk, path, bytes('new'), 'a')
    expect((await disk.stat(path)).mode).toBe(0o664)
  })

  it('refuses a file that was made read-only', async () => {
    const disk = new MemoryDisk()
    disk.put(path, 'old story', 0o444)
    await expect(writeAtomically(disk, path, bytes('new'), 'a')).rejects.toMatchObject({ code: 'EACCES' })
    expect(disk.text(path)).toBe('old story')
  })

  it('writes through a link to the file it stands for', async () => {
    const disk = diskWithOld()
    disk.putFolder('/desk')
    disk.putLink('/desk/link.italica', path)
    await writeAtomically(disk, '/desk/link.italica', bytes('new'), 'a')
    expect(disk.text(path)).toBe('new')
    expect(disk.paths()).toEqual([path])
  })

  it('leaves the old file whole, and nothing beside it, whichever call fails', async () => {
    const count = await callsOfOneWrite(diskWithOld())
    for (let failing = 0; failing < count; failing += 1) {
      for (const errno of ['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'EBUSY']) {
        const disk = diskWithOld()
        disk.intercept = ({ nth }) => (nth === failing ? errno : null)
        await expect(writeAtomically(disk, path, bytes('new'), 'a')).rejects.toMatchObject({ code: errno })
        const isLast = failing === count - 1 // only the folder's sync: the new file is there already
        expect([failing, errno, disk.text(path)]).toEqual([failing, errno, isLast ? 'new' : 'old story'])
        expect(disk.paths()).toEqual([path])
      }
    }
  })

  it('leaves the old or the new, whole, after a power cut at any call, whatever the disk forgot', async () => {
    const count = await callsOfOneWrite(diskWithOld())
    const seen = new Set<string | null>()
    for (let cut = 0; cut < count; cut += 1) {
      const disk = diskWithOld()
      disk.cutPowerAt(cut)
      await Promise.race([writeAtomically(disk, path, bytes('the new story'), 'a'), disk.cut])
      for (const found of everyOutcome(disk)) seen.add(found.text(path))
    }
    expect([...seen].sort()).toEqual(['old story', 'the new story'])
  })

  it('lasts once it has returned', async () => {
    const disk = diskWithOld()
    await writeAtomically(disk, path, bytes('the new story'), 'a')
    for (const found of everyOutcome(disk)) expect(found.text(path)).toBe('the new story')
  })

  it('cleans what crashed saves of the same file left, and nothing else', async () => {
    const disk = diskWithOld()
    disk.put('/stories/.Tide.italica.x7.italica-saving', 'half')
    disk.put('/stories/.Ebb.italica.x7.italica-saving', 'half')
    await cleanLeftovers(disk, path)
    expect(disk.paths()).toEqual(['/stories/.Ebb.italica.x7.italica-saving', path])
  })
})
