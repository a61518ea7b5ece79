/** How many bytes a UTF-8 sequence with this lead has: 2 to 4; 0 where it leads none. */
export const sequenceLength = (lead: number): number =>
  lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0

/** The character of one multi-byte sequence; null where it is not well-formed. */
export function characterOfSequence(bytes: readonly number[]): string | null {
  const [lead = 0, ...rest] = bytes
  if (sequenceLength(lead) !== bytes.length || rest.some((byte) => byte < 0x80 || byte > 0xbf)) return null
  const point = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead & (0x7f >> bytes.length))
  const least = [0, 0, 0x80, 0x800, 0x10000][bytes.length] ?? 0
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null
  return String.fromCodePoint(point)
}
