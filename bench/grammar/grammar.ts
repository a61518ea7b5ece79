/**
 * What Harper and our choice among its remarks find, how sparing they are, and what they cost: `npm run bench --
 * grammar`. Beside it stands all that Harper would say by itself.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LocalLinter } from 'harper.js'
import { slimBinary } from 'harper.js/slimBinary'
import { afterOf } from '../../src/findings/index.ts'
import { dictionaryOf, type GrammarProfile, grammarIn, type Reading } from '../../src/grammar/index.ts'
import { conventionOf, dialogueOf } from '../../src/language/dialogue.ts'
import { namesOf } from '../../src/language/names.ts'
import { openHarper } from '../../src/renderer/workers/harper.ts'
import { node, schema } from '../../src/story/schema/index.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Stories that are well spelt: nearly every remark on them is one too many. */
const CLEAN = [
  'thoughts/texts/heldout-inner-voice',
  'thoughts/texts/heldout-british-curly',
  'thoughts/texts/tuning-telepathy',
  'thoughts/texts/heldout-teen-present',
  'thoughts/texts/tuning-no-thoughts-action',
  'thoughts/texts/tuning-british-single',
  'thoughts/texts/heldout-letters-diary',
  'thoughts/texts/tuning-first-past',
]

const megabytes = () => Math.round(process.memoryUsage().rss / 1e6)
const before = megabytes()
const start = performance.now()
const harper = await openHarper(slimBinary)
console.log(`loaded in ${Math.round(performance.now() - start)} ms`)

function profileOf(texts: readonly string[], readings: readonly Reading[]): GrammarProfile {
  const people = namesOf(texts, dialogueOf(texts).speech)
  const names = people.flatMap(({ forms }) => forms)
  const unknown = readings.flatMap((each) => each.unknown.map(({ word }) => word.toLowerCase()))
  return {
    convention: conventionOf(texts),
    sorts: new Set(['misspelling', 'grammar']),
    dictionary: dictionaryOf([], names),
    names,
    count: (word) => unknown.filter((each) => each === word).length,
  }
}

function remarksOn(texts: readonly string[], readings: readonly Reading[]): string[] {
  const profile = profileOf(texts, readings)
  return texts.flatMap((text, i) => {
    const block = node('paragraph').create(null, text === '' ? null : schema.text(text))
    const found = grammarIn(
      { block, next: null, quoted: false },
      readings[i] ?? { lints: [], unknown: [] },
      profile,
    )
    return found.map((each) => `${text.slice(each.from, each.to)} → ${afterOf(each, block)}`)
  })
}

const read = async (texts: readonly string[]): Promise<Reading[]> => {
  const readings: Reading[] = []
  for (const text of texts) readings.push(await harper.read(text))
  return readings
}

const plain = new LocalLinter({ binary: slimBinary })
let words = 0
let took = 0
let byItself = 0
const remarks: string[] = []
for (const name of CLEAN) {
  const text = await readFile(join(ROOT, `bench/${name}.txt`), 'utf8')
  const texts = text.split('\n').filter((line) => line.trim() !== '')
  words += text.split(/\s+/).length
  const from = performance.now()
  const readings = await read(texts)
  took += performance.now() - from
  remarks.push(...remarksOn(texts, readings))
  for (const each of texts) byItself += (await plain.lint(each, { language: 'plaintext' })).length
}
const rate = (count: number) => ((count / words) * 10_000).toFixed(1)
console.log(
  `${words} words, well spelt: ${Math.round((words / took) * 1000)} words a second, ${megabytes() - before} MB`,
)
console.log(`remarks on 10,000 words: ${rate(remarks.length)}; Harper by itself: ${rate(byItself)}`)
for (const each of remarks) console.log(`  ${each}`)

const list = (await readFile(join(import.meta.dirname, 'misspellings.txt'), 'utf8')).trim().split('\n')
const missed: string[] = []
for (const line of list) {
  const [slip = '', ...meant] = line.split(' ')
  const texts = [`He stood there and said nothing ${slip} and then went on to the door.`]
  if (!remarksOn(texts, await read(texts)).includes(`${slip} → ${meant.join(' ')}`)) missed.push(slip)
}
console.log(`misspellings put right by the first proposal: ${list.length - missed.length} of ${list.length}`)
console.log(`  not: ${missed.join(', ')}`)
