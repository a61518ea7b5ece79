import type { Node } from '@tiptap/pm/model'
import type { Finding } from '../../../findings/index.ts'
import { type GrammarProfile, grammarIn, type Reading } from '../../../grammar/index.ts'
import { type SceneRef, scenesOf } from '../../../story/walk.ts'
import { blocksOfScene } from './scene-blocks.ts'
import type { FoundInPart } from './source.ts'

/** What is the author's and the story's, and not counted in what was read. */
export type Known = Omit<GrammarProfile, 'count'>

/** Keeps what Harper read in each block, for as long as the block lives, and makes findings of it. */
export class GrammarJudge {
  readonly #readings = new WeakMap<Node, Reading>()
  /** What was told of each block, as text to compare. */
  readonly #told = new WeakMap<Node, string>()
  /** How often each unknown word stands in what was read. */
  #counts = new Map<string, number>()

  constructor(private readonly known: () => Known) {}

  hasRead(block: Node): boolean {
    return this.#readings.has(block)
  }

  take(block: Node, reading: Reading): void {
    this.#readings.set(block, reading)
    this.#count(reading)
  }

  /** What is news in some blocks of a document. */
  newsOf(doc: Node, blocks: ReadonlySet<Node>): readonly FoundInPart[] {
    const scenes = scenesOf(doc).filter(({ node }) =>
      blocksOfScene(node).some(({ block }) => blocks.has(block)),
    )
    return this.#news(scenes, blocks)
  }

  /** What is news in all that was read, judged anew: the author's wishes, the names or the words' number are other ones. */
  allNews(doc: Node): readonly FoundInPart[] {
    this.#counts = new Map()
    for (const { node } of scenesOf(doc))
      for (const { block } of blocksOfScene(node)) {
        const reading = this.#readings.get(block)
        if (reading) this.#count(reading)
      }
    return this.#news(scenesOf(doc), null)
  }

  #count({ unknown }: Reading): void {
    for (const { word } of unknown) {
      const lower = word.toLowerCase()
      this.#counts.set(lower, (this.#counts.get(lower) ?? 0) + 1)
    }
  }

  #news(scenes: readonly SceneRef[], only: ReadonlySet<Node> | null): readonly FoundInPart[] {
    const profile = { ...this.known(), count: (word: string) => this.#counts.get(word) ?? 0 }
    return scenes.flatMap(({ id, node }) => {
      const blocks: (readonly [Node, readonly Finding[]])[] = []
      for (const asked of blocksOfScene(node)) {
        const reading = this.#readings.get(asked.block)
        if (!reading || (only && !only.has(asked.block))) continue
        const findings = grammarIn(asked, reading, profile)
        const told = findings.length === 0 ? '' : JSON.stringify(findings)
        if (told === (this.#told.get(asked.block) ?? '')) continue
        this.#told.set(asked.block, told)
        blocks.push([asked.block, findings])
      }
      return blocks.length > 0 ? [{ part: id, blocks }] : []
    })
  }
}
