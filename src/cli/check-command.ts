import type { Command } from 'commander'
import { findings as words } from '../../resources/text/en/findings.ts'
import {
  afterOf,
  type Confidence,
  type Found,
  type Item,
  itemsOf,
  quoteOf,
  withoutRejected,
} from '../findings/index.ts'
import { checkStory, type RepairCode, type RepairReason } from '../repairs/index.ts'
import { blockText } from '../story/walk.ts'
import { type AcceptOptions, checkAccept, isAtLeast, writeAccepted } from './accept.ts'
import { readInput, writeStdout } from './files.ts'
import { openStory } from './open-story.ts'
import { placeIn, type ScenePlace } from './scene-place.ts'

/** A repair as `--json` prints it. `before` and `after` are the text from `start` to `end` of its block. */
interface PrintedRepair extends ScenePlace {
  readonly rule: string
  readonly confidence: Confidence
  /** In plain words. */
  readonly reasons: readonly string[]
  readonly before: string
  readonly after: string
  /** What is done where more than text changes; null: nothing else. */
  readonly joins: 'next-block' | 'scene-before' | null
  /** How many places all over the story are meant, of which this is the first. */
  readonly places: number
}

/** Proposes repairs of a story, and accepts those that are sure enough where asked. The file is never changed. */
export async function checkCommand(file: string, options: AcceptOptions, command: Command): Promise<void> {
  checkAccept(options, command)
  const { json, accept, output } = options
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
  await writeAccepted(
    story,
    wanted.flatMap(({ all }) => all),
    { output, input: file, of: items.reduce((sum, { all }) => sum + all.length, 0) },
  )
}

function printed(doc: Parameters<typeof placeIn>[0], { first, all, confidence }: Item): PrintedRepair {
  const { finding, block } = first
  return {
    ...placeIn(doc, first),
    before: quoteOf(finding, block.node),
    after: afterOf(finding, block.node),
    rule: finding.code,
    confidence,
    reasons: finding.reasons.map((each) => words.reasons[each.code as RepairReason](each.words)), // as: repairs alone
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
