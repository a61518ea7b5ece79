export interface Label {
  readonly text: string
  /** The place in `text` of the letter that Alt (or, in an open menu, the letter alone) presses; -1 where there is none. */
  readonly at: number
  /** That letter in lower case, or the empty string. */
  readonly mnemonic: string
}

/** Reads `&File` as "File" with the mnemonic f; `&&` stands for an ampersand. */
export function parseLabel(label: string): Label {
  let text = ''
  let at = -1
  for (let i = 0; i < label.length; i++) {
    if (label[i] === '&') {
      i++
      if (i < label.length && label[i] !== '&' && at < 0) at = text.length
    }
    text += label[i] ?? ''
  }
  return { text, at, mnemonic: at < 0 ? '' : (text[at] ?? '').toLowerCase() }
}
