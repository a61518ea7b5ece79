import type { RepairCode } from '../../src/repairs/index.ts'

/** One change of a text: `was` stands at `at` of the clean text and becomes `now`. */
export interface Edit {
  readonly at: number
  readonly was: string
  readonly now: string
}

/** A way in which old files are damaged, and the rule that should undo it. */
export interface Damage {
  readonly name: string
  readonly rule: RepairCode
  /** Done to a whole story, as an encoding does it; else to one place here and there, as a slip is. */
  readonly everywhere: boolean
  /** All places of a paragraph where it can happen. */
  readonly places: (text: string) => readonly Edit[]
  /** The paragraph breaks in two there instead. */
  readonly breaks?: true
}

/** Every match of a pattern becomes what `now` says. */
const matching =
  (pattern: RegExp, now: (found: string) => string) =>
  (text: string): Edit[] =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, was: match[0], now: now(match[0]) }))

const slip = (name: string, rule: RepairCode, pattern: RegExp, now: (found: string) => string): Damage => ({
  name,
  rule,
  everywhere: false,
  places: matching(pattern, now),
})
const loss = (name: string, rule: RepairCode, pattern: RegExp, now: (found: string) => string): Damage => ({
  name,
  rule,
  everywhere: true,
  places: matching(pattern, now),
})

const as = (now: string) => () => now
/** The same word with the first letter of the one it stands for. */
const word = (now: string) => (found: string) =>
  /^\p{Lu}/u.test(found) ? now.charAt(0).toUpperCase() + now.slice(1) : now

/** What a character's UTF-8 looks like when it is read as windows-1252. */
const MOJIBAKE: Readonly<Record<string, string>> = {
  '’': 'â€™',
  '‘': 'â€˜',
  '“': 'â€œ',
  '”': 'â€\u009d',
  '—': 'â€”',
  '…': 'â€¦',
  é: 'Ã©',
}

export const DAMAGES: readonly Damage[] = [
  slip('opening quote dropped', 'lost-quote', /(?<=^|[\s—])["“](?=[\p{L}'‘’])/gu, as('')),
  slip('closing quote dropped', 'lost-quote', /(?<=[.,!?…—-])["”](?=$|\s)/gu, as('')),
  slip('space before a quote lost', 'quote-space', /(?<=[.,!?]) (?=["“]\p{L})/gu, as('')),
  slip('space after a quote lost', 'quote-space', /(?<=[.,!?]["”]) (?=\p{L})/gu, as('')),
  loss('ellipsis became ?', 'lost-character', /…|\.\.\./g, as('?')),
  loss('dash became ?', 'lost-character', /—/g, as('?')),
  loss('curly marks became ?', 'lost-character', /[“”‘’]/g, as('?')),
  loss('mojibake', 'damaged-character', /[’‘“”—…é]/g, (found) => MOJIBAKE[found] ?? found),
  loss('dash became --', 'dash', /—/g, as('--')),
  loss('curly marks straightened', 'straight-quotes', /[“”‘’]/g, (found) =>
    '“”'.includes(found) ? '"' : "'",
  ),
  slip('doubled space', 'doubled-space', /(?<=\S) (?=\S)/g, as('  ')),
  slip(
    'doubled word',
    'doubled-word',
    /(?<= )(?:the|a|of|and|to|his|her|was|in|it|with|from|they|at)(?= \p{Ll})/gu,
    (found) => `${found} ${found}`,
  ),
  slip('space before a mark', 'punctuation', /(?<=\p{L})[,!?](?= )/gu, (found) => ` ${found}`),
  slip('space after a comma lost', 'punctuation', /(?<=\p{Ll}\p{Ll},) (?=\p{Ll}\p{Ll})/gu, as('')),
  slip('space after a full stop lost', 'punctuation', /(?<=\p{Ll}\p{Ll}\.) (?=\p{Lu}\p{Ll})/gu, as('')),
  slip('doubled comma', 'punctuation', /(?<=\p{L}),(?= )/gu, as(',,')),
  slip('mail mark', 'mail-mark', /^(?=\p{L})/gu, as('> ')),
  {
    name: 'line end left in',
    rule: 'wrapped-paragraph',
    everywhere: false,
    places: matching(/(?<=^.{50,}\p{L},?) (?=\p{Ll})/gu, as('\n')),
    breaks: true,
  },
  slip('than for then', 'then-than', /\bthen\b/gi, word('than')),
  slip('then for than', 'then-than', /\bthan\b/gi, word('then')),
  slip("it's for its", 'its', /\bits\b/g, as("it's")),
  slip("its for it's", 'its', /\bit['’]s\b/g, as('its')),
  slip("you're for your", 'your', /\byour\b/g, as("you're")),
  slip("your for you're", 'your', /\byou['’]re\b/g, as('your')),
  slip('there for their', 'their', /\btheir\b/g, as('there')),
  slip("their for they're", 'their', /\bthey['’]re\b/g, as('their')),
  slip('loose for lose', 'lose', /\blos(?=(?:e|ing)\b)/g, as('loos')),
  slip(
    'of for have',
    'have-of',
    /(?<=\b(?:could|should|would|must|might|couldn['’]t|wouldn['’]t) )have\b/g,
    as('of'),
  ),
  slip('alot, noone', 'mixed-up', /\ba lot\b|\bno one\b/g, (found) => found.replace(' ', '')),
]
