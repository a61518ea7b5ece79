import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * `npx tsx bench/thoughts/folder.ts FOLDER [--list]`: a folder of stories in the corpus' format, each read and
 * searched by the built command line as an author would, with the weights as they are. For stories that nothing was
 * tuned on: `--list` shows what is wrong, and after that they are no longer unseen.
 */
interface Proposal {
  readonly text: string
  readonly confidence: 'very likely' | 'likely' | 'possible'
  readonly reasons: readonly string[]
}

interface Italic {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: string
}

interface Placed extends Proposal {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

interface Count {
  right: number
  of: number
}

const [folder = '.', ...options] = process.argv.slice(2)
const list = options.includes('--list')
const command = resolve(import.meta.dirname, '../../out/cli/italica.js')

const proposalsIn = (file: string): Proposal[] =>
  JSON.parse(
    execFileSync('node', [command, 'thoughts', file, '--json'], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
  )

/** Where each stands: they come in story order, so that each is looked for behind the one before. */
function placed(proposals: readonly Proposal[], paragraphs: readonly string[]): Placed[] {
  let paragraph = 0
  let from = 0
  return proposals.flatMap((proposal) => {
    for (let at = paragraph; at < paragraphs.length; at += 1) {
      const start = (paragraphs[at] ?? '').indexOf(proposal.text, at === paragraph ? from : 0)
      if (start < 0) continue
      paragraph = at
      from = start + proposal.text.length
      return [{ ...proposal, paragraph, start, end: from }]
    }
    console.error(`Not found in ${folder}: ${proposal.text}`)
    return []
  })
}

const shared = (one: Placed, other: Italic) =>
  one.paragraph === other.paragraph
    ? Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
    : 0

const count = (): Count => ({ right: 0, of: 0 })
const recall = count()
const precision = count()
const veryLikely = count()
const alarms = { found: 0, words: 0 }

/** What the proposal is, by the corpus' README; null: it does not count. */
function isRight(proposal: Placed, italics: readonly Italic[]): boolean | null {
  const met = new Set(italics.filter((italic) => shared(proposal, italic) > 0).map(({ kind }) => kind))
  if (met.has('thought') || met.has('thought-fragment')) return true
  return met.has('telepathy') || met.has('thought-indirect') ? null : false
}

const line = (label: string, { right, of }: Count) =>
  `${label} ${(of === 0 ? 1 : right / of).toFixed(3)} (${right}/${of})`

for (const file of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
  const paragraphs = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n\n')
  const italics: readonly Italic[] = JSON.parse(
    readFileSync(join(folder, file.replace(/\.txt$/, '.gold.json')), 'utf8'),
  ).italics
  const thoughts = italics.filter(({ kind }) => kind === 'thought')
  const all = placed(proposalsIn(join(folder, file)), paragraphs)
  const shown = all.filter(({ confidence }) => confidence !== 'possible')
  const found = thoughts.filter((thought) => {
    const covered = shown.reduce((sum, each) => sum + shared(each, thought), 0)
    return covered * 2 >= thought.end - thought.start
  })
  const judged = shown.map((proposal) => ({ proposal, right: isRight(proposal, italics) }))
  const counted = judged.filter(({ right }) => right !== null)
  const right = counted.filter((each) => each.right)
  recall.right += found.length
  recall.of += thoughts.length
  precision.right += right.length
  precision.of += counted.length
  const sure = counted.filter(({ proposal }) => proposal.confidence === 'very likely')
  veryLikely.right += sure.filter((each) => each.right).length
  veryLikely.of += sure.length
  const isWithout = !italics.some(({ kind }) => kind === 'thought' || kind === 'thought-fragment')
  if (isWithout) {
    alarms.found += counted.length
    alarms.words += paragraphs.join(' ').split(/\s+/).length
  }
  console.log(
    `${file.padEnd(40)} recall ${found.length}/${thoughts.length}  precision ${right.length}/${counted.length}`,
  )
  if (!list) continue
  for (const thought of thoughts) if (!found.includes(thought)) console.log(`    missed  ${thought.text}`)
  for (const { proposal, right } of counted)
    if (!right)
      console.log(`    alarm   ${proposal.text}  [${proposal.confidence}: ${proposal.reasons.join('; ')}]`)
}
console.log(line('recall', recall), line('precision', precision), line('very likely', veryLikely))
console.log(`false alarms without thoughts: ${alarms.found} in ${alarms.words} words`)
