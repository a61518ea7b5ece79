import type { TextBlock } from './blocks.ts'

/** A block's text, and where each of its characters stood. */
export interface BlockText {
  readonly text: string
  /** The offset, in the text the lines came from, of the character at `at`. */
  origin(at: number): number
}

/** Joins a block's lines. */
export function blockText(block: TextBlock): BlockText {
  const [only] = block.lines
  if (block.lines.length === 1 && only !== undefined) {
    return { text: only.text, origin: (at) => only.start + at }
  }
  let text = ''
  const starts: { at: number; from: number }[] = []
  block.lines.forEach((line, i) => {
    const joint = block.joints[i - 1]
    if (joint === 'drop-hyphen') text = text.slice(0, -1)
    else if (joint !== undefined) text += joint
    starts.push({ at: text.length, from: line.start })
    text += line.text
  })
  return {
    text,
    origin: (at) => {
      const start = starts.findLast((each) => each.at <= at)
      return start === undefined ? 0 : start.from + (at - start.at)
    },
  }
}
