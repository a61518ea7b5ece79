import type { Node } from '@tiptap/pm/model'
import { hashOfText } from '../../src/storage/hash.ts'
import { fingerprints } from '../../src/story/fingerprint.ts'
import { node, schema } from '../../src/story/schema/index.ts'
import type { Story } from '../../src/story/story.ts'
import { chance } from './chance.ts'

/** What a document comes to, in one word. */
export const digest = (doc: Node): string => hashOfText(JSON.stringify(fingerprints(doc)))

/** A story to begin with. */
export const firstStory = (): Story => storyOf(3, 4, 30, 1)

/** A story of that many scenes, paragraphs in each and words in each of those. */
export function storyOf(scenes: number, paragraphs: number, words: number, seed: number): Story {
  const pick = chance(seed)
  const sentence = () => Array.from({ length: words }, () => WORDS[pick(WORDS.length)]).join(' ')
  const content = Array.from({ length: scenes }, (_, index) =>
    node('scene').create(
      { id: `s${index + 1}` },
      Array.from({ length: paragraphs }, () => node('paragraph').create(null, schema.text(`${sentence()}.`))),
    ),
  )
  return { doc: node('doc').create({ title: 'Tide' }, content), report: null, original: null }
}

const WORDS =
  'the tide had gone out and left her standing with nothing but salt on both hands while somebody called a name across the “grey” water which was hers, once'.split(
    ' ',
  )
