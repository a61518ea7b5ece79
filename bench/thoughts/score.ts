import { type Labelled, readCorpus, readOwn } from './corpus.ts'
import { examplesOf, judge, type Prepared, prepare, type Result } from './judge.ts'
import { learn } from './learn.ts'
import { romanOf } from './roman.ts'
import { measureSpeed } from './speed.ts'
import { alarmsLine, figuresLine, heading } from './table.ts'

/**
 * `npx tsx bench/thoughts/score.ts [--speed] [--misses] [--alarms]`: how well the thought finder does on every
 * labelled text, in-sample beside leave-one-text-out, and how fast it is.
 */
const options = new Set(process.argv.slice(2))

/** Left out together: a text's own author, or the text alone where we wrote it. */
const groupOf = (text: Labelled) =>
  text.author === 'own' || text.author === 'synthetic' ? text.name : text.author

function leaveOneOut(prepared: readonly Prepared[]): Result[] {
  const examples = prepared.map((each) => examplesOf(each, romanOf(each.text.name)))
  return prepared.map((each) => {
    const others = examples.flatMap((own, at) => {
      const other = prepared[at]
      return other !== undefined && groupOf(other.text) !== groupOf(each.text) ? own : []
    })
    return judge(each, learn(others), romanOf(each.text.name))
  })
}

function show(
  title: string,
  inSample: readonly Result[],
  left: readonly Result[],
  keep: (text: Labelled) => boolean,
) {
  const own = (results: readonly Result[]) => results.filter((each) => keep(each.prepared.text))
  if (own(left).length === 0) return
  console.log(figuresLine(`${title}, in-sample`, own(inSample)))
  console.log(figuresLine(`${title}, left out`, own(left)))
}

function accuracy(): void {
  const corpus = readCorpus()
  if (corpus.length === 0) console.log('The shared corpus is not at hand: our own texts only.\n')
  const prepared = [...corpus, ...readOwn()].map(prepare)
  const inSample = prepared.map((each) => judge(each, undefined, romanOf(each.text.name)))
  const left = leaveOneOut(prepared)

  console.log(heading)
  show('corpus', inSample, left, (text) => text.source === 'corpus')
  show('corpus, third person', inSample, left, (text) => text.source === 'corpus' && !text.firstPerson)
  show('corpus, first person', inSample, left, (text) => text.source === 'corpus' && text.firstPerson)
  show('own', inSample, left, (text) => text.source !== 'corpus')
  for (const source of ['tuning', 'heldout', 'fresh', 'blind'] as const)
    show(`own, ${source}`, inSample, left, (text) => text.source === source)
  console.log('\nBy author, left out')
  for (const author of [...new Set(left.map((each) => each.prepared.text.author))]) {
    const results = left.filter((each) => each.prepared.text.author === author)
    console.log(figuresLine(author, results))
  }
  console.log('\nStories without thoughts')
  const none = (results: readonly Result[]) =>
    results.filter(
      (each) =>
        !each.prepared.text.labels.some(
          (label) => label.kind === 'thought' || label.kind === 'thought-fragment',
        ),
    )
  const isCorpus = (each: Result) => each.prepared.text.source === 'corpus'
  console.log(alarmsLine('corpus, in-sample', none(inSample).filter(isCorpus)))
  console.log(alarmsLine('corpus, left out', none(left).filter(isCorpus)))
  console.log(
    alarmsLine(
      'own, left out',
      none(left).filter((each) => !isCorpus(each)),
    ),
  )
  if (options.has('--alarms')) for (const result of left) printAlarms(result)
  if (options.has('--misses')) for (const result of left) printMisses(result)
}

function printAlarms({ prepared, judged }: Result): void {
  for (const { proposal, paragraph, verdict } of judged) {
    if (proposal.confidence === 'possible' || verdict === 'right' || verdict === 'neutral') continue
    const why = proposal.reasons
      .map((each) => each.code)
      .slice(0, 4)
      .join(', ')
    console.log(
      `${verdict} ${prepared.text.name} ${paragraph} ${proposal.confidence}: ${proposal.text.slice(0, 120)} | ${why}`,
    )
  }
}

function printMisses({ prepared, missed }: Result): void {
  for (const { paragraph, start, end } of missed) {
    const text = prepared.text.paragraphs[paragraph] ?? ''
    console.log(
      `missed ${prepared.text.name} ${paragraph}: ${text.slice(Math.max(0, start - 30), start)}{${text.slice(start, Math.min(end, start + 120))}}`,
    )
  }
}

if (!options.has('--speed')) accuracy()
measureSpeed()
