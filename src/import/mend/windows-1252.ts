/** What windows-1252 has at 0x80 to 0x9F (WHATWG Encoding, index-windows-1252); the five it leaves free stay controls. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The character at a byte. */
export const characterOf = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? (HIGH[byte - 0x80] ?? '') : String.fromCharCode(byte)

const BYTES = new Map([...HIGH].map((character, i) => [character, 0x80 + i]))

/** The byte of a character; null where windows-1252 has none. */
export function byteOf(character: string): number | null {
  const code = character.charCodeAt(0)
  if (code < 0x80 || (code >= 0xa0 && code < 0x100)) return code
  return BYTES.get(character) ?? (code >= 0x80 && code < 0xa0 ? code : null)
}
