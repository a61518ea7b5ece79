import { labelLine } from '../details/label-line.ts'
import { bareSubject } from '../details/subject.ts'
import { headingOf, partMark } from '../headings.ts'
import { isBlank, type Line } from '../lines.ts'
import type { Posting } from './posting.ts'

/** Talk among stories is shorter than this, in filled lines and in characters. */
const TALK = { lines: 16, characters: 1200 }

/** Which of a digest's postings are talk and no story; none where all are, and the file is all there is. */
export function chatterOf(postings: readonly Posting[]): ReadonlySet<Posting> {
  if (postings.length < 2) return new Set()
  const talk = postings.filter(isTalk)
  return new Set(talk.length < postings.length ? talk : [])
}

function isTalk({ header, lines }: Posting): boolean {
  const filled = lines.filter((line) => !isBlank(line))
  const subject = header?.subject ?? ''
  const isAnswer = /^\s*(?:re|fwd?)\s*:/i.test(subject)
  const isNamed =
    partMark(bareSubject(subject)) !== null || /\b(?:fic|story|new|repost)\b *[:-]/i.test(subject)
  if (isNamed && !isAnswer) return false
  if (filled.length > TALK.lines || characters(filled) > TALK.characters) return false
  return !filled.some(isOfStory)
}

/** A line that only a story has above it. */
const isOfStory = (line: Line): boolean =>
  headingOf(line.text) !== null ||
  ['title', 'rating', 'disclaimer', 'summary', 'pairings'].includes(labelLine(line, true)?.field ?? '')

const characters = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0)
