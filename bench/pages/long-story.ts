/** Words of a small vocabulary in sentences, paragraphs and scenes: the same text for the same size, every time. */
const WORDS =
  'the rain came down over harbour and she walked along wall with her hands in pockets thinking of what he had said before ship left for north nobody answered when door opened again slowly it was late'.split(
    ' ',
  )

/** A story of about `words` words as an old text file would have it; `scenes` of them, parted by symbols. */
export function longStory(words: number, scenes: number): string {
  let state = 1
  const below = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % limit
  }
  const sentence = () => {
    const text = Array.from({ length: 6 + below(14) }, () => WORDS[below(WORDS.length)]).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => {
    const text = Array.from({ length: 3 + below(5) }, sentence).join(' ')
    return below(5) === 0 ? `"${sentence()}" *${sentence()}* ${text}` : text
  }
  const parts = ['Title: The Long Measure\nAuthor: Nobody\nDisclaimer: Words without a meaning.']
  const each = words / scenes
  for (let scene = 0; scene < scenes; scene++) {
    if (scene > 0) parts.push('* * *')
    for (let count = 0; count < each; ) {
      const text = paragraph()
      count += text.split(' ').length
      parts.push(text)
    }
  }
  return `${parts.join('\n\n')}\n`
}
