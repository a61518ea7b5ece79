import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseStory } from '../story/file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'italica-folder-'))
  await mkdir(join(folder, 'in'))
})
afterEach(() => rm(folder, { recursive: true }))

function importFolder(): Promise<{ code: number; out: string; error: string }> {
  const args = ['out/cli/italica.js', 'import', join(folder, 'in'), '-o', join(folder, 'out'), '--json']
  return new Promise((done) => {
    execFile(process.execPath, args, (error, out, stderr) =>
      done({
        code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
        out,
        error: stderr,
      }),
    )
  })
}

const give = (name: string, content: string | Uint8Array) => writeFile(join(folder, 'in', name), content)

const part = (number: number, title = 'The Tide') =>
  `Title: ${title} (${number}/4)\nAuthor: Della Quill\nRating: PG\n\nThis is what part ${number} says, and it says it at some length.\n\n"And then?" said Mira.\n`
const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>by Della Quill</p><p>The lamp was out, and nobody had been up to see.</p><p>Mira went.</p></body></html>`

test('parts join in order, others stay their own, nothing is written over, and what failed is named', async () => {
  await give('tide4.txt', part(4))
  await give('tide1.txt', part(1))
  await give('tide2.txt', part(2))
  await give('tide2b.txt', part(2))
  await give('lamp.html', page('The Lamp'))
  await give('lamp.htm', page('The Lamp'))
  await give('old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0))
  const { code, out, error } = await importFolder()
  const { files, stories } = JSON.parse(out)

  expect(code).toBe(1)
  expect(error).toContain('1 of 7 files could not be imported: old.doc')
  expect(error).toContain('7/7')
  expect((await readdir(join(folder, 'out'))).sort()).toEqual([
    'The Tide.italica',
    'lamp 2.italica',
    'lamp.italica',
  ])
  expect(stories).toContainEqual(
    expect.objectContaining({
      story: 'The Tide.italica',
      title: 'The Tide',
      files: ['tide1.txt', 'tide2.txt', 'tide2b.txt', 'tide4.txt'],
      missing: [3],
      doubled: [2],
    }),
  )
  expect(files).toContainEqual({ file: 'lamp.html', story: expect.any(String), confidence: 'sure', look: [] })
  expect(files).toContainEqual(
    expect.objectContaining({
      file: 'tide1.txt',
      confidence: 'look',
      look: ['missing-parts', 'doubled-parts'],
    }),
  )

  const story = parseStory(await readFile(join(folder, 'out', 'The Tide.italica'), 'utf8'))
  if (!story.ok) throw new Error(story.error.code)
  story.value.doc.check()
  expect(story.value.doc.children.map((chapter) => chapter.firstChild?.textContent)).toEqual([
    'Part 1',
    'Part 2',
    'Part 2',
    'Part 4',
  ])
})

test('a story of the same name that is there already stays; all well ends with 0', async () => {
  await mkdir(join(folder, 'out'))
  await writeFile(join(folder, 'out', 'Lamp.italica'), 'mine')
  await give('lamp.html', page('The Lamp'))
  const { code } = await importFolder()
  expect(code).toBe(0)
  expect((await readdir(join(folder, 'out'))).sort()).toEqual(['Lamp.italica', 'lamp 2.italica'])
  expect(await readFile(join(folder, 'out', 'Lamp.italica'), 'utf8')).toBe('mine')
})
