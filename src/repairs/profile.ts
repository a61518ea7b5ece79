import type { Node } from '@tiptap/pm/model'
import { conventionOf, type DialogueConvention, speechIn } from '../language/dialogue.ts'
import { namesOf } from '../language/names.ts'
import { isLower, isUpper } from '../language/span.ts'
import { languageOf } from '../language/which-language.ts'
import { blockText, textBlocksOf } from '../story/walk.ts'
import { sureLosses } from './losses.ts'

/** How often a story does what. */
export interface Habits {
  readonly blocks: number
  readonly straight: number
  readonly curly: number
  /** `...` and `. . .`; `…`. */
  readonly dots: number
  readonly ellipses: number
  readonly emDashes: number
  readonly enDashes: number
  /** `..`, two and no more. */
  readonly twoDots: number
  /** A space before `?` or `!`, as French has it; and none. */
  readonly spacedMarks: number
  readonly tightMarks: number
  /** Sentences that begin with a small letter, and with a capital, as far as full stops and blocks show. */
  readonly small: number
  readonly capital: number
  /** `?` that can only be what is left of another character. */
  readonly losses: number
}

/** What the rules know of the story as a whole; a new one, for a story that changed, is a new object. */
export interface Profile {
  readonly convention: DialogueConvention
  /** A language tag; '' where it is not known, which counts as English. */
  readonly language: string
  readonly habits: Habits
  /** How the story writes what a repair puts in. */
  readonly style: { readonly apostrophe: string; readonly ellipsis: string; readonly dash: string }
  /** Characters were lost to `?`, and no ellipsis is left. */
  readonly lossy: boolean
  /** Its people's names in lower case; worked out when first asked for. */
  readonly names: () => ReadonlySet<string>
}

/** Learns a story's profile. */
export function profileOf(doc: Node): Profile {
  const blocks = textBlocksOf(doc)
  const texts = blocks.map(({ node }) => blockText(node))
  const habits = blocks.reduce((sum, { node }) => added(sum, habitsOf(node)), none)
  const convention = conventionOf(texts)
  const curls = habits.curly > habits.straight
  let names: ReadonlySet<string> | null = null
  return {
    convention,
    language: String(doc.attrs.language) || (languageOf(middleOf(texts)) ?? ''),
    habits,
    style: {
      apostrophe: curls ? '’' : "'",
      ellipsis: habits.ellipses > habits.dots || (curls && habits.dots === 0) ? '…' : '...',
      dash: habits.enDashes > habits.emDashes ? '–' : '—',
    },
    lossy: habits.losses > 0 && habits.dots + habits.ellipses <= habits.losses / 4,
    names: () => {
      names ??= namesIn(texts, convention)
      return names
    },
  }
}

function namesIn(texts: readonly string[], convention: DialogueConvention): ReadonlySet<string> {
  const speech = texts.map((text, at) => speechIn(text, texts[at + 1] ?? null, convention))
  return new Set(
    namesOf(texts, speech).flatMap(({ forms }) => forms.flatMap((form) => form.toLowerCase().split(' '))),
  )
}

/** Enough of a story to tell its language. */
function middleOf(texts: readonly string[]): string {
  const start = Math.max(0, (texts.length >> 1) - 50)
  return texts
    .slice(start, start + 100)
    .map((text) => text.slice(0, 500))
    .join('\n')
}

const none: Habits = {
  blocks: 0,
  straight: 0,
  curly: 0,
  dots: 0,
  ellipses: 0,
  emDashes: 0,
  enDashes: 0,
  twoDots: 0,
  spacedMarks: 0,
  tightMarks: 0,
  small: 0,
  capital: 0,
  losses: 0,
}

const added = (a: Habits, b: Habits): Habits => ({
  blocks: a.blocks + b.blocks,
  straight: a.straight + b.straight,
  curly: a.curly + b.curly,
  dots: a.dots + b.dots,
  ellipses: a.ellipses + b.ellipses,
  emDashes: a.emDashes + b.emDashes,
  enDashes: a.enDashes + b.enDashes,
  twoDots: a.twoDots + b.twoDots,
  spacedMarks: a.spacedMarks + b.spacedMarks,
  tightMarks: a.tightMarks + b.tightMarks,
  small: a.small + b.small,
  capital: a.capital + b.capital,
  losses: a.losses + b.losses,
})

const known = new WeakMap<Node, Habits>()

function habitsOf(block: Node): Habits {
  let habits = known.get(block)
  if (!habits) {
    habits = countHabits(blockText(block))
    known.set(block, habits)
  }
  return habits
}

function countHabits(text: string): Habits {
  const counts = { ...none, blocks: 1 }
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '"':
      case "'":
        counts.straight++
        break
      case '“':
      case '”':
      case '‘':
      case '’':
        counts.curly++
        break
      case '…':
        counts.ellipses++
        break
      case '—':
        counts.emDashes++
        break
      case '–':
        counts.enDashes++
        break
      case '.': {
        const end = endOfDots(text, at)
        if (end - at >= 3) counts.dots++
        else if (end - at === 2 && text[at + 1] === '.') counts.twoDots++
        else if (text[end] === ' ' && isLower(text.charCodeAt(end + 1))) counts.small++
        else if (text[end] === ' ' && isUpper(text.charCodeAt(end + 1))) counts.capital++
        at = end - 1
        break
      }
      case '?':
      case '!':
        if (text[at - 1] === ' ') counts.spacedMarks++
        else counts.tightMarks++
        break
      default:
    }
  }
  if (isUpper(text.charCodeAt(0))) counts.capital++
  else if (isLower(text.charCodeAt(0)) && /[.!?]$/.test(text) && text === text.toLowerCase()) counts.small++
  if (text.includes('?')) counts.losses = sureLosses(text)
  return counts
}

/** Past a run of dots; `. . .` is one run. */
function endOfDots(text: string, from: number): number {
  let at = from + 1
  while (text[at] === '.' || (text[at] === ' ' && text[at + 1] === '.')) at++
  return at
}
