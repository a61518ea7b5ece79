import type { Command } from 'commander'
import { findings as words } from '../../resources/text/en/findings.ts'
import { type Confidence, type Found, withoutRejected } from '../findings/index.ts'
import { type FoundThought, placedIn, storyOf } from '../thoughts/find.ts'
import { type AcceptOptions, checkAccept, isAtLeast, writeAccepted } from './accept.ts'
import { readInput, say, writeStdout } from './files.ts'
import { markedThoughts } from './marked-thoughts.ts'
import { openOrImport } from './open-story.ts'
import { placeIn, type ScenePlace } from './scene-place.ts'
import { proposedThoughts } from './two-threads.ts'

/** A proposed thought as `--json` prints it. */
interface PrintedThought extends ScenePlace {
  /** Exactly as in the manuscript, from `start` to `end` of its block. */
  readonly text: string
  /** null: nobody in particular could be told. */
  readonly thinker: string | null
  readonly confidence: Confidence
  /** In plain words, the strongest first. */
  readonly reasons: readonly string[]
}

/**
 * Proposes what a story's characters think, and marks what is sure enough where asked. What an old text itself marks
 * as a thought is listed with it. The file is never changed.
 */
export async function thoughtsCommand(file: string, options: AcceptOptions, command: Command): Promise<void> {
  checkAccept(options, command)
  const { json, accept, output } = options
  const { story, report } = await openOrImport(await readInput(file))
  const { proposals, narration } = await proposedThoughts(storyOf(story.doc))
  const all = placedIn(story.doc, proposals)
  const shown = new Set(
    withoutRejected(
      story.doc,
      all.map(({ found }) => found),
    ),
  )
  const thoughts = all.filter(({ found }) => shown.has(found))
  if (narration.person === 'first') say(words.firstPerson)
  else if (narration.tense === 'present') say(words.presentTense)

  const proposed = thoughts.map(({ found, proposal }): Listed => {
    const { text, thinker, confidence, reasons } = proposal
    return {
      found,
      text,
      thinker,
      confidence,
      reasons: reasons.map(({ code, words: shown }) => words.thoughts[code](shown)),
    }
  })
  const marked = report ? markedThoughts(story.doc, report) : []
  const printed = [...proposed, ...marked.map((each): Listed => ({ ...each, reasons: [words.marked] }))]
    .sort((a, b) => startOf(a) - startOf(b))
    .map(({ found, text, thinker, confidence, reasons }): PrintedThought => {
      return { ...placeIn(story.doc, found), text, thinker, confidence, reasons }
    })
  if (json) await writeStdout(`${JSON.stringify(printed, null, 1)}\n`)
  else if (output !== '-') await writeStdout(`${printed.map(inWords).join('\n') || words.noThoughts}\n`)

  if (accept === undefined || output === undefined) return
  const wanted = thoughts.filter(({ proposal }) => isAtLeast(proposal.confidence, accept)).map(foundOf)
  await writeAccepted(story, wanted, { output, input: file, of: thoughts.length })
}

interface Listed extends Omit<PrintedThought, keyof ScenePlace> {
  readonly found: Found
}

const startOf = ({ found }: Listed) => found.block.pos + found.finding.from

const foundOf = ({ found }: FoundThought) => found

const inWords = ({ text, thinker, confidence, reasons }: PrintedThought): string =>
  `${thinker === null ? '' : `${thinker}: `}${text.replaceAll('\n', ' ')} (${words.confidence[confidence]}. ${reasons.join(' ')})`
