import { expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import { openDamaged } from './damaged.ts'
import { bench, path, storyOf } from './open-story.arbitrary.ts'

const text = printStory(storyOf(['The sea was grey.', 'She waited.']))

it('a damaged story opens as a draft as far as it can be read, and its bytes are kept', async () => {
  const { disk, room } = bench()
  const half = text.slice(0, text.indexOf('waited'))
  disk.put(path, half)
  const opened = await openDamaged(room, path)
  if (!opened.ok) throw new Error(opened.error.code)
  expect(opened.value.open.story.doc.textContent).toBe('The sea was grey.She')
  expect(opened.value.open.place.kind).toBe('draft')
  expect(opened.value.isCutShort).toBe(true)
  expect(disk.text(opened.value.keptAs)).toBe(half)
  expect(disk.text(path)).toBe(half)
})

it.each([
  ['holds nothing', '', { code: 'not-a-story' }],
  ['is another thing', '\u0001\u0002', { code: 'not-a-story' }],
])('a file that %s is told as such', async (_, content, error) => {
  const { disk, room } = bench()
  disk.put(path, content)
  expect(await openDamaged(room, path)).toEqual({ ok: false, error })
})

it('a damaged story is not opened where its bytes cannot be kept', async () => {
  const { disk, room } = bench()
  disk.put(path, text.slice(0, -40))
  disk.intercept = ({ name }) => (name === 'write' ? 'ENOSPC' : null)
  expect(await openDamaged(room, path)).toMatchObject({ ok: false, error: { trouble: 'full' } })
})
