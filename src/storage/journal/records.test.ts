import { describe, expect, it } from 'vitest'
import { hashOfText } from '../hash.ts'
import { type Entry, type Header, printRecord, readJournal } from './records.ts'

const header: Header = {
  kind: 'journal',
  format: 1,
  at: 1,
  point: { path: '/a.italica', hash: hashOfText('a'), version: 4 },
}
const entry = (from: number): Entry => ({
  kind: 'steps',
  at: 2,
  from,
  steps: [{ stepType: 'docAttr', value: 'ü\n' }],
})
const entries = [4, 5, 6].map(entry)

function journal(): { bytes: Uint8Array; ends: number[] } {
  let text = ''
  let checksum = ''
  const ends = [header, ...entries].map((record) => {
    const printed = printRecord(record, checksum)
    checksum = printed.checksum
    text += printed.line
    return Buffer.byteLength(text)
  })
  return { bytes: new TextEncoder().encode(text), ends }
}

describe('a journal', () => {
  it('comes back as it was written', () => {
    expect(readJournal(journal().bytes)).toEqual({ ok: true, value: { header, entries, end: 'whole' } })
  })

  it('cut at any byte holds every record that was finished, and only the last is torn', () => {
    const { bytes, ends } = journal()
    for (let length = 0; length < bytes.length; length += 1) {
      const read = readJournal(bytes.slice(0, length))
      const finished = ends.filter((end) => end <= length).length
      if (finished === 0) expect(read).toEqual({ ok: false, error: { code: 'not-a-journal' } })
      else {
        const end = ends.includes(length) ? 'whole' : 'torn'
        expect(read).toEqual({ ok: true, value: { header, entries: entries.slice(0, finished - 1), end } })
      }
    }
  })

  it('with any bit turned is never taken for something that was not written', () => {
    const { bytes, ends } = journal()
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const spoilt = bytes.slice()
        spoilt[at] = (spoilt[at] ?? 0) ^ (1 << bit)
        const before = ends.filter((end) => end <= at).length
        const read = readJournal(spoilt)
        if (before === 0) expect(read).toEqual({ ok: false, error: { code: 'not-a-journal' } })
        else {
          if (!read.ok) throw new Error(`${at}`)
          expect(read.value.entries).toEqual(entries.slice(0, before - 1))
          expect(read.value.end).not.toBe('whole')
        }
      }
    }
  })

  it('with a record missing or out of its place ends before it, and says so', () => {
    const lines = new TextDecoder().decode(journal().bytes).split('\n')
    const [first, a, b, c] = lines
    const read = (...some: (string | undefined)[]) => readJournal(Buffer.from(`${some.join('\n')}\n`))
    expect(read(first, a, c)).toMatchObject({ value: { entries: entries.slice(0, 1), end: 'torn' } })
    expect(read(first, b, a, c)).toMatchObject({ value: { entries: [], end: 'damaged' } })
    expect(read(first, a, a, b, c)).toMatchObject({ value: { entries: entries.slice(0, 1), end: 'damaged' } })
  })

  it('of a later version is left alone', () => {
    const { line } = printRecord({ ...header, format: 2 as 1 }, '')
    expect(readJournal(Buffer.from(line))).toEqual({ ok: false, error: { code: 'newer-journal', format: 2 } })
  })
})
