/** The encodings a file may be read in, by their WHATWG names. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'windows-1251',
  'koi8-r',
  'shift_jis',
  'gbk',
  'big5',
  'euc-kr',
] as const
export type Encoding = (typeof ENCODINGS)[number]
