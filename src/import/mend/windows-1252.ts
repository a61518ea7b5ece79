/** What windows-1252 has at 0x80 to 0x9F (WHATWG Encoding, index-windows-1252); the five it leaves free stay controls. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The character at a byte. */
export const characterOf = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? (HIGH[byte - 0x80] ?? '') : String.fromCharCode(byte)
