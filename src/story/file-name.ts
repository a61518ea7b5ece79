/** Signs that some system does not allow in a file's name. */
const FORBIDDEN = new Set('/\\:*?"<>|')
/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const LONGEST = 100

/**
 * A file's name for a story: its title, without what a system forbids; `fallback` where nothing is left.
 * Without an ending.
 */
export function fileNameFor(title: string, fallback: string): string {
  const allowed = [...title].map((sign) =>
    FORBIDDEN.has(sign) || sign < ' ' || sign === '\u007f' ? ' ' : sign,
  )
  const words = allowed.join('').split(/\s/).filter(Boolean)
  const name = [...words.join(' ')].slice(0, LONGEST).join('')
  let [start, end] = [0, name.length]
  while (start < end && ' .'.includes(name.charAt(start))) start++
  while (end > start && ' .'.includes(name.charAt(end - 1))) end--
  const trimmed = name.slice(start, end)
  if (trimmed === '') return fallback
  return DEVICE.test(trimmed.split('.')[0] ?? '') ? `${trimmed} story` : trimmed
}

/** `stem.italica`, or with the first number behind it that makes it a name not in `taken`, which holds small letters. */
export function freeStoryName(stem: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const name = `${count === 1 ? stem : `${stem} ${count}`}.italica`
    if (!taken.has(name.toLowerCase())) return name
  }
}
