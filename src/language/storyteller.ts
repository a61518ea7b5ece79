import type { Speech } from './dialogue.ts'

/** A place where a teller turns from the people of the story to whoever reads it. */
export interface Turn {
  readonly at: number
  /** In a person's thoughts these words would be strange; else they are only a sign among others. */
  readonly plain: boolean
}

const any = (...patterns: string[]) => `(?:${patterns.join('|')})`

/** Each begins with a word of its own, so that most places in a text fail at once. */
const plainTurns = any(
  `(?:dear|gentle|constant|patient|kind) reader|readers? ${any('may', 'might', 'will', 'must', 'should', 'who', 'has', 'cannot', 'is')}\\b`,
  'reader, (?=[\\p{Ll}])|ladies and gentlemen|best beloved',
  `[Oo]ur ${any('hero(?:ine)?', 'tale', 'narrative', 'chronicle', '(?:story|history) (?:begins|opens|is|was|must|now|has)')}\\b`,
  `[Tt]his ${any('story', 'tale', 'history', 'narrative')} ${any('begins', 'is', 'would', 'opens', 'concerns', 'has')}\\b`,
  'the following pages|(?:this|the last|the next|an earlier|a later) chapter',
  `[Ll]et us ${any('leave', 'return', 'say (?:only|that)', 'suppose', 'follow', 'go back', 'look in', 'draw', 'pass', 'not dwell', 'hope that', 'be fair')}\\b`,
  `[Ll]et me ${any('tell', 'spare', 'assure', 'remind', 'warn')} you\\b`,
  any(
    `I(?:['’]ll|['’]d| (?:shall|will|would|must|should|could|might|cannot|can|ought to|need|may)(?:n['’]t|['’]t| not)?) (?:only |here |perhaps )?${any(
      'say (?:little|nothing|only|no more|that|here|of)',
      'describe\\b',
      'relate\\b',
      'record\\b',
      'pass over',
      'draw a veil',
      'spare you',
      'bore you',
      '(?:own|confess|add|mention|explain) (?:here|that|at)',
      '(?:tell|assure|remind|promise|warn|thank) you\\b',
    )}`,
    `I ${any(
      "(?:don['’]t|do not|won['’]t|shan['’]t) (?:say that|suppose (?:you|it)|expect (?:you|it)|know if you|know how (?:else )?to (?:say|put|tell|describe))",
      'dare ?say',
      'expect you(?!r)',
      'have often (?:thought|noticed|heard|wondered)',
      'have heard it said',
      'need (?:not|hardly) (?:say|tell|add)',
    )}`,
    `I(?:['’]m| am) ${any('told', 'sorry to (?:say|report|relate|record)', 'afraid to say', 'happy to (?:say|report)', 'getting ahead', 'not at liberty', 'given to understand', 'beginning at the wrong', 'bound to (?:say|admit|record)')}`,
    '(?<=[Aa]s )I (?:write|have said|said|say|told you)',
  ),
  `[Yy]ou (?:may|might|must|should|will) ${any('be (?:asking|wondering|thinking|sure that)', 'ask\\b', 'think that', 'understand', 'imagine', 'recall', 'remember that', 'have (?:heard|guessed|noticed)', 'suppose', 'know,? (?:then|that)', 'laugh', 'smile', 'judge', 'depend upon')}`,
  `[Yy]ou ${any('see, ', 'understand, ', 'know the one', 'and I (?:may|might|should|would|know|have)', 'can see (?:it|them) (?:there|still|to this day)', '(?:would|will) have (?:thought|done|guessed|supposed)')}`,
  "[Yy]ou['’]d (?:think|suppose|have (?:thought|supposed)), wouldn['’]t you",
  `(?:[Ww]hat|[Hh]ere['’]s|[Hh]ere is|[Tt]here['’]s|[Tt]here is) (?:something|one thing|a thing) you (?:should|must|need to|ought to)`,
  'You never saw (?:anything|such)|[Tt]hose of (?:you|us)\\b|[Ww]hat you might call|[Aa]s anybody will tell you|[Ii]magine, if you|[Ww]hat (?:would|should) you have (?:done|said)\\b',
  `[Ii]f you (?:ever|happen to|go to|go by|should|recollect|please to|will (?:believe|recall))\\b`,
  `[Dd]o you (?:suppose|know what it is (?:like )?to)\\b`,
  `[Ii]t (?:must|may|should|has to|need hardly|need not) be ${any('said', 'owned', 'confessed', 'admitted', 'allowed', 'remembered', 'understood', 'explained', 'recorded', 'noted', 'supposed')}\\b`,
  `[Aa]s (?:we|you) (?:shall|will|may|have) (?:see|seen|hear|heard|learn|know)`,
  '[Ww]e shall (?:meet with|see|come to|hear more|return|not)\\b',
  'Once upon a time|[Mm]eanwhile, what of',
)

/** Each may be thought by somebody in the story: several, spread over it, are a teller's. */
const faintTurns = any(
  `[Ii]t is ${any('to be (?:feared|hoped|regretted)', '(?:well|not|commonly|generally) known', 'a (?:\\p{Ll}+ )?(?:fact|thing|truth|rule)\\b', 'certain', 'astonishing', 'remarkable', 'curious', 'probable', 'said', 'always', 'difficult to', 'seldom', 'never')}\\b`,
  '[Ww]ho (?:can|shall|could) (?:say|tell|blame)\\b|[Nn]obody (?:knows|can say)\\b|[Aa]s everybody knows|to this (?:very )?day\\b|which is to say',
  'I (?:suppose|believe|think|fear|hope|imagine) (?:that )?you(?! (?:are|can|know))\\b',
  '[Nn]ow there (?:was|were|lived)\\b|[Oo]nce,? there (?:was|lived)\\b|[Tt]here (?:once )?lived\\b',
  `[Tt]here (?:is|are) (?:always|never|few|nothing (?:so|to be|like|more|less|in (?:the|this) world)|women|men|people|those|something (?:about|in)|no(?:thing)? [^.!?,]{2,40} (?:so|like|as|than)|a kind of)\\b`,
  `[Ii]t is (?:how|why|what|the way|a (?:great |thousand )?pit(?:y|ies)|only the|no (?:use|wonder|accident|small)|to (?:his|her|their) credit)\\b|[Tt]hat is the way (?:with|of)\\b`,
  `[Hh]as (?:anyone|anybody) ever\\b|[Ww]hat a \\p{Ll}+ is \\p{Ll}|[Oo]ne (?:might|may|can|could|should|must|would|has|is|does|never|always|sees|knows|hears|supposes|finds|feels)\\b|the less said\\b|when all is said|(?<=, )they say,|may be (?:seen|heard|found|had)\\b`,
  '[Ww]e (?:left|last saw|have forgotten|have seen|have all) ',
  `[Hh]ave you ever\\b|[Yy]ou know (?:how|what) (?:it|they|people|he|she)\\b|[Yy]ou (?:may|can) (?:read|find|meet|still)\\b`,
  `(?<=^|[.!?”"] |\\()(?:Nobody|No one|Everybody|Anybody|People|Men|Women|Mothers|Fathers|Children|Boys|Girls|Every \\p{Ll}+|An? \\p{Ll}+|Some \\p{Ll}+)(?: who [^.!?,;“"]{1,40})? (?:is|are|isn['’]t|aren['’]t|can|can['’]t|cannot|may|must|will|won['’]t|has|have|does|do|don['’]t|doesn['’]t|never|always|likes?|wants?|knows?|thinks?|thanks?|keeps?|supposes?|looks?|says?)\\b(?! \\p{Ll}+ing\\b)`,
)

/** What is said in brackets, and now. */
const aside = `\\((?:[^().“"]{0,60}[ ,])?(?:is|are|can|can['’]t|cannot|do|don['’]t|has|have|may|shall|we|you|It['’]s|I)\\b`

const turns = new RegExp(`\\b(?:(${plainTurns})|${faintTurns})|${aside}`, 'gu')

/** Where the words of a text turn to the reader, in order, whoever speaks them. Linear. */
export function turnsIn(text: string): readonly Turn[] {
  if (!mayTurn.test(text)) return none
  const found: Turn[] = []
  for (const turn of text.matchAll(turns)) found.push({ at: turn.index, plain: turn[1] !== undefined })
  return found
}

const none: readonly Turn[] = []

/** Those of them that nobody of the story says. `speech` is that of the block. */
export const turnsToReader = (turns: readonly Turn[], speech: readonly Speech[]): readonly Turn[] =>
  turns.length === 0
    ? turns
    : turns.filter(({ at }) => !speech.some((each) => each.from <= at && at < each.to))

const mayTurn =
  /[Yy]ou|[Rr]eader|\bI\b|[Oo]ur |[Ww]e |[Ll]et (?:us|me)|[Ii]t (?:is|m|should|has to|need)|[Oo]nce|chapter|[Ww]ho |[Nn]o|\(|day\b|Every|People|[Oo]ne |[Tt]h|[Ww]hat a|[Hh]as |\bAn? /

/**
 * Whether somebody tells the story to the reader: he says `I` and `you` and speaks in the present like the people's
 * thoughts do. Twice at least, and once in about two thousand words; three faint turns are one.
 */
export function isTold(turns: readonly Turn[], characters: number): boolean {
  const plain = turns.filter((turn) => turn.plain).length
  const score = plain + (turns.length - plain) / 3
  return score >= 2 && score * 11_000 >= characters
}
