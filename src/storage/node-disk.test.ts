import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeAtomically } from './atomic-write.ts'
import { attempt } from './disk.ts'
import { nodeDisk } from './node-disk.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'italica-'))
})
afterEach(() => rm(folder, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)

it('writes atomically through a link, keeping what the umask would take off', async () => {
  const file = join(folder, 'Tide.italica')
  await writeFile(file, 'old')
  await chmod(file, 0o666)
  await symlink(file, join(folder, 'link.italica'))
  await writeAtomically(nodeDisk, join(folder, 'link.italica'), bytes('new'), 'a')
  expect(await readFile(file, 'utf8')).toBe('new')
  expect((await stat(file)).mode & 0o777).toBe(0o666)
  expect((await readdir(folder)).sort()).toEqual(['Tide.italica', 'link.italica'])
})

it('makes folders in folders, and lists what is in them', async () => {
  await nodeDisk.makeFolder(join(folder, 'a', 'b'))
  await nodeDisk.makeFolder(join(folder, 'a', 'b'))
  expect(await nodeDisk.list(join(folder, 'a'))).toEqual(['b'])
})

it('adds to a file that it created, and never creates over one', async () => {
  const file = await nodeDisk.create(join(folder, 'x'), 0o600)
  await file.write(bytes('one '))
  await file.write(bytes('two'))
  await file.sync()
  await file.close()
  expect(await readFile(join(folder, 'x'), 'utf8')).toBe('one two')
  expect((await nodeDisk.stat(join(folder, 'x'))).mode).toBe(0o600)
  await expect(nodeDisk.create(join(folder, 'x'), null)).rejects.toMatchObject({ code: 'EEXIST' })
})

it('removes what may not be there', async () => {
  await nodeDisk.remove(join(folder, 'never'))
  expect(await readdir(folder)).toEqual([])
})

it.each<[string, () => Promise<unknown>]>([
  ['missing', () => nodeDisk.read(join(folder, 'never'))],
  ['not-a-file', () => nodeDisk.read(folder)],
  ['not-a-folder', () => mkdir(join(folder, 'd')).then(() => nodeDisk.list(join(folder, 'd', '..', 'f')))],
  ['name-too-long', () => nodeDisk.read(join(folder, 'x'.repeat(300)))],
])('names what is wrong: %s', async (trouble, work) => {
  await writeFile(join(folder, 'f'), '')
  expect(await attempt(folder, work)).toMatchObject({ ok: false, error: { code: 'disk', trouble } })
})

it('tells of a file that another program puts in the place of an old one', async () => {
  const file = join(folder, 'Tide.italica')
  await writeFile(file, 'old')
  let stop: () => void = () => undefined
  const told = new Promise<void>((resolve) => {
    stop = nodeDisk.watch(folder, resolve)
  })
  await writeAtomically(nodeDisk, file, bytes('new'), 'a')
  await told
  stop()
})

it('watches a folder that is not there without complaint', () => {
  nodeDisk.watch(join(folder, 'never'), () => undefined)()
})
