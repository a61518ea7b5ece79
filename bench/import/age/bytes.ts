import iconv from 'iconv-lite'

export type Charset =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le-bom'
  | 'utf-16le'
  | 'utf-16be-bom'
  | 'windows-1252'
  | 'mac-roman'
  | 'mojibake'
  | 'mojibake-twice'
  | 'mojibake-mac'
  | 'control-characters'
  | 'quoted-printable'
  | 'entities'
  | 'question-marks'
  | 'nul'

const readAs = (charset: string, text: string) => iconv.decode(Buffer.from(text, 'utf8'), charset)

/** What is left of a text after its way through the computers of its time. */
export function bytesIn(charset: Charset, text: string): Uint8Array {
  switch (charset) {
    case 'utf-8':
      return Buffer.from(text)
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`)
    case 'utf-16le-bom':
      return iconv.encode(`\ufeff${text}`, 'utf-16le')
    case 'utf-16le':
      return iconv.encode(text, 'utf-16le')
    case 'utf-16be-bom':
      return iconv.encode(`\ufeff${text}`, 'utf-16be', { addBOM: false })
    case 'windows-1252':
      return iconv.encode(text, 'windows-1252')
    case 'mac-roman':
      return iconv.encode(text, 'macintosh')
    case 'mojibake':
      return Buffer.from(readAs('windows-1252', text))
    case 'mojibake-twice':
      return Buffer.from(readAs('windows-1252', readAs('windows-1252', text)))
    case 'mojibake-mac':
      return Buffer.from(readAs('macintosh', text))
    case 'control-characters':
      return Buffer.from(Buffer.from(iconv.encode(text, 'windows-1252')).toString('latin1'))
    case 'quoted-printable':
      return Buffer.from(quotedPrintable(text), 'latin1')
    case 'entities':
      return Buffer.from(entities(text))
    case 'question-marks':
      return Buffer.from(text.replace(/[^\0-\x7f]/g, '?'))
    case 'nul':
      return Buffer.from(text.replace(/\n\n/g, '\n\0\n').concat('\0\0\0\x1a'))
  }
}

function quotedPrintable(text: string): string {
  const coded = [...text].map((sign) => {
    const [byte = 0] = iconv.encode(sign, 'windows-1252')
    return sign === '=' || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : sign
  })
  const lines = coded
    .join('')
    .split('\n')
    .map((line) => line.replace(/ $/, '=20'))
  return lines
    .map((line) => line.replace(/(?=.{74})((?:=[0-9A-F]{2}|.){60,72}?(?:=[0-9A-F]{2}|.) )/g, '$1=\n'))
    .join('\n')
}

const NAMED: Readonly<Record<string, string>> = {
  '“': '&quot;',
  '”': '&quot;',
  '&': '&amp;',
  '…': '&hellip;',
}
const entities = (text: string) =>
  text.replace(/[&\u0080-\uffff]/g, (sign) => NAMED[sign] ?? `&#${sign.codePointAt(0)};`)
