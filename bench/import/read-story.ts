import type { Node } from '@tiptap/pm/model'
import { type Details, detailsOf } from '../../src/story/details.ts'
import { blockText, scenesOf, textBlocksOf } from '../../src/story/walk.ts'
import type { Gold, Meaning } from './gold.ts'

/** An imported story laid out as the gold is. */
export interface ReadStory {
  readonly details: Details
  /** `chapter`: the title of the chapter that begins here. */
  readonly blocks: readonly {
    readonly text: string
    readonly startsScene: boolean
    readonly chapter: string | null
    readonly verse: boolean
    readonly quoted: boolean
    readonly marks: Gold['marks']
  }[]
}

export function readDocument(doc: Node): ReadStory {
  const blocks: ReadStory['blocks'][number][] = []
  for (const { node: scene, pos, chapter } of scenesOf(doc)) {
    textBlocksOf(scene, pos).forEach(({ node, pos: at }, index) => {
      const startsChapter = index === 0 && chapter !== null && chapter.scenes[0]?.node === scene
      blocks.push({
        text: blockText(node),
        startsScene: index === 0,
        chapter: startsChapter ? (chapter.node.firstChild?.textContent ?? '') : null,
        verse: node.type.name === 'verse',
        quoted: doc.resolve(at).parent.type.name === 'blockquote',
        marks: marksOf(node),
      })
    })
  }
  return { details: detailsOf(doc.attrs), blocks }
}

/** Runs of one meaning; a run goes on over line breaks. */
function marksOf(block: Node): Gold['marks'][number][] {
  const runs: { text: string; meaning: Meaning }[] = []
  let open: { text: string; meaning: Meaning } | null = null
  block.forEach((inline) => {
    const meaning = meaningOf(inline)
    const text = inline.text ?? '\n'
    if (meaning === null) open = null
    else if (open?.meaning === meaning) open.text += text
    else {
      open = { text, meaning }
      runs.push(open)
    }
  })
  return runs
}

function meaningOf(inline: Node): Meaning | null {
  const thought = inline.marks.find((each) => each.type.name === 'thought')
  if (thought) return thought.attrs.to === null ? 'thought' : 'telepathy'
  const name = inline.marks
    .map((each) => each.type.name)
    .find((each) => each === 'emphasis' || each === 'strong')
  return name === 'emphasis' || name === 'strong' ? name : null
}
