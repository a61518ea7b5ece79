import type { Confidence, Finding, FindingKind } from '../../../src/findings/index.ts'
import { type GrammarReason, type GrammarSort, sortOf } from '../../../src/grammar/index.ts'
import type { RepairCode, RepairReason } from '../../../src/repairs/index.ts'
import type { ReasonCode } from '../../../src/thoughts/evidence.ts'
import { findings } from './findings.ts'

const number = new Intl.NumberFormat('en')

const kinds = {
  thought: 'Thought',
  repair: 'Repair',
  grammar: 'Spelling and grammar',
  preflight: 'Archive',
  beta: 'Beta reader',
} satisfies Record<FindingKind, string>

const sure = {
  'very likely': 'very likely',
  likely: 'likely',
  possible: 'possible',
} satisfies Record<Confidence, string>

const thinkerOf = (change: Finding['change']) => (change?.do === 'mark-thought' && change.by) || null

/** Who thinks, or what is wrong; null: that is not known. */
function subjectOf({ kind, code, change, reasons }: Finding): string | null {
  switch (kind) {
    case 'thought':
      return thinkerOf(change)
    case 'repair':
      return findings.repairs[code as RepairCode] // as: a repair has a repair's code
    case 'grammar':
      return findings.grammar[reasons[0]?.code as GrammarReason] // as: a remark's own
    default:
      return kinds[kind]
  }
}

/** What a proposal is about, as far as that is known, and how sure it is. */
const about = (finding: Finding, confidence: Confidence): readonly string[] => {
  const subject = subjectOf(finding)
  return subject === null ? [sure[confidence]] : [subject, sure[confidence]]
}

/** Why it is proposed, the strongest reason first. */
function why({ kind, reasons }: Finding): readonly string[] {
  switch (kind) {
    case 'thought':
      return reasons.map(({ code, words }) => findings.thoughts[code as ReasonCode](words)) // as: the finder's own
    case 'repair':
      return reasons.map(({ code, words }) => findings.reasons[code as RepairReason](words)) // as: a repair's own
    case 'grammar':
      return reasons.map(({ code, words }) => findings.grammarReasons[code as GrammarReason](words)) // as: the same
    default:
      return []
  }
}

const grammarSorts = {
  misspelling: 'Spelling',
  grammar: 'Grammar',
  style: 'Style',
} satisfies Record<GrammarSort, string>

/** What sort of proposal it is, in a word. */
const kind = (finding: Finding) =>
  finding.kind === 'grammar' ? grammarSorts[sortOf(finding.code)] : kinds[finding.kind]

const accept = ({ kind }: Finding, places: number) => {
  if (kind === 'thought') return 'Mark as thought'
  return places > 1 ? `Fix all ${number.format(places)}` : 'Fix'
}

/** The review: all that is proposed, one after the other. */
export const review = {
  name: 'Review',
  queue: 'Proposals',
  badge: (count: number) => (count > 999 ? '999+' : String(count)),
  badgeName: (count: number) => `${number.format(count)} to look at`,
  counter: (done: number, of: number) =>
    [`${number.format(done)} of ${number.format(of)}`, 'reviewed'] as const,
  progress: 'Reviewed so far',
  acceptVeryLikely: (count: number) => `Accept very likely (${number.format(count)})`,

  kinds,
  kind,
  /** The kinds as a choice of what to see. */
  kindsShown: {
    thought: 'Thoughts',
    repair: 'Repairs',
    grammar: 'Spelling and grammar',
    preflight: 'Archive',
    beta: 'Beta readers',
  } satisfies Record<FindingKind, string>,
  shown: 'What to look at',
  order: 'Order and sureness',
  inOrder: { story: 'In story order', confidence: 'The surest first' },
  least: {
    possible: 'All, possible ones too',
    likely: 'Likely and surer',
    'very likely': 'Very likely only',
  } satisfies Record<Confidence, string>,

  about,
  why,
  places: findings.places,
  joins: findings.joins,
  quotes: findings.quotes,
  accept,
  /** What words become that are taken out. */
  nothingThere: 'Take it out',
  reject: ({ kind }: Finding) => (kind === 'thought' ? 'Not a thought' : 'Ignore'),
  /** A proposal in one line, for the ear. */
  spoken: (finding: Finding, confidence: Confidence, words: string) =>
    `${[kind(finding), ...about(finding, confidence)].join(', ')}: ${words}`,
  thinker: {
    change: ({ change }: Finding) => (thinkerOf(change) === null ? 'Who thinks this…' : 'Somebody else…'),
    question: 'Who thinks this?',
    nobody: 'Nobody in particular',
    name: 'Name',
    example: 'A name',
    done: 'Mark as thought',
  },
  bounds: {
    name: 'Where it begins and ends',
    widenBefore: 'Take in the sentence before',
    widenAfter: 'Take in the sentence after',
    narrowBefore: 'Leave out the first sentence',
    narrowAfter: 'Leave out the last sentence',
  },

  accepted: (kind: FindingKind) => (kind === 'thought' ? 'Marked as thought.' : 'Fixed.'),
  rejected: (kind: FindingKind) => (kind === 'thought' ? 'Not a thought, then.' : 'Left as it is.'),
  acceptedAll: (count: number) => `${number.format(count)} accepted.`,
  learnt: (word: string) => `“${word}” is one of your words now.`,
  tookBack: 'Proposed again.',
  failed: 'The text has changed there. Nothing was done.',
  undo: 'Undo',

  reading: 'Reading your story…',
  readingHint: 'It is read on this computer only. You can write in the meantime.',
  end: 'Nothing left to look at',
  endHint: 'You have been through all of it. What you write from now on is read as you go.',
  nothing: 'Nothing to look at',
  nothingHint: 'No lost thoughts and no slips were found. What you write is read as you go.',
  nothingChosen: 'Nothing left of what you chose to see',
  showAll: 'Show everything',

  broken: {
    title: 'Thoughts and slips cannot be looked for just now',
    text: 'All else works, and your story is safe.',
    again: 'Try again',
  },

  spelling: {
    off: 'Look at spelling and grammar too',
    done: 'Spelling and grammar are looked at too.',
    loading: 'Getting the dictionary ready…',
    reading: 'Reading for spelling and grammar…',
    'other-language': 'Spelling and grammar are looked at in English stories only.',
    failed: 'Spelling and grammar cannot be looked at just now. All else works.',
    again: 'Try again',
  },

  turnedDown: (count: number) => `Turned down (${number.format(count)})`,
  takeBack: 'Propose again',
  show: 'Show',
  everywhere: 'All over the story',

  /** `others`: slips and the like. */
  found: (thoughts: number, others: number) => {
    const passages =
      thoughts === 1
        ? 'One passage here may be a thought that lost its italics'
        : `${number.format(thoughts)} passages here may be thoughts that lost their italics`
    if (others === 0) return `${passages}.`
    return `${passages}, and ${others === 1 ? 'one may be a slip' : `${number.format(others)} may be slips`}.`
  },
  look: (passages: number) => (passages === 1 ? 'Review it' : 'Review them'),
  later: 'Not now',
}
