import { Transform } from '@tiptap/pm/transform'
import type { Command } from 'commander'
import { findings as words } from '../../resources/text/en/findings.ts'
import {
  afterOf,
  applyFindings,
  CONFIDENCES,
  type Confidence,
  type Found,
  type Item,
  itemsOf,
  quoteOf,
  withoutRejected,
} from '../findings/index.ts'
import { checkStory, type RepairCode, type RepairReason } from '../repairs/index.ts'
import { printStory } from '../story/file.ts'
import { blockText } from '../story/walk.ts'
import { readInput, say, writeOutput, writeStdout } from './files.ts'
import { openStory } from './open-story.ts'
import { placeIn, type ScenePlace } from './scene-place.ts'

export interface CheckOptions {
  readonly json?: boolean
  /** Repairs this sure and surer are accepted. */
  readonly accept?: Confidence
  /** Where the repaired story goes; `-` is stdout. */
  readonly output?: string
}

/** A repair as `--json` prints it. `before` and `after` are the text from `start` to `end` of its block. */
interface PrintedRepair extends ScenePlace {
  readonly rule: string
  readonly confidence: Confidence
  readonly reasons: readonly string[]
  readonly before: string
  readonly after: string
  /** What is done where more than text changes; null: nothing else. */
  readonly joins: 'next-block' | 'scene-before' | null
  /** How many places all over the story are meant, of which this is the first. */
  readonly places: number
}

/** Proposes repairs of a story, and accepts those that are sure enough where asked. The file is never changed. */
export async function checkCommand(
  file: string,
  { json, accept, output }: CheckOptions,
  command: Command,
): Promise<void> {
  if ((accept === undefined) !== (output === undefined))
    command.error('error: --accept and -o belong together: what to accept, and where the story goes')
  if (json && output === '-') command.error('error: --json and -o - both want stdout')
  const story = await openStory(await readInput(file))
  const items = itemsOf(withoutRejected(story.doc, checkStory(story.doc)))
  if (json)
    await writeStdout(
      `${JSON.stringify(
        items.map((item) => printed(story.doc, item)),
        null,
        1,
      )}\n`,
    )
  else if (output !== '-') await writeStdout(`${items.map(inWords).join('\n') || words.nothing}\n`)

  if (accept === undefined || output === undefined) return
  const wanted = items.filter(({ confidence }) => isAtLeast(confidence, accept))
  const tr = new Transform(story.doc)
  const applied = applyFindings(
    tr,
    wanted.flatMap(({ all }) => all),
  )
  if (!applied.ok) throw new Error(`Repairs that were just found could not be made: ${applied.error}`)
  await writeOutput(output, printStory({ ...story, doc: tr.doc }), file)
  say(`Accepted ${applied.value.toLocaleString('en')} of ${count(items).toLocaleString('en')}.`)
}

/** Whether a confidence is as sure as another, or surer. */
export const isAtLeast = (confidence: Confidence, least: Confidence): boolean =>
  CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(least)

const count = (items: readonly Item[]) => items.reduce((sum, { all }) => sum + all.length, 0)

function printed(doc: Parameters<typeof placeIn>[0], { first, all, confidence }: Item): PrintedRepair {
  const { finding, block } = first
  return {
    ...placeIn(doc, first),
    before: quoteOf(finding, block.node),
    after: afterOf(finding, block.node),
    rule: finding.code,
    confidence,
    reasons: finding.reasons.map(({ code }) => code),
    joins:
      finding.change?.do === 'join-next'
        ? 'next-block'
        : finding.change?.do === 'quote-scene'
          ? 'scene-before'
          : null,
    places: all.length,
  }
}

function inWords({ first, all, confidence }: Item): string {
  const { finding } = first
  const title = words.repairs[finding.code as RepairCode] // as: repairs alone are asked for here
  const reason = finding.reasons[0]
  const why = reason ? words.reasons[reason.code as RepairReason](reason.words) : ''
  const many = all.length > 1 ? ` (${words.places(all.length)})` : ''
  return `${title}${many}: ${inContext(first)} ${why} ${words.confidence[confidence]}.`
}

/** How much of the text around it is shown with a repair, in characters. */
const AROUND = 30

/** `…rather lose you [then → than] hurt you.` */
function inContext({ finding, block }: Found): string {
  const text = blockText(block.node)
  const from = Math.max(0, finding.from - AROUND)
  const to = Math.min(text.length, finding.to + AROUND)
  const before = quoteOf(finding, block.node)
  const change = finding.change?.do
  const after =
    change === 'join-next'
      ? words.joins
      : change === 'quote-scene'
        ? words.quotes
        : afterOf(finding, block.node)
  const context = `${from > 0 ? '…' : ''}${text.slice(from, finding.from)}[${before} → ${after}]${text.slice(finding.to, to)}${to < text.length ? '…' : ''}`
  return context.replaceAll('\n', ' ')
}
