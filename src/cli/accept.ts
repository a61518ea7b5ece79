import { Transform } from '@tiptap/pm/transform'
import type { Command } from 'commander'
import { applyFindings, CONFIDENCES, type Confidence, type Found } from '../findings/index.ts'
import { printStory } from '../story/file.ts'
import type { Story } from '../story/story.ts'
import { say, writeOutput } from './files.ts'

/** What commands that propose something have in common. */
export interface AcceptOptions {
  readonly json?: boolean
  /** What is this sure, and surer, is accepted. */
  readonly accept?: Confidence
  /** Where the changed story goes; `-` is stdout. */
  readonly output?: string
}

/** Ends the command where the options contradict each other. */
export function checkAccept({ json, accept, output }: AcceptOptions, command: Command): void {
  if ((accept === undefined) !== (output === undefined))
    command.error('error: --accept and -o belong together: what to accept, and where the story goes')
  if (json && output === '-') command.error('error: --json and -o - both want stdout')
}

/** Whether a confidence is as sure as another, or surer. */
export const isAtLeast = (confidence: Confidence, least: Confidence): boolean =>
  CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(least)

/** Writes the story with these findings accepted, and says how many of all there were. */
export async function writeAccepted(
  story: Story,
  wanted: readonly Found[],
  { output, input, of }: { readonly output: string; readonly input: string; readonly of: number },
): Promise<void> {
  const tr = new Transform(story.doc)
  const applied = applyFindings(tr, wanted)
  if (!applied.ok) throw new Error(`Findings that were just made could not be accepted: ${applied.error}`)
  await writeOutput(output, printStory({ ...story, doc: tr.doc }), input)
  say(`Accepted ${applied.value.toLocaleString('en')} of ${of.toLocaleString('en')}.`)
}
