import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { importStory } from '../../src/import/index.ts'

/**
 * `npx tsx bench/import/limits.ts [--fuzz] [--time] [--runs 20000]`: no bytes crash the import, and its time grows
 * with the size of the file and no faster.
 */
const argument = (name: string) => process.argv.includes(name)
const all = !argument('--fuzz') && !argument('--time')
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 20_000

const fixtures = readdirSync(join(import.meta.dirname, 'fixtures')).flatMap((set) => {
  const folder = join(import.meta.dirname, 'fixtures', set)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(folder, file)))
})

/** A fixture with some of its bytes cut, doubled, swapped or overwritten. */
const mutated = fc
  .record({
    file: fc.integer({ min: 0, max: fixtures.length - 1 }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(400),
        kind: fc.constantFrom('cut', 'double', 'overwrite', 'insert'),
        bytes: fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.constantFrom(...NASTY()).map(asBytes)),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ file, from, edits }) => {
    const whole = fixtures[file] ?? Buffer.alloc(0)
    const start = Math.floor(from * whole.length)
    let bytes: Buffer = Buffer.from(whole.subarray(start, start + 3000))
    for (const { at, length, kind, bytes: more } of edits) {
      const place = Math.floor(at * bytes.length)
      const before = bytes.subarray(0, place)
      const there = bytes.subarray(place, place + length)
      const after = bytes.subarray(place + length)
      if (kind === 'cut') bytes = Buffer.concat([before, after])
      else if (kind === 'double') bytes = Buffer.concat([before, there, there, after])
      else if (kind === 'insert') bytes = Buffer.concat([before, more, there, after])
      else bytes = Buffer.concat([before, more, after])
    }
    return bytes
  })

function NASTY(): string[] {
  return [
    '\n***\n',
    '\n> ',
    '*',
    '//',
    '_',
    '\0',
    '\r',
    '\n\n\n\n',
    '=3D=\n',
    '&#0;',
    '&#xD800;',
    '\ufeff',
    '<i>',
  ].concat(['Title:', '\n-- \n', 'Part 2/3\n', '\n\f\n', 'â€™', 'From: a\nSubject: b (1/2)\n\n', '~*~', '\t'])
}
function asBytes(text: string): Uint8Array {
  return Buffer.from(text)
}

function fuzz(): void {
  const began = performance.now()
  let stories = 0
  let refused = 0
  fc.assert(
    fc.property(mutated, (bytes) => {
      const imported = importStory(bytes, { name: 'fuzz.txt' })
      if (imported.ok) {
        imported.value.doc.check()
        stories += 1
        const { pieces, source } = imported.value.report
        let end = 0
        for (const piece of pieces) {
          if (piece.from !== end || piece.to < piece.from) throw new Error(`A gap in the pieces at ${end}`)
          end = piece.to
        }
        if (end !== source.characters) throw new Error(`The pieces end at ${end} of ${source.characters}`)
      } else refused += 1
    }),
    { numRuns: runs },
  )
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`${runs} mutated files: ${stories} stories, ${refused} refused, none crashed, ${seconds} s`)
}

const PROSE = `He had not meant to stay so long. "Are you coming?" she asked from the stairs. *I ought to say no.* The rain
went on and on, and nobody at the table looked at him, and the clock struck nine.\n\n`

const NOTE = 'This was begun at sea and put aside, and thanks go to all who would not let it lie there'

/** What a file is filled with, by name. */
const FILLINGS: Readonly<Record<string, (size: number) => string>> = {
  story: (size) => `Title: Long\nAuthor: Mo\n\n${repeat(`${PROSE.repeat(8)}* * *\n\n`, size)}`,
  'story, wrapped': (size) => repeat(`${PROSE.replace('\n\n', '\n').repeat(4)}\n`, size),
  'one endless line': (size) => repeat(PROSE.replaceAll('\n', ' '), size),
  'one endless word': (size) => repeat('a', size),
  spaces: (size) => repeat(' ', size),
  'trailing spaces': (size) => repeat(`He sat.${' '.repeat(80_000)}\n`, size),
  'empty lines': (size) => repeat('\n', size),
  asterisks: (size) => repeat('*', size),
  'asterisk and letter': (size) => repeat('*a ', size),
  slashes: (size) => repeat('/a //b ', size),
  underscores: (size) => repeat('_a_b ', size),
  'angle brackets': (size) => repeat('<a <<b ', size),
  'single quotes': (size) => repeat("'a b", size),
  'double quotes': (size) => repeat('"a ', size),
  'quote signs': (size) => repeat('>', size),
  'quote signs, lines': (size) => repeat('> > > a\n', size),
  labels: (size) => repeat('Title: a\n', size),
  'labels of many kinds': (size) => repeat('Rating: R\nNotes: a\n and b\nMood: c\n', size),
  'one long note': (size) =>
    `Title: Long\nAuthor: Mo\nNotes: ${repeat(`${NOTE}\n`, size)}\n\n${PROSE.repeat(9)}`,
  'many notes': (size) => repeat(`Notes: ${PROSE.replaceAll('\n', ' ')}\n\nHe sat.\n\n`, size),
  'mail headers': (size) => repeat('From: a@b.example\nSubject: c (1/2)\n\nd\n', size),
  ornaments: (size) => repeat('* * *\n', size),
  'ornaments of many kinds': (size) => repeat('***\n\n~*~\n-=-\n###\n', size),
  'chapter headings': (size) => repeat('Chapter One\n\n', size),
  'short lines': (size) => repeat('a\n', size),
  'hyphens at wraps': (size) => repeat('and then he went to the sta-\n', size),
  entities: (size) => repeat('&quot;a&#8217;', size),
  ampersands: (size) => repeat('&', size),
  'quoted-printable': (size) => repeat('=92a=20=\n', size),
  mojibake: (size) => repeat('donâ€™t ', size),
  'question marks': (size) => repeat('?a?', size),
}
const repeat = (text: string, size: number) => text.repeat(Math.ceil(size / text.length)).slice(0, size)

const SIZES = [0.1, 1, 10, 50] // MB
const TOO_LONG = 180_000 // ms

/** Each file has a process of its own, so that one which takes all memory does not end the others. */
function time(): void {
  console.log([''.padEnd(26), ...SIZES.map((size) => `${size} MB`.padStart(10))].join(' '))
  for (const name of Object.keys(FILLINGS)) {
    const cells: string[] = []
    for (const size of SIZES) {
      const self = [...process.execArgv, process.argv[1] ?? '', '--one', name, String(size)]
      const child = spawnSync(process.execPath, self, { encoding: 'utf8', timeout: TOO_LONG })
      cells.push(
        child.status === 0 ? child.stdout.trim() : child.signal === 'SIGTERM' ? 'too long' : 'crashed',
      )
    }
    console.log([name.padEnd(26), ...cells.map((cell) => cell.padStart(10))].join(' '))
  }
}

/** Prints processor time, which other work on the machine hardly changes. */
function timeOne(name: string, size: number): void {
  importStory(Buffer.from(FILLINGS.story?.(200_000) ?? ''), { name: 'warm.txt' })
  const bytes = Buffer.from(FILLINGS[name]?.(size * 1_000_000) ?? '')
  const began = process.cpuUsage()
  const imported = importStory(bytes, { name: 'long.txt' })
  const { user, system } = process.cpuUsage(began)
  console.log(imported.ok ? `${Math.round((user + system) / 1000)} ms` : imported.error.code)
}

const one = process.argv.indexOf('--one')
if (one > 0) timeOne(process.argv[one + 1] ?? '', Number(process.argv[one + 2]))
else {
  if (all || argument('--time')) time()
  if (all || argument('--fuzz')) fuzz()
}
