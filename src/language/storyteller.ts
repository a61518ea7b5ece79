import type { Speech } from './dialogue.ts'

/** Words by which a teller turns from the people of the story to whoever reads it. */
const turns =
  /\b(?:(?:dear|gentle|constant|patient) reader|readers? (?:may|might|will|must|should)|ladies and gentlemen|(?:I|I'll|I will|I shall|I should|I must|I can|let me) (?:tell|thank|assure|spare|remind|promise|warn) you\b|I (?:don't|do not|won't|shan't) (?:say that|suppose (?:you|it)|expect (?:you|it)|describe|bore you|know if you)|I (?:expect|suppose) (?:you|that you)|I (?:should|must|ought to) (?:say|add|mention|explain|confess) (?:here|that|at)|as I (?:write|have said|said|say) |I(?:'m| am) (?:told|sorry to (?:say|report)|getting ahead|not at liberty)|you (?:may|might|must|should|will) (?:be (?:asking|wondering|thinking)|ask\b|think that|understand|imagine|recall|remember that|have (?:heard|guessed|noticed)|suppose)|(?:what|here's|here is|there's|there is) (?:something|one thing|a thing) you (?:should|must|need to|ought to)|you (?:see|understand), |those of you|if you (?:ever|happen to|go to|should) |imagine, if you|do you suppose|you know the one|what you might call|as anybody will tell you)/gi

/** How often a block's narration turns to the reader. `speech` is that of the block. Linear. */
export function turnsToReader(text: string, speech: readonly Speech[]): number {
  if (!mayTurn.test(text)) return 0
  let count = 0
  for (const turn of text.matchAll(turns)) {
    if (!speech.some((each) => each.from <= turn.index && turn.index < each.to)) count++
  }
  return count
}

const mayTurn = /you|reader|I (?:should|must|ought|am|have)|I'm|as I /i

/**
 * Whether somebody tells the story to the reader: he says `I` and `you` and speaks in the present like the people's
 * thoughts do. Twice at least, and once in about two thousand words.
 */
export const isTold = (turns: number, characters: number): boolean =>
  turns >= 2 && turns * 11_000 >= characters
