import type { Node } from '@tiptap/pm/model'
import { type DialogueConvention, type Speech, speechIn } from '../language/dialogue.ts'
import { sentencesOf } from '../language/sentences.ts'
import { isSpace, type Span } from '../language/span.ts'
import { type Word, wordsOf } from '../language/words.ts'
import { blockText } from '../story/walk.ts'

/** A block as the rules read it, between the blocks beside it (null: none). */
export function passageOf(
  block: Node,
  previous: Node | null,
  next: Node | null,
  convention: DialogueConvention,
): Passage {
  return new Passage(
    blockText(block),
    previous && blockText(previous),
    next && blockText(next),
    convention,
    seamsOf(block),
  )
}

/** One block's text as the rules read it; what costs time is worked out when it is first asked for. */
export class Passage {
  #words: readonly Word[] | null = null
  #sentences: readonly Span[] | null = null
  #speech: readonly Speech[] | null = null

  constructor(
    readonly text: string,
    /** The texts of the blocks beside it, in the same scene or letter; null: none. */
    readonly previous: string | null,
    readonly next: string | null,
    private readonly convention: DialogueConvention,
    /** Where marks begin and end: a thought's bounds, a link's. Sorted; never at the text's ends. */
    readonly seams: readonly number[],
  ) {}

  get words(): readonly Word[] {
    this.#words ??= wordsOf(this.text)
    return this.#words
  }

  get sentences(): readonly Span[] {
    this.#sentences ??= sentencesOf(this.text)
    return this.#sentences
  }

  get speech(): readonly Speech[] {
    this.#speech ??= speechIn(this.text, this.next, this.convention)
    return this.#speech
  }

  /** Whether the character at `at` is spoken. */
  isSpoken(at: number): boolean {
    const speech = this.speech[lastFrom(this.speech, at)]
    return speech !== undefined && at < speech.to
  }

  /** The sentence that the character at `at` belongs to. */
  sentenceAt(at: number): Span {
    return this.sentences[lastFrom(this.sentences, at)] ?? { from: 0, to: this.text.length }
  }

  /** The index of the first word that begins at `at` or after it. */
  wordIndexAt(at: number): number {
    return lastFrom(this.words, at - 1) + 1
  }

  /** The words within a span. */
  wordsIn({ from, to }: Span): readonly Word[] {
    return this.words.slice(this.wordIndexAt(from), this.wordIndexAt(to))
  }

  /** The `steps`th word after (before) word `index`, in lower case, where nothing but space stands between; '' else. */
  near(index: number, steps: number): string {
    const step = steps < 0 ? -1 : 1
    for (let at = index; at !== index + steps; at += step) {
      if (!this.adjoins(step < 0 ? at - 1 : at)) return ''
    }
    return this.words[index + steps]?.lower ?? ''
  }

  /** Whether nothing but space stands between word `index` and the next. */
  adjoins(index: number): boolean {
    const word = this.words[index]
    const next = this.words[index + 1]
    if (word === undefined || next === undefined) return false
    for (let at = word.to; at < next.from; at++) if (!isSpace(this.text.charCodeAt(at))) return false
    return true
  }

  /** Whether a mark begins or ends inside the span: thoughts are never changed across their bounds. */
  isSeamed({ from, to }: Span): boolean {
    return this.seams.some((at) => from < at && at < to)
  }
}

/** The index of the last of some spans in order that begins at `at` or before it; -1 where there is none. */
function lastFrom(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Where marks begin and end within a block. */
function seamsOf(block: Node): readonly number[] {
  if (block.childCount <= 1) return []
  const seams: number[] = []
  block.forEach((child, offset, index) => {
    if (index > 0 && !sameMarks(block.child(index - 1), child)) seams.push(offset)
  })
  return seams
}

const sameMarks = (a: Node, b: Node) =>
  a.marks.length === b.marks.length && a.marks.every((mark) => mark.isInSet(b.marks))
