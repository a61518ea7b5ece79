import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { story } from '../../edit/sketch.arbitrary.ts'
import type { Finding } from '../../findings/index.ts'
import type { Range } from '../../story/search.ts'
import { scenesOf, textBlocksOf } from '../../story/walk.ts'
import { createFoundStore } from '../session/findings/found-store.ts'
import { proposalsKey, sayToProposals } from '../session/findings/proposals.ts'
import { sayWhatIsNear } from '../session/near-window.ts'
import { nearWindow } from './near-window.ts'
import { proposalPlugins } from './proposals.ts'

const slip: Finding = {
  ...{ kind: 'repair', code: 'slip', alike: null, from: 0, to: 3, confidence: 'likely', reasons: [] },
  change: { do: 'replace', texts: [{ from: 0, to: 3, text: 'The' }] },
}

/** A story of three scenes, in each block of which its first three characters are proposed for a change. */
function page() {
  const store = createFoundStore()
  const { doc } = story('s1:', 'One is here. ', 's2:', 'Two is here.', 'Too is here.', 's3:', 'Six is here.')
  let state = EditorState.create({ doc, plugins: [nearWindow, ...proposalPlugins(store)] })
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr)
  }
  const blocks = textBlocksOf(doc)
  for (const { node } of blocks) store.put(0, node, [slip])
  dispatch(sayToProposals(state.tr, { blocks }))
  const around = (nth: number): Range => {
    const { pos, node } = scenesOf(state.doc)[nth] ?? { pos: 0, node: state.doc }
    return { from: pos, to: pos + node.nodeSize }
  }
  return {
    see: (...scenes: number[]) => dispatch(sayWhatIsNear(state.tr, scenes.map(around))),
    type: (text: string, pos: number) => dispatch(state.tr.insertText(text, pos)),
    foundAgain: () => dispatch(sayToProposals(state.tr, { blocks: textBlocksOf(state.doc) })),
    around,
    marked: () =>
      proposalsKey
        .getState(state)
        ?.all.find()
        .map(({ from, to }) => state.doc.textBetween(from, to)),
  }
}

describe('what is proposed, on the page', () => {
  it('is marked in the scenes near the window, and no longer once they are far', () => {
    const { see, marked } = page()
    expect(marked()).toEqual([])
    see(0, 1)
    expect(marked()).toEqual(['One', 'Two', 'Too'])
    see(1, 2)
    expect(marked()).toEqual(['Two', 'Too', 'Six'])
  })

  it('stays where it is while the author writes before it', () => {
    const { see, marked, type, around } = page()
    see(1)
    type('Once upon a time. ', around(0).from + 2)
    expect(marked()).toEqual(['Two', 'Too'])
  })

  it('is not marked far from the window when it is found there', () => {
    const { see, marked, foundAgain } = page()
    see(2)
    foundAgain()
    expect(marked()).toEqual(['Six'])
  })
})
