import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chapter, p, sceneWith, story } from '../../export/story-builder.arbitrary.ts'
import { doc as anyStory } from '../../story/story.arbitrary.ts'
import { textBlocksOf } from '../../story/walk.ts'
import { caretAt, selectionAt } from './caret.ts'

const first = sceneWith({ id: 'a' }, p('The lamps were lit.'), p('She waited.'))
const second = sceneWith({ id: 'b' }, p('He came late.'))
const doc = story({}, chapter('One', { id: 'one' }, first), chapter('Two', { id: 'two' }, second))

/** The text up to a caret in a later version of the story, in its block; null where the scene is gone. */
function textBefore(later: typeof doc, caret: ReturnType<typeof caretAt>) {
  const selection = caret && selectionAt(later, caret)
  const $head = selection?.$head
  return $head ? $head.parent.textContent.slice(0, $head.parentOffset) : null
}

/** The position right before these words. */
function at(words: string): number {
  for (const { node, pos } of textBlocksOf(doc)) {
    const offset = node.textContent.indexOf(words)
    if (offset >= 0) return pos + 1 + offset
  }
  throw new Error(`No text says: ${words}`)
}

describe('a caret told by its scene', () => {
  it('comes back to where it was, wherever that is in a scene', () => {
    fc.assert(
      fc.property(anyStory, (doc) => {
        for (const { node, pos } of textBlocksOf(doc).filter(
          (each) => each.node.type.name !== 'chapterTitle',
        ))
          for (const head of [pos + 1, pos + 1 + node.content.size]) {
            const caret = caretAt(doc, head)
            if (caret) expect(selectionAt(doc, caret)?.head).toBe(head)
          }
      }),
    )
  })

  it('is in its scene also where that has moved', () => {
    const later = story({}, chapter('New', { id: 'new' }, second, first))
    expect(textBefore(later, caretAt(doc, at('waited')))).toBe('She ')
  })

  it('is at the end of a scene that has become shorter, and not in the next', () => {
    const later = story({}, sceneWith({ id: 'a' }, p('The lamps.')), second)
    expect(textBefore(later, caretAt(doc, at('waited')))).toBe('The lamps.')
  })

  it('is nowhere in a story without its scene', () => {
    expect(textBefore(story({}, second), caretAt(doc, at('waited')))).toBeNull()
  })

  it('is none at the story’s start, where there is nothing to remember', () => {
    expect(caretAt(doc, at('One'))).toBeNull()
    expect(caretAt(story({}, first), 2)).toBeNull()
  })

  it('stands for a chapter’s title at the start of its first scene', () => {
    const selection = selectionAt(doc, caretAt(doc, at('wo')) ?? { scene: '', offset: 0 })
    expect(selection?.head).toBe(at('He came'))
  })
})
