import { text } from '../../resources/text/en.ts'
import type { Problem } from '../contract/problems.ts'

/** An expected failure: the command ends with exit code 1 and one line on stderr. */
export class Failure extends Error {}

/** Ends the command with the words that the window would use, in one line. */
export function fail(problem: Problem): never {
  const { title, text: advice } = text.messageOf(problem)
  throw new Failure(`${title}. ${advice}`)
}
