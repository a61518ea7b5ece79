import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { z } from 'zod'
import { hashOfText } from '../hash.ts'

/*
 * A version is the lines of its `.italica` file: a paragraph a line, so one that did not change is a line
 * that is there already. Lines are numbered in the order in which they first came; a version is a row of
 * numbers, which runs on wherever the text did not change.
 */

const deflated = promisify(deflateRaw)
const inflated = promisify(inflateRaw)

/** More than any history holds in one record; what claims to be larger is damaged. */
const LIMIT = 512 * 1024 * 1024

/** Lines that came with one version, as they stand in the log. */
export const linesRecord = z.object({
  kind: z.literal('lines'),
  /** The lines' numbers: runs of them, each as its first and how many. */
  runs: z.array(z.tuple([z.int(), z.int()])),
  /** Their keys, one behind the other. */
  keys: z.string(),
  /** Parted by line feeds; deflated, base64. */
  text: z.string(),
})
export type LinesRecord = Readonly<z.infer<typeof linesRecord>>

const KEY_LENGTH = 24

/** What a line is known by: 96 bits of its hash. */
export const keyOfLine = (line: string): string => hashOfText(line).slice(0, KEY_LENGTH)

/** A line with its number and what it is known by. */
export interface Line {
  readonly number: number
  readonly key: string
  readonly text: string
}

/** Lines in the order of their numbers. */
export async function packLines(lines: readonly Line[]): Promise<LinesRecord> {
  const runs: [number, number][] = []
  for (const { number } of lines) {
    const last = runs.at(-1)
    if (last && last[0] + last[1] === number) last[1] += 1
    else runs.push([number, 1])
  }
  const text = await pack(lines.map(({ text }) => text).join('\n'))
  return { kind: 'lines', runs, keys: lines.map(({ key }) => key).join(''), text }
}

export async function unpackLines(record: LinesRecord): Promise<Line[]> {
  const texts = (await unpack(record.text)).split('\n')
  return numberedKeys(record).map(({ number, key }, i) => ({ number, key, text: texts[i] ?? '' }))
}

/** What a record holds, without its texts. */
export function numberedKeys({ runs, keys }: LinesRecord): Omit<Line, 'text'>[] {
  const numbers = runs.flatMap(([first, count]) => Array.from({ length: count }, (_, i) => first + i))
  return numbers.map((number, i) => ({ number, key: keys.slice(i * KEY_LENGTH, (i + 1) * KEY_LENGTH) }))
}

/** A row of numbers: mostly each is the one before and one, so that only what breaks this takes room. */
export function packNumbers(numbers: readonly number[]): Promise<string> {
  return pack(numbers.map((each, i) => each - (numbers[i - 1] ?? -1) - 1).join(' '))
}

export async function unpackNumbers(text: string): Promise<number[]> {
  let last = -1
  return (await unpack(text)).split(' ').map((step) => {
    last += Number(step) + 1
    return last
  })
}

const pack = async (text: string) => (await deflated(Buffer.from(text), { level: 6 })).toString('base64')
const unpack = async (text: string) =>
  (await inflated(Buffer.from(text, 'base64'), { maxOutputLength: LIMIT })).toString()
