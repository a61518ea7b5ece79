import { expect, it } from 'vitest'
import { filesBelow, MOST_FILES } from './files-below.ts'
import { MemoryDisk } from './memory-disk.arbitrary.ts'

function disk(...paths: readonly string[]): MemoryDisk {
  const made = new MemoryDisk()
  for (const path of paths) made.put(path, 'x')
  return made
}

async function found(from: MemoryDisk, ...given: readonly string[]): Promise<readonly string[] | string> {
  const files = await filesBelow(from, given)
  return files.ok ? files.value.map(({ folder, name }) => `${folder}:${name}`) : files.error.code
}

it('finds what lies in a folder and in the folders in it, as people count', async () => {
  const files = disk('/old/tide10.txt', '/old/tide2.txt', '/old/xf/deep/a.html', '/old/xf/b.txt')
  expect(await found(files, '/old')).toEqual([':tide2.txt', ':tide10.txt', 'xf:b.txt', 'xf/deep:a.html'])
})

it('leaves out hidden files and folders, and stories of ours', async () => {
  expect(await found(disk('/old/.a', '/old/.git/b', '/old/C.ITALICA', '/old/d'), '/old')).toEqual([':d'])
})

it('takes files that were chosen one by one, whatever they are', async () => {
  expect(await found(disk('/a/one.txt', '/b/.two'), '/a/one.txt', '/b/.two')).toEqual([':one.txt', ':.two'])
})

it('says when something is not there, and when there is too much', async () => {
  expect(await found(disk('/a/one.txt'), '/gone')).toBe('disk')
  const many = Array.from({ length: MOST_FILES + 1 }, (_, i) => `/all/${i}.txt`)
  expect(await found(disk(...many), '/all')).toBe('too-many-files')
})
