/** A stretch of a text, in UTF-16 units; `to` stands after its last. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Puts `text` in place of a range. */
export interface Edit extends Range {
  readonly text: string
}

/** A text made from the decoded file by edits, which still knows where each part of it stood there. */
export interface Traced {
  readonly text: string
  /** Where a range of this text stands in the decoded file; what an edit made maps to all of what it replaced. */
  toSource(range: Range): Range
}

/** The decoded file itself. */
export const untouched = (text: string): Traced => ({ text, toSource: (range) => range })

/** Applies edits, which must be sorted and apart from each other. */
export function edited(before: Traced, edits: readonly Edit[]): Traced {
  if (edits.length === 0) return before
  const parts: string[] = []
  // For each edit: where it stands in the new text, so that a binary search leads back.
  const starts = new Array<number>(edits.length)
  let read = 0
  let length = 0
  edits.forEach((edit, i) => {
    parts.push(before.text.slice(read, edit.from), edit.text)
    length += edit.from - read
    starts[i] = length
    length += edit.text.length
    read = edit.to
  })
  parts.push(before.text.slice(read))

  // One answer for the end of a range and the start of the next, so that ranges that
  // part this text part the file as well. What was deleted belongs to what stands before it.
  const back = (offset: number): number => {
    if (offset === 0) return 0
    let low = 0
    let high = edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const edit = edits[low - 1]
    const start = starts[low - 1]
    if (edit === undefined || start === undefined) return offset
    const end = start + edit.text.length
    if (offset > end) return edit.to + (offset - end)
    return offset === start && end > start ? edit.from : edit.to
  }
  return {
    text: parts.join(''),
    toSource: ({ from, to }) => before.toSource({ from: back(from), to: back(to) }),
  }
}
