import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

interface Outcome {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs the built command line as npm does. */
function italica(args: readonly string[], stdin?: string): Promise<Outcome> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['out/cli/italica.js', ...args],
      { maxBuffer: 1e9 },
      (error, out, stderr) =>
        done({
          code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
          out,
          error: stderr,
        }),
    )
    child.stdin?.end(stdin)
  })
}

const NARRATED =
  'Ada walked down to the harbour and sat on the wall. She watched the boats until the tide turned, and then she went home. '
const TEXT = `Title: Low Water
Author: Ida Marsh

${NARRATED.repeat(3)}

Ada stopped. I hate this place, she thought. The gulls were loud. "Go home," said Tom.

${NARRATED.repeat(3)}
`

let folder = ''
const file = (name: string) => join(folder, name)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'italica-thoughts-'))
  await writeFile(file('old.txt'), TEXT)
})
afterEach(() => rm(folder, { recursive: true }))

test('prints thoughts in story order, each exactly as it stands, with reasons in plain words', async () => {
  const { code, out } = await italica(['thoughts', file('old.txt'), '--json'])
  expect(code).toBe(0)
  const thoughts = JSON.parse(out)
  expect(thoughts).toHaveLength(1)
  expect(thoughts[0]).toMatchObject({
    scene: 's1',
    block: 1,
    start: 13,
    text: 'I hate this place',
    confidence: 'very likely',
  })
  expect(Object.keys(thoughts[0])).toEqual([
    'scene',
    'block',
    'start',
    'end',
    'text',
    'thinker',
    'confidence',
    'reasons',
  ])
  expect(thoughts[0].thinker).toBe('Ada')
  expect(thoughts[0].end - thoughts[0].start).toBe(thoughts[0].text.length)
  expect(thoughts[0].reasons).toContain('First person in a third-person story: “I”.')
})

test('marks those that are sure enough, in a story of its own', async () => {
  const { code, error } = await italica([
    'thoughts',
    file('old.txt'),
    '--accept',
    'very likely',
    '-o',
    file('new.italica'),
  ])
  expect({ code, error }).toEqual({ code: 0, error: 'Accepted 1 of 1.\n' })
  expect(await readFile(file('old.txt'), 'utf8')).toBe(TEXT)
  const page = await italica(['export', file('new.italica'), '--to', 'html', '-o', '-'])
  expect(page.out).toContain('<i class="thought">I hate this place')
  expect((await italica(['thoughts', file('new.italica')])).out).toBe('No thoughts found.\n')
})

test('prints an array in story order where there are several, and an empty one where there are none', async () => {
  const several = `${TEXT}\nAda sat down. What am I doing here? She looked up.\n\nTom frowned. Why, he thought, must it rain?\n`
  const { out } = await italica(['thoughts', '-', '--json'], several)
  const thoughts: { block: number; start: number; confidence: string; reasons: string[] }[] = JSON.parse(out)
  expect(thoughts.length).toBeGreaterThan(1)
  const places = thoughts.map(({ block, start }) => block * 1e6 + start)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  for (const { confidence, reasons } of thoughts) {
    expect(['very likely', 'likely', 'possible']).toContain(confidence)
    expect(reasons.length).toBeGreaterThan(0)
  }
  expect(JSON.parse((await italica(['thoughts', '-', '--json'], 'He went home. She stayed.\n')).out)).toEqual(
    [],
  )
})

test('marks nothing less sure than what was asked for', async () => {
  const doubtful = `${NARRATED.repeat(3)}\n\nAda stopped. Poor boy. She's late again, and there is no light. "Go," said Tom.\n`
  const { out } = await italica(['thoughts', '-', '--json'], doubtful)
  const sure = JSON.parse(out).filter(
    ({ confidence }: { confidence: string }) => confidence === 'very likely',
  )
  const { error } = await italica(
    ['thoughts', '-', '--accept', 'very likely', '-o', file('sure.italica')],
    doubtful,
  )
  expect(error).toContain(`Accepted ${sure.length} of ${JSON.parse(out).length}.`)
})

test('says where it cannot tell', async () => {
  const { error } = await italica(
    ['thoughts', '-'],
    'I walked home. I sat down. I saw the boats. I ate. I slept. I was glad. I knew it.',
  )
  expect(error).toContain('first person')
})

test('lists with them what an old text itself marks as a thought, in its place', async () => {
  const signs = 'He looked at the sea. *I should never have come here.* The rain went on. '
  const old = `${NARRATED}\n\n${signs}\n\nAda stopped. I hate this place, she thought.\n\n${signs}\n\n${NARRATED}\n`
  await writeFile(file('marked.txt'), old)
  const thoughts = JSON.parse((await italica(['thoughts', file('marked.txt'), '--json'])).out)
  expect(thoughts.map(({ text }: { text: string }) => text)).toEqual([
    'I should never have come here.',
    'I hate this place',
    'I should never have come here.',
  ])
  expect(thoughts[0]).toMatchObject({ block: 1, start: 22, reasons: ['Marked as a thought in the file.'] })
})

test('leaves out what is marked in a story file: it was decided there', async () => {
  await italica(['thoughts', file('old.txt'), '--accept', 'likely', '-o', file('new.italica')])
  expect(JSON.parse((await italica(['thoughts', file('new.italica'), '--json'])).out)).toEqual([])
})

test('finds in a long story, which two threads read, what it finds in a short one', async () => {
  const one = `${NARRATED}\n\nAda stopped. I hate this place, she thought. The gulls were loud.\n\n`
  const thoughtsIn = async (times: number) => {
    await writeFile(file('many.txt'), one.repeat(times))
    const printed: { text: string }[] = JSON.parse(
      (await italica(['thoughts', file('many.txt'), '--json'])).out,
    )
    return printed.map(({ text }) => text)
  }
  expect(await thoughtsIn(3)).toEqual(['I hate this place', 'I hate this place', 'I hate this place'])
  const many = Math.ceil(900_000 / one.length)
  expect(await thoughtsIn(many)).toEqual(Array.from({ length: many }, () => 'I hate this place'))
})
