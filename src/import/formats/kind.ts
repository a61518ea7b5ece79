/** What kind of file it is, as far as the way it is read goes. */
export type FileKind = 'text' | 'html' | 'markdown' | 'rtf' | 'word-binary' | 'zip'

/** So many bytes from the start tell. */
const SAMPLE = 2048

/** Tells a file's kind: by its first bytes, then by what it plainly begins with, then by its name. */
export function kindOf(bytes: Uint8Array, name: string): FileKind {
  const at = (...expected: number[]) => expected.every((byte, i) => bytes[i] === byte)
  if (at(0x50, 0x4b, 3, 4) || at(0x50, 0x4b, 5, 6)) return 'zip'
  // OLE compound file (MS-CFB, section 2.2)
  if (at(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'word-binary'
  const top = asciiOf(bytes.subarray(0, SAMPLE))
  if (/^\s*\{\\rtf/.test(top)) return 'rtf'
  const extension = /\.([a-z]{2,8})$/i.exec(name.slice(-10))?.[1]?.toLowerCase() ?? ''
  if (/^(?:html?|xhtml|shtml)$/.test(extension)) return 'html'
  if (isPage(top)) return 'html'
  return extension === 'md' || extension === 'markdown' ? 'markdown' : 'text'
}

/** Whether a file begins as a page does: after comments and the like, a doctype or the root element. */
function isPage(top: string): boolean {
  return /^(?:\s|<!--[^<>]{0,500}-->|<\?xml[^<>]{0,200}\?>){0,20}<(?:!doctype\s+html|html[\s>]|head>|body[\s>])/i.test(
    top,
  )
}

/** Bytes as ASCII, those of other characters left out, so that UTF-16 reads as well. */
function asciiOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) if (byte > 0 && byte < 0x80) text += String.fromCharCode(byte)
  return text
}
