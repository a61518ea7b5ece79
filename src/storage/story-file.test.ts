import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import { story } from '../story/story.arbitrary.ts'
import { hashOfText } from './hash.ts'
import { MemoryDisk } from './memory-disk.arbitrary.ts'
import { path, storyOf } from './open-story.arbitrary.ts'
import { printInSlices, readStoryFile, SIZE_LIMIT, writeStoryFile } from './story-file.ts'

describe('a story file', () => {
  it('holds the story', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (each) => {
        const disk = new MemoryDisk()
        disk.putFolder('/stories')
        const { bytes, hash } = await printInSlices(each)
        expect(new TextDecoder().decode(bytes)).toBe(printStory(each))
        await writeStoryFile(disk, path, bytes, [null], 'a')
        const read = await readStoryFile(disk, path)
        if (!read.ok) throw new Error(read.error.code)
        expect(read.value.hash).toBe(hash)
        expect(read.value.story.doc.eq(each.doc)).toBe(true)
        expect({ ...read.value.story, doc: null }).toEqual({ ...each, doc: null })
      }),
      { numRuns: 50 },
    )
  })

  it('is not written over what is not known', async () => {
    const disk = new MemoryDisk()
    disk.put(path, 'theirs')
    const written = await writeStoryFile(disk, path, new Uint8Array(), [null, hashOfText('ours')], 'a')
    expect(written).toEqual({ ok: false, error: { code: 'changed-on-disk', found: hashOfText('theirs') } })
    expect(disk.text(path)).toBe('theirs')
  })

  it.each<[string, (disk: MemoryDisk) => void, object]>([
    ['is missing', () => undefined, { code: 'disk', trouble: 'missing' }],
    ['is a folder', (disk) => disk.putFolder(path), { code: 'disk', trouble: 'not-a-file' }],
    ['is empty', (disk) => disk.put(path, ''), { code: 'cut-short', line: 1 }],
    ['is no text', (disk) => disk.put(path, new Uint8Array([0x7b, 0xff, 0xfe])), { code: 'not-text' }],
    ['is another JSON', (disk) => disk.put(path, '{"a": 1}'), { code: 'not-a-story' }],
    ['may not be read', (disk) => failReads(disk), { code: 'disk', trouble: 'forbidden' }],
  ])('that %s is told as such', async (_, prepare, error) => {
    const disk = new MemoryDisk()
    prepare(disk)
    expect(await readStoryFile(disk, path)).toMatchObject({ ok: false, error })
  })

  it('that is too large is not even read', async () => {
    const disk = new MemoryDisk()
    disk.put(path, 'x')
    const stat = disk.stat.bind(disk)
    disk.stat = async (each) => ({ ...(await stat(each)), size: SIZE_LIMIT + 1 })
    expect(await readStoryFile(disk, path)).toMatchObject({ error: { code: 'too-large', limit: SIZE_LIMIT } })
    expect(disk.calls.map(({ name }) => name)).not.toContain('read')
  })

  it('cut at any byte is an error with a code, never a crash', async () => {
    const bytes = new TextEncoder().encode(printStory(storyOf(['The séa.', ''], ['“Tide.”'])))
    for (let length = 0; length < bytes.length - 1; length += 1) {
      const disk = new MemoryDisk()
      disk.put(path, bytes.slice(0, length))
      expect((await readStoryFile(disk, path)).ok).toBe(false)
    }
  })
})

function failReads(disk: MemoryDisk): void {
  disk.put(path, printStory(storyOf(['The sea.'])))
  disk.intercept = ({ name }) => (name === 'read' ? 'EACCES' : null)
}
