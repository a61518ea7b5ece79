import { type Marked, SIGNS, type Sign } from './signs.ts'

/** Characters that begin a sign: a quick test for each character of a text. */
const FIRST = new Map<string, Sign[]>()
for (const sign of [...SIGNS].sort((a, b) => b.open.length - a.open.length)) {
  for (const first of new Set([sign.open[0] ?? '', sign.close[0] ?? ''])) {
    FIRST.set(first, [...(FIRST.get(first) ?? []), sign])
  }
}
const ANY = /[*_/\\~:{}[\]=#^+%\-'‘’()<>«»]/g

/** What a text holds of marks: closed pairs, and those that open at its start or close at its end only. */
export interface FoundMarks {
  readonly marked: readonly Marked[]
  readonly opensWhole: Sign | null
  readonly closesWhole: Sign | null
  /** What stays open to the end, or is closed though nothing had opened it, further in. */
  readonly opensWithin: { readonly sign: Sign; readonly from: number } | null
  readonly closesWithin: { readonly sign: Sign; readonly to: number } | null
}

/** Finds words between signs, for the signs in use. Linear: an open sign is closed by the first that can close it. */
export function findMarks(text: string, signs: ReadonlySet<Sign>): FoundMarks {
  const marked: Marked[] = []
  const open = new Map<Sign, number>()
  let opensWhole: Sign | null = null
  let closesWhole: Sign | null = null
  let closesWithin: FoundMarks['closesWithin'] = null
  ANY.lastIndex = 0
  for (let found = ANY.exec(text); found; found = ANY.exec(text)) {
    const at = found.index
    const token = tokenAt(text, at, signs)
    if (token === null) {
      ANY.lastIndex = endOfRun(text, at)
      continue
    }
    const { sign, length } = token
    const opened = open.get(sign)
    if (token.closes && opened !== undefined) {
      const whole = { sign, from: opened, to: at + length }
      if (isMark(text, whole)) {
        marked.push(whole)
        if (opened === 0) opensWhole = null
      }
      open.delete(sign)
    } else if (token.opens) {
      open.set(sign, at)
      if (at === 0) opensWhole = sign
    } else if (token.closes && at + length === text.length) closesWhole = sign
    else if (token.closes && marked.length === 0) closesWithin ??= { sign, to: at + length }
    ANY.lastIndex = at + length
  }
  marked.sort((a, b) => a.from - b.from || b.to - a.to)
  const opened = [...open].at(-1)
  const opensWithin = opened !== undefined && opened[1] > 0 ? { sign: opened[0], from: opened[1] } : null
  return { marked: nested(marked), opensWhole, closesWhole, opensWithin, closesWithin }
}

interface Token {
  readonly sign: Sign
  readonly length: number
  readonly opens: boolean
  readonly closes: boolean
}

function tokenAt(text: string, at: number, signs: ReadonlySet<Sign>): Token | null {
  const run = endOfRun(text, at) - at
  for (const sign of FIRST.get(text[at] ?? '') ?? []) {
    if (!signs.has(sign)) continue
    const isOpen = text.startsWith(sign.open, at)
    const isClose = text.startsWith(sign.close, at)
    if (!isOpen && !isClose) continue
    const token = isOpen ? sign.open : sign.close
    // `***` is not three of `*`: a sign made of one character takes the whole run
    if (isRunOfOne(token) && run !== token.length) continue
    const before = text[at - 1] ?? ' '
    const after = text[at + token.length] ?? ' '
    const isTag = token.length > 2 && token.startsWith('<')
    const opens =
      isOpen &&
      (isTag || (mayStand(before, OPENS_AFTER) && !/\s/.test(after) && !isBarred(sign, before, after)))
    const closes =
      isClose &&
      (isTag || (!/\s/.test(before) && mayStand(after, CLOSES_BEFORE) && !isBarred(sign, before, after)))
    if (opens || closes) return { sign, length: token.length, opens, closes }
  }
  return null
}

const isRunOfOne = (token: string): boolean =>
  !/[<>[\]]/.test(token) && [...token].every((each) => each === token[0])

function endOfRun(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && text[end] === text[at] && end < at + 200) end++
  return end
}

const OPENS_AFTER = /[\s"“'‘([{<>—–\-….,!?;:*_/~|]/
const CLOSES_BEFORE = /[\s"”'’)\]}<>—–\-….,!?;:*_/~|]/
const mayStand = (character: string, beside: RegExp): boolean => beside.test(character)

/** `24/7`, `1/2`, `<3`, `http://` and the like are no marks. */
function isBarred(sign: Sign, before: string, after: string): boolean {
  if (sign.open.startsWith('/') || sign.open.startsWith('\\'))
    return before === ':' || before === '<' || (/\d/.test(before) && /\d/.test(after)) || after === '>'
  if (sign.open === '<') return /[\d=\-/!]/.test(after)
  if (sign.open === ':') return /[()DPdp]/.test(after)
  return false
}

/** Words it must be: no address, no tag, no other use of the characters. */
function isMark(text: string, marked: Marked): boolean {
  const inner = text.slice(marked.from + marked.sign.open.length, marked.to - marked.sign.close.length)
  if (!/[\p{L}\p{N}?!…]/u.test(inner)) return false
  const start = inner.slice(0, 200)
  if (marked.sign.id === '<>')
    return (
      !/@|:\/\/|^www\./.test(start) &&
      !/^\/?(a|b|i|u|p|s|br|hr|em|tt|td|tr|th|li|ul|ol|dl|h[1-6]|pre|div|img|font|body|html|head|meta|link|span|title|table|center|strong|script|style|sub|sup|blockquote)(?:\s+[a-z-]+\s*=|\s*\/?$)/i.test(
        start,
      )
    )
  if (marked.sign.id === '/') return !/[\w.]\/[\w.]/.test(start) && !/^\w+\.\w+/.test(start)
  return true
}

/** Pairs that cross each other are not both marks: the one that opened first stays. */
function nested(marked: readonly Marked[]): Marked[] {
  const kept: Marked[] = []
  const around: Marked[] = []
  for (const each of marked) {
    while ((around.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= each.from) around.pop()
    const outer = around.at(-1)
    if (outer !== undefined && each.to > outer.to) continue
    kept.push(each)
    around.push(each)
  }
  return kept
}
