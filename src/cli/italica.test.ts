import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const SAMPLE = 'resources/samples/the-long-way-home.txt'
const MAIL = 'resources/samples/salt-and-lantern-oil.txt'

interface Outcome {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs the built command line as npm does. */
function italica(args: readonly string[], stdin?: string | Uint8Array): Promise<Outcome> {
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

let folder = ''
const file = (name: string) => join(folder, name)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'italica-cli-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('import', () => {
  test('prints story and report', async () => {
    const { code, out } = await italica(['import', SAMPLE, '--json'])
    const { story, report } = JSON.parse(out)
    expect(code).toBe(0)
    expect(story.details).toMatchObject({
      title: 'The Long Way Home',
      author: 'Wren Alder',
      feedback: 'wren@example.org',
    })
    expect(story.doc.content).toHaveLength(4)
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['encoding', 'removed', 'fields', 'breaks', 'marks', 'repairs']),
    )
  })

  test('writes a story file that exports the same page as the old file', async () => {
    await italica(['import', MAIL, '-o', file('salt.italica')])
    const fromStory = await italica(['export', file('salt.italica'), '--to', 'html', '-o', '-'])
    const fromText = await italica(['export', MAIL, '--to', 'html', '-o', '-'])
    expect(fromStory.code).toBe(0)
    expect(fromStory.out).toBe(fromText.out)
  })

  test('tells in words what was found when nothing else is asked for', async () => {
    const { out } = await italica(['import', MAIL])
    expect(out).toContain('Salt and Lantern Oil by Ida Marsh')
    expect(out).toContain('2 chapters, 4 scenes')
  })

  test('reads stdin', async () => {
    const { out } = await italica(['import', '-', '--json'], await readFile(SAMPLE))
    expect(JSON.parse(out).story.details.title).toBe('The Long Way Home')
  })
})

describe('export', () => {
  test('writes a page with the details on top, scenes apart and thoughts in italics', async () => {
    const { out } = await italica(['export', MAIL, '--to', 'html', '-o', '-'])
    expect(out).toContain('<b>Disclaimer:</b>')
    expect(out).toContain('<hr>')
    expect(out).toContain('<i class="thought">Somebody\'s up there.')
    expect(out).not.toContain('Message-ID')
  })

  test('shows the details that are asked for', async () => {
    const { out } = await italica(['export', MAIL, '--to', 'html', '-o', '-', '--details', 'summary'])
    expect(out).toContain('<b>Summary:</b>')
    expect(out).not.toContain('<b>Disclaimer:</b>')
  })

  test('never lets what is in a file run', async () => {
    const text =
      'Title: <script>alert(1)</script>\n\nShe <b onclick="x">said</b> <a href="javascript:alert(1)">no</a>.\n\n<script>x</script>\n'
    const { out } = await italica(['export', '-', '--to', 'html-designed', '-o', '-'], text)
    expect(out).not.toMatch(/<script|<a [^>]*javascript|<b onclick/)
    expect(out).toContain('<h1>&lt;script>')
  })

  test('does not write over the file it reads', async () => {
    await writeFile(file('old.txt'), 'A story.')
    const { code, error } = await italica(['export', file('old.txt'), '--to', 'html', '-o', file('old.txt')])
    expect(code).toBe(1)
    expect(error).toContain('choose another name')
    expect(await readFile(file('old.txt'), 'utf8')).toBe('A story.')
  })
})

describe('what cannot be opened ends with a line that says why, and nothing written', () => {
  const story = async () => (await italica(['import', SAMPLE, '-o', '-'])).out
  const cases: readonly [string, () => Promise<string | Uint8Array>, string, string][] = [
    ['an empty file', async () => '', 'x.txt', 'is empty'],
    ['white space alone', async () => ' \n \t\n', 'x.txt', 'is empty'],
    [
      'a binary file',
      async () => Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 32),
      'x.txt',
      'does not hold text',
    ],
    ['a story file cut in half', async () => (await story()).slice(0, 2000), 'x.italica', 'is damaged'],
    [
      'a story of a newer Italica',
      async () => (await story()).replace('"version": 1', '"version": 99'),
      'x.italica',
      'comes from a newer Italica',
    ],
    ['something else in JSON', async () => '{"a": 1}', 'x.italica', 'is not a story'],
  ]
  test.each(cases)('%s', async (_what, content, name, says) => {
    await writeFile(file(name), await content())
    const { code, error, out } = await italica([
      'export',
      file(name),
      '--to',
      'html',
      '-o',
      file('page.html'),
    ])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toContain(says)
    expect(error.trim().split('\n')).toHaveLength(1)
    expect(await readdir(folder)).toEqual([name])
  })

  test('a missing file, a folder, a folder to write to', async () => {
    const missing = await italica(['import', file('none.txt')])
    const folderIn = await italica(['import', folder])
    const folderOut = await italica(['export', SAMPLE, '--to', 'html', '-o', folder])
    const nowhere = await italica(['export', SAMPLE, '--to', 'html', '-o', file('no/such/page.html')])
    expect([missing, folderIn, folderOut, nowhere].map(({ code }) => code)).toEqual([1, 1, 1, 1])
    expect(missing.error).toContain('none.txt is not there')
    expect(folderOut.error).toContain('is a folder')
    expect(nowhere.error).toContain('The folder for page.html is not there')
  })
})

test('odd texts become stories: lone surrogates, NULs, one endless line, a field of spaces', async () => {
  const texts = [
    Buffer.from('A lone \ud800 half and a \u0000 nothing.', 'utf16le'),
    `${'word '.repeat(200_000)}.`,
    `A${' '.repeat(80_000)}b.`,
    '*'.repeat(100_000),
  ]
  for (const text of texts) {
    const { code, out } = await italica(['export', '-', '--to', 'html', '-o', '-'], text)
    expect(code).toBe(0)
    expect(out).toContain('</html>')
  }
})

test('a wrong call shows help and ends with 2; help and version end with 0', async () => {
  const wrong = await Promise.all(
    [['export', SAMPLE], ['import'], ['sing'], ['export', SAMPLE, '--to', 'pdf', '-o', 'x']].map((args) =>
      italica(args),
    ),
  )
  expect(wrong.map(({ code }) => code)).toEqual([2, 2, 2, 2])
  expect(wrong.every(({ error }) => error.includes('Usage:'))).toBe(true)
  const right = await Promise.all(
    [['--help'], ['--version'], ['export', '--help']].map((args) => italica(args)),
  )
  expect(right.map(({ code }) => code)).toEqual([0, 0, 0])
})
