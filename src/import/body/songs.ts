import { isTitleCase } from '../headings.ts'
import type { Line } from '../lines.ts'
import { isDay, opensScene, TIME } from './place-lines.ts'

/** Items of a list, labels of a memo or of who speaks, addresses. */
const OTHER =
  /^(?:\d{1,2}[.)] |[-*•] |[\p{L}][\p{L} .'’-]{0,24}: |[<[(]\p{L}+[>\])]:? )|@\S+\.\S|:\/\/|\bwww\./u
/** `ofuro - a bath`, as lists explain words. */
const EXPLAINED = /^[\p{L}'’ -]{2,24} ?(?:[-–—]+|=) /u
/** Lines of a song are, all in all, no shorter than this. */
const USUAL = 14

interface Lines {
  readonly block: 'paragraph' | 'verse'
  readonly lines: readonly Line[]
}

/** Alone in a story a song has so many lines: a stanza. Fewer may be anything that its author sets in lines. */
const STANZA = 4

/**
 * The songs that prose goes on between: lines that stay lines, as sentences have them. A story that is verse itself
 * has none, and a lone one at its beginning or end may be the author's word.
 */
export function songsAmong<Text extends Lines>(texts: readonly Text[]): ReadonlySet<Text> {
  const songs = texts.filter(isSong)
  const [first] = songs
  const isLone =
    first !== undefined && first.lines.length >= STANZA && first !== texts[0] && first !== texts.at(-1)
  const areSongs = (songs.length > 1 || isLone) && lengthOf(songs) * 2 <= lengthOf(texts)
  return new Set(areSongs ? songs : [])
}

/** Places, names and signs say most of their words with capitals; a song does not. */
function isSong({ block, lines }: Lines): boolean {
  if (block !== 'verse') return false
  const isOther = ({ text }: { text: string }) =>
    OTHER.test(text) || TIME.test(text) || isDay(text) || opensScene(text)
  const titled = lines.filter(({ text }) => isTitleCase(text)).length
  const explained = lines.filter(({ text }) => EXPLAINED.test(text)).length
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0)
  return (
    titled * 2 <= lines.length &&
    explained * 2 <= lines.length &&
    characters >= lines.length * USUAL &&
    !lines.some(isOther)
  )
}

const lengthOf = (blocks: readonly Lines[]): number =>
  blocks.reduce((all, { lines }) => all + lines.reduce((sum, { text }) => sum + text.length, 0), 0)
