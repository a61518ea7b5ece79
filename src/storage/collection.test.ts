import { expect, it } from 'vitest'
import { Collection } from './collection.ts'
import { filesBelow } from './files-below.ts'
import { MemoryDisk } from './memory-disk.arbitrary.ts'
import { OutputFolder } from './output-folder.ts'

const part = (number: number) =>
  `Title: The Tide (${number}/2)\nAuthor: Della Quill\n\nThis is what part ${number} says, at some length.\n`

async function collectionOf(files: Readonly<Record<string, string>>) {
  const disk = new MemoryDisk()
  for (const [name, content] of Object.entries(files)) disk.put(`/in/${name}`, content)
  const found = await filesBelow(disk, ['/in'])
  if (!found.ok) throw new Error(found.error.code)
  const collection = new Collection(disk, found.value)
  return { disk, collection }
}

const shown = (collection: Collection) =>
  collection.members.map(({ id, group, saved, story }) => [
    id,
    story.files.map(({ name }) => name).join('+'),
    group,
    saved,
  ])

const OLD = {
  'a1.txt': part(1),
  'a2.txt': part(2),
  'b.txt': 'Rain\n\nIt rained, and Mira went.\n',
  'c.txt': '',
}

it('shows each file as it is read, then those that are parts of one story as one', async () => {
  const { collection } = await collectionOf(OLD)
  await collection.readNext()
  expect(shown(collection)).toEqual([[0, 'a1.txt', null, null]])
  while (await collection.readNext());
  expect(shown(collection)).toEqual([
    [0, 'a1.txt+a2.txt', 0, null],
    [2, 'b.txt', null, null],
  ])
  expect(collection.read).toBe(4)
  expect(collection.refused).toMatchObject([{ file: { name: 'c.txt' }, error: { code: 'empty' } }])
})

it('keeps parts apart, and joins them again, as the author says', async () => {
  const { collection } = await collectionOf(OLD)
  while (await collection.readNext());
  collection.keepApart(0, true)
  expect(shown(collection)).toEqual([
    [0, 'a1.txt', 0, null],
    [1, 'a2.txt', 0, null],
    [2, 'b.txt', null, null],
  ])
  collection.keepApart(0, false)
  expect(shown(collection)).toHaveLength(2)
})

it('names the other parts of a file only where they are not among the files', async () => {
  const { collection } = await collectionOf({ ...OLD, 'd.txt': part(1).replace('Tide', 'Ebb') })
  const missing = () => collection.members.map(({ story }) => story.missing)
  await collection.readNext()
  expect(missing()).toEqual([[]])
  while (await collection.readNext());
  expect(missing()).toEqual([[], [], [2]])
  collection.keepApart(0, true)
  expect(missing()).toEqual([[], [], [], [2]])
})

it('saves one after another what is not saved yet', async () => {
  const { disk, collection } = await collectionOf(OLD)
  while (await collection.readNext());
  const to = new OutputFolder(disk, '/out', () => 'id')
  expect(await collection.saveNext(to)).toEqual({ ok: true, value: 'The Tide.italica' })
  expect(shown(collection)[0]).toEqual([0, 'a1.txt+a2.txt', 0, 'The Tide.italica'])
  expect(await collection.saveNext(to)).toEqual({ ok: true, value: 'b.italica' })
  expect(await collection.saveNext(to)).toEqual({ ok: true, value: false })
  expect(await disk.list('/out')).toEqual(['The Tide.italica', 'b.italica'])
})
