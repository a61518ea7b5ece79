import { expect, it } from 'vitest'
import { collect } from '../import/index.ts'
import { parseStory } from '../story/file.ts'
import { importBytes } from './import-file.ts'
import { MemoryDisk } from './memory-disk.arbitrary.ts'
import { type ImportedFile, OutputFolder } from './output-folder.ts'

async function file(folder: string, name: string, text: string): Promise<ImportedFile> {
  const imported = await importBytes(new TextEncoder().encode(text), name)
  if (!imported.ok) throw new Error(imported.error.code)
  const { story, report } = imported.value
  return { folder, name, doc: story.doc, report, story }
}

const part = (number: number) =>
  `Title: The Tide (${number}/2)\nAuthor: Della Quill\n\nThis is what part ${number} says, at some length.\n`

async function written(disk: MemoryDisk, files: readonly ImportedFile[]): Promise<readonly string[]> {
  let count = 0
  const output = new OutputFolder(disk, '/out', () => `id${count++}`)
  const paths: string[] = []
  for (const story of collect(files)) {
    const path = await output.write(story)
    paths.push(path.ok ? path.value : path.error.trouble)
  }
  return paths
}

it('keeps the names of single files and their folders, and names joined parts by their title', async () => {
  const disk = new MemoryDisk()
  const files = [
    await file('', 't1.txt', part(1)),
    await file('', 't2.txt', part(2)),
    await file('xf', 'rain.old.txt', 'Title: Rain\n\nIt rained, and Mira went out.\n'),
  ]
  expect(await written(disk, files)).toEqual(['The Tide.italica', 'xf/rain.old.italica'])
  const story = parseStory(new TextDecoder().decode(await disk.read('/out/xf/rain.old.italica')))
  expect(story.ok && story.value.original?.name).toBe('rain.old.txt')
})

it('never writes over a story that is there, whatever the case of its name', async () => {
  const disk = new MemoryDisk()
  disk.put('/out/RAIN.italica', 'mine')
  expect(
    await written(disk, [await file('', 'rain.txt', 'Rain\n\nIt rained, and Mira went out.\n')]),
  ).toEqual(['rain 2.italica'])
  expect(new TextDecoder().decode(await disk.read('/out/RAIN.italica'))).toBe('mine')
})

it('says when the disk is full, with nothing half-written left', async () => {
  const disk = new MemoryDisk()
  disk.intercept = ({ name }) => (name === 'write' ? 'ENOSPC' : null)
  expect(
    await written(disk, [await file('', 'rain.txt', 'Rain\n\nIt rained, and Mira went out.\n')]),
  ).toEqual(['full'])
  expect(await disk.list('/out')).toEqual([])
})
