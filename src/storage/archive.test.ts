import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import { archiveEverything } from './archive.ts'
import { bench, opened, path, storyOf, typing } from './open-story.arbitrary.ts'
import { createDraft } from './opening.ts'

const zip = '/elsewhere/All my work.zip'

/** Reads an archive by its directory, as any reader does. */
function unzipped(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files = new Map<string, string>()
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = buffer.readUInt16LE(at + 28)
    const name = buffer.subarray(at + 46, at + 46 + nameLength).toString()
    const start = buffer.readUInt32LE(at + 42) + 30 + nameLength
    files.set(name, inflateRawSync(buffer.subarray(start, start + buffer.readUInt32LE(at + 20))).toString())
    at += 46 + nameLength
  }
  return files
}

async function workOfAnAuthor() {
  const all = bench()
  all.disk.putFolder('/elsewhere')
  all.disk.put(path, printStory(storyOf(['The sea.'])))
  all.disk.put('/other/Tide.italica', printStory(storyOf(['Another “séa”.'])))
  const { open } = await opened(all.room)
  await open.apply(typing('a', 0))
  await open.close()
  await (await createDraft(all.room, storyOf(['A draft.']))).close()
  return all
}

it('an archive holds stories, drafts and backups', async () => {
  const { disk, room } = await workOfAnAuthor()
  const stories = [path, '/other/Tide.italica', '/gone/Tide.italica']
  expect(await archiveEverything(room, zip, stories)).toEqual({ ok: true })
  const files = unzipped(disk.bytes(zip) ?? new Uint8Array())
  expect(files.get('stories/Tide.italica')).toBe(disk.text(path))
  expect(files.get('stories/2/Tide.italica')).toContain('Another “séa”.')
  const names = [...files.keys()]
  expect(names.filter((name) => /^app\/drafts\/\w+\.italica$/.test(name))).toHaveLength(1)
  expect(names.filter((name) => name.endsWith('.backup.italica'))).toHaveLength(2)
})

it('an archive that cannot be written leaves what was there, and nothing half', async () => {
  const { disk, room } = await workOfAnAuthor()
  disk.put(zip, 'the last one')
  disk.intercept = ({ name, path }) => (name === 'write' && path.startsWith('/elsewhere') ? 'ENOSPC' : null)
  expect(await archiveEverything(room, zip, [path])).toMatchObject({ ok: false, error: { trouble: 'full' } })
  expect(disk.text(zip)).toBe('the last one')
  expect(disk.paths().filter((each) => each.startsWith('/elsewhere'))).toEqual([zip])
})

it('another program can read the archive', async ({ skip }) => {
  const python = spawnSync('python3', ['--version'])
  if (python.status !== 0) skip('no Python to read it with')
  const { disk, room } = await workOfAnAuthor()
  await archiveEverything(room, zip, [path])
  const folder = await mkdtemp(join(tmpdir(), 'italica-zip-'))
  const file = join(folder, 'all.zip')
  await writeFile(file, disk.bytes(zip) ?? '')
  const tested = spawnSync('python3', ['-m', 'zipfile', '-e', file, folder], { encoding: 'utf8' })
  expect(tested.stderr).toBe('')
  expect(await readFile(join(folder, 'stories', 'Tide.italica'), 'utf8')).toBe(disk.text(path))
  await rm(folder, { recursive: true })
})
