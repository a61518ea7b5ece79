import iconv from 'iconv-lite'
import { escapedHtml } from './html/escape.ts'

/** What holds for the words of a group, and ends with it. */
interface Group {
  readonly look: Look
  readonly align: '' | 'center' | 'right'
  /** Whether the group holds no words of the story: fonts, styles, pictures, notes. */
  readonly skips: boolean
  /** How many characters a reader without Unicode is given in place of one. */
  readonly fallback: number
}

interface Look {
  readonly i: boolean
  readonly b: boolean
  readonly u: boolean
  readonly s: boolean
}

const LOOKS: readonly (keyof Look)[] = ['b', 'i', 'u', 's']
const PLAIN: Look = { i: false, b: false, u: false, s: false }

/** Destinations whose text is no reader's (RTF 1.9.1, "Destination"); `\*` marks the rest. */
const NOT_TEXT = new Set(
  `fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf
   footnote annotation listtable listoverridetable revtbl rsidtbl generator themedata datastore xmlnstbl fldinst
   template filetbl nonshppict listtext pntext bkmkstart bkmkend tc xe shppict`.split(/\s+/),
)

/** Characters that have a control word of their own. */
const CHARACTERS: { readonly [word: string]: string } = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: ' ',
  emspace: ' ',
  enspace: ' ',
}

const CODE_PAGES: { readonly [number: string]: string } = {
  '437': 'cp437',
  '850': 'cp850',
  '932': 'shift_jis',
  '936': 'gbk',
  '949': 'euc-kr',
  '950': 'big5',
  '10000': 'macintosh',
}

/**
 * One word, sign or run of text: a control word with its number, `\'e9`, a control symbol, a brace, or plain text.
 * Line ends between them mean nothing.
 */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z\d])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gi

/** Turns a rich text file (RTF 1.9.1) into a plain page: its paragraphs, and how their words look. Linear. */
export function rtfAsHtml(bytes: Uint8Array): string {
  const source = iconv.decode(bytes, 'latin1')
  const out: string[] = []
  const groups: Group[] = []
  let group: Group = { look: PLAIN, align: '', skips: false, fallback: 1 }
  let page = 'windows-1252'
  let paragraph = ''
  let open: Look = PLAIN
  let coded: number[] = []
  let toSkip = 0

  const write = (text: string) => {
    if (group.skips || text === '') return
    paragraph += turned(open, group.look) + escapedHtml(text)
    open = group.look
  }
  const flush = () => {
    if (coded.length > 0) write(iconv.decode(Uint8Array.from(coded), page))
    coded = []
  }
  const part = () => {
    out.push(
      `<p${group.align === '' ? '' : ` align="${group.align}"`}>${paragraph}${turned(open, PLAIN)}</p>\n`,
    )
    paragraph = ''
    open = PLAIN
  }
  const set = (change: Partial<Group>) => {
    group = { ...group, ...change }
  }
  const turn = (name: keyof Look, isOn: boolean) => set({ look: { ...group.look, [name]: isOn } })

  const control = (word: string, number: string | undefined) => {
    const isOn = number !== '0'
    const character = CHARACTERS[word]
    if (character !== undefined) return write(character)
    if (NOT_TEXT.has(word)) return set({ skips: true })
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
        return group.skips ? undefined : part()
      case 'line':
        if (!group.skips) paragraph += '<br>'
        return
      case 'pard':
        return set({ align: '' })
      case 'qc':
        return set({ align: 'center' })
      case 'qr':
        return set({ align: 'right' })
      case 'ql':
      case 'qj':
        return set({ align: '' })
      case 'plain':
        return set({ look: PLAIN })
      case 'i':
      case 'b':
        return turn(word, isOn)
      case 'ul':
        return turn('u', isOn)
      case 'ulnone':
        return turn('u', false)
      case 'strike':
        return turn('s', isOn)
      case 'ansicpg':
        page = codePage(number ?? '')
        return
      case 'mac':
        page = 'macintosh'
        return
      case 'uc':
        return set({ fallback: Number(number ?? 1) })
      case 'u': {
        const code = Number(number ?? 0)
        write(String.fromCharCode(code < 0 ? code + 0x10000 : code))
        toSkip = group.fallback
        return
      }
    }
  }

  TOKEN.lastIndex = 0
  for (let found = TOKEN.exec(source); found; found = TOKEN.exec(source)) {
    const [, word, number, hex, symbol, brace, text] = found
    if (hex !== undefined) {
      if (toSkip > 0) toSkip--
      else if (!group.skips) coded.push(Number.parseInt(hex, 16))
      continue
    }
    if (text !== undefined) {
      const rest = text.slice(toSkip)
      toSkip = Math.max(0, toSkip - text.length)
      flush()
      write(rest)
      continue
    }
    flush()
    if (word !== undefined) control(word, number)
    else if (brace === '{') groups.push(group)
    else if (brace === '}') {
      group = groups.pop() ?? group
      toSkip = 0
    } else if (symbol === '*') set({ skips: true })
    else if (symbol === '~') write('\u00a0')
    else if (symbol === '_') write('-')
    else if (symbol === '\\' || symbol === '{' || symbol === '}') write(symbol)
    else if ((symbol === '\n' || symbol === '\r') && !group.skips) part()
  }
  flush()
  if (paragraph !== '') part()
  return out.join('')
}

/** The tags that end one look and begin the next. */
function turned(from: Look, to: Look): string {
  if (LOOKS.every((each) => from[each] === to[each])) return ''
  const closed = [...LOOKS].reverse().flatMap((each) => (from[each] ? [`</${each}>`] : []))
  return [...closed, ...LOOKS.flatMap((each) => (to[each] ? [`<${each}>`] : []))].join('')
}

const codePage = (number: string): string =>
  CODE_PAGES[number] ?? (iconv.encodingExists(`windows-${number}`) ? `windows-${number}` : 'windows-1252')
