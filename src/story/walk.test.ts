import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { node, schema } from './schema/index.ts'
import { doc } from './story.arbitrary.ts'
import {
  blockText,
  chapterAt,
  chaptersOf,
  findScene,
  firstWords,
  sceneAt,
  scenesOf,
  textBlockAt,
  textBlocksOf,
} from './walk.ts'

const paragraph = (text: string) => node('paragraph').create(null, text ? schema.text(text) : null)
const scene = (...texts: string[]) => node('scene').create(null, texts.map(paragraph))

describe('walking a story', () => {
  it('finds every scene and chapter where it stands', () => {
    fc.assert(
      fc.property(doc, (doc) => {
        let scenes = 0
        doc.descendants((each) => {
          if (each.type.name === 'scene') scenes += 1
        })
        expect(scenesOf(doc)).toHaveLength(scenes)
        for (const scene of scenesOf(doc)) {
          expect(doc.nodeAt(scene.pos)).toBe(scene.node)
          expect(findScene(doc, scene.id)).toBe(scene)
          expect(sceneAt(doc, scene.pos + 1)).toBe(scene)
          expect(sceneAt(doc, scene.pos + scene.node.nodeSize - 1)).toBe(scene)
          expect(chapterAt(doc, scene.pos + 1)).toBe(scene.chapter)
        }
        for (const chapter of chaptersOf(doc)) {
          expect(doc.nodeAt(chapter.pos)).toBe(chapter.node)
          expect(sceneAt(doc, chapter.pos + 1)).toBeNull()
          expect(chapter.scenes.every((scene) => scene.chapter === chapter)).toBe(true)
        }
      }),
    )
  })

  it('gives text blocks whose texts have one unit a position', () => {
    fc.assert(
      fc.property(doc, (doc) => {
        for (const { node: block, pos } of textBlocksOf(doc)) {
          expect(doc.nodeAt(pos)).toBe(block)
          expect(blockText(block)).toHaveLength(block.content.size)
          expect(blockText(block)).toBe(doc.textBetween(pos + 1, pos + 1 + block.content.size, null, '\n'))
          expect(textBlockAt(doc, pos + 1)).toEqual({ node: block, pos })
        }
      }),
    )
  })

  it('answers null outside of the document', () => {
    const doc = node('doc').create(null, scene('a'))
    expect(sceneAt(doc, 99)).toBeNull()
    expect(textBlockAt(doc, -1)).toBeNull()
    expect(findScene(doc, 'none')).toBeNull()
  })
})

describe('the first words of a scene', () => {
  it.each([
    ['skip empty blocks', ['', '  \n', 'Rain  fell,\nand fell.'], 80, 'Rain fell, and fell.'],
    ['are cut between words', ['Rain fell on the roofs.'], 12, 'Rain fell on'],
    ['are cut within a word that is longer than all', ['𝒜𝒷𝒸𝒹 e'], 3, '𝒜𝒷𝒸'],
    ['are none in an empty scene', ['', ' '], 80, ''],
  ])('%s', (_, texts, limit, words) => {
    expect(firstWords(scene(...texts), limit)).toBe(words)
  })

  it('look through quoted matter', () => {
    const letter = node('blockquote').create(null, paragraph('Dear Tom,'))
    expect(firstWords(node('scene').create(null, letter))).toBe('Dear Tom,')
  })
})
