import { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import { scenesOf } from '../story/walk.ts'
import { newIds } from './law.arbitrary.ts'
import { moveScene } from './move-scene.ts'
import { newScene } from './new-scene.ts'
import { caretIn, sketch, story } from './sketch.arbitrary.ts'
import { splitScene } from './split-scene.ts'

type Ornaments = { readonly [scene: string]: string }

/** A sketched story, in which some scenes have an ornament before them. */
function ornate(ornaments: Ornaments, ...lines: string[]) {
  const { doc, from } = story(...lines)
  const tr = new Transform(doc)
  for (const { id, pos } of scenesOf(doc))
    if (ornaments[id] !== undefined) tr.setNodeAttribute(pos, 'breakBefore', ornaments[id])
  return { tr: new Transform(tr.doc), from }
}

/** The breaks between scenes by what is printed, a plain one as `—`. */
const breaks = (tr: Transform): string =>
  scenesOf(tr.doc)
    .flatMap(({ node, chapter }, at, all) => {
      if (at === 0 || all[at - 1]?.chapter !== chapter) return []
      return [node.attrs.breakBefore ?? '—']
    })
    .join(' ')

const ONE = ['s1:', 'a', 's2:', 'b', 's3:', 'c']

it.each<[string, Ornaments, string[], string]>([
  [
    'the ornament of all others',
    { s2: '***', s3: '***' },
    ['s1:', 'a', 's2:', 'b‸b', 's3:', 'c'],
    '*** *** ***',
  ],
  ['that of the only other', { s2: '***' }, ['s1:', 'a‸a', 's2:', 'b'], '*** ***'],
  ['none where the others have none', {}, ['s1:', 'a', 's2:', 'b‸b', 's3:', 'c'], '— — —'],
  ['none where most others have none', { s2: '◆' }, [...ONE, 's4:', 'd‸d'], '◆ — — —'],
  ['one that most others have', { s2: '~', s3: '~', s4: '◆' }, [...ONE, 's4:', 'd‸d'], '~ ~ ◆ ~'],
  ['none in a story of one scene', { s1: '~' }, ['s1:', 'a‸a'], '—'],
  [
    'that of its own chapter',
    { s2: '~', s4: '◆' },
    ['# c1', 's1:', 'a', 's2:', 'b', '# c2', 's3:', 'c‸c', 's4:', 'd'],
    '~ ◆ ◆',
  ],
  [
    'in a chapter of one scene, that of the others',
    { s2: '~', s3: '◆' },
    ['# c1', 's1:', 'a', 's2:', 'b', '# c2', 's3:', 'c‸c'],
    '~ ~',
  ],
  [
    'that of scenes before all chapters',
    { s2: '~', s4: '◆' },
    ['s1:', 'a‸a', 's2:', 'b', '# c1', 's3:', 'c', 's4:', 'd'],
    '~ ~ ◆',
  ],
  ['the usual one at a scene’s end', { s2: '~', s3: '~' }, ['s1:', 'a', 's2:', 'b‸', 's3:', 'c'], '~ ~ ~'],
  ['the usual one at a scene’s start', { s2: '~', s3: '~' }, ['s1:', 'a', 's2:', '‸b', 's3:', 'c'], '~ ~ ~'],
  [
    'the usual one before the first scene',
    { s2: '~', s3: '~' },
    ['s1:', '‸a', 's2:', 'b', 's3:', 'c'],
    '~ ~ ~',
  ],
])('gives the break of a split %s', (_, ornaments, lines, result) => {
  const { tr, from } = ornate(ornaments, ...lines)
  const split = splitScene(tr, from, newIds())
  expect(breaks(tr)).toBe(result)
  expect(split.ok && caretIn(tr.doc, split.value.caret)).toContain('‸')
})

it('gives a new scene the usual break of where it stands', () => {
  const { tr } = ornate({ s2: '~', s4: '◆' }, '# c1', 's1:', 'a', 's2:', 'b', '# c2', 's3:', 'c', 's4:', 'd')
  newScene(tr, 's1', newIds())
  newScene(tr, null, newIds())
  expect(breaks(tr)).toBe('~ ~ ◆ ◆')
})

it('leaves an empty scene with an ornament no more than room for one that moves in', () => {
  const { tr } = ornate({ s2: '~' }, '# c1', 's1:', 'a', '# c2', 's3:', 'c', 's2:', '')
  const ids = newIds()
  moveScene(tr, 's3', { in: 'c1', at: 'end' }, ids)
  moveScene(tr, 's1', { in: 'c2', at: 'end' }, ids)
  expect(sketch(tr.doc)).toEqual(['# c1', 's3:', 'c', '# c2', 's1:', 'a'])
})
