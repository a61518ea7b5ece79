import type { Node } from '@tiptap/pm/model'
import { mark, node, schema } from '../../src/story/schema/index.ts'

const WORDS =
  'the rain had stopped before she came down to the landing and nobody spoke while he counted lamps along a far shore where boats lay turned over in frost until someone called across water that it was late enough for going home'.split(
    ' ',
  )

/** The same numbers on every run (mulberry32). */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A story of about so many words in so many scenes, without chapters: paragraphs of 5 to 90 words, some thoughts. */
export function manuscript(words: number, scenes: number): Node {
  const chance = chances(20)
  const pick = (): string => WORDS[Math.floor(chance() * WORDS.length)] ?? ''
  const sentence = (length: number) => {
    const text = Array.from({ length }, pick).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}. `
  }
  const paragraph = (length: number) => {
    const parts: Node[] = []
    for (let left = length; left > 0; left -= 14) {
      const text = sentence(Math.min(14, left))
      const thought = chance() < 0.08
      parts.push(schema.text(text, thought ? [mark('thought').create()] : []))
    }
    return node('paragraph').create(null, parts)
  }
  const scene = (_: unknown, at: number) => {
    const paragraphs: Node[] = []
    for (let left = words / scenes; left > 0; ) {
      const length = 5 + Math.floor(chance() * 85)
      paragraphs.push(paragraph(length))
      left -= length
    }
    return node('scene').create({ id: `s${at + 1}` }, paragraphs)
  }
  return node('doc').create({ title: 'A long story' }, Array.from({ length: scenes }, scene))
}
