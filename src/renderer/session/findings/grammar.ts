import type { Node } from '@tiptap/pm/model'
import type { Settings } from '../../../contract/settings.ts'
import { dictionaryOf, GRAMMAR_SORTS, NOTHING_READ } from '../../../grammar/index.ts'
import { conventionOf } from '../../../language/dialogue.ts'
import { languageOf } from '../../../language/which-language.ts'
import { blockText, scenesOf, textBlocksOf } from '../../../story/walk.ts'
import { createStore, type Readable } from '../store.ts'
import { GrammarJudge } from './grammar-judge.ts'
import { type HarperWorker, harperWorker } from './harper-worker.ts'
import { unreadNear } from './scene-blocks.ts'
import type { FoundInPart, OpenSource, Source } from './source.ts'

/** How spelling and grammar are getting on with a story. */
export type GrammarState =
  /** The author does not want it: nothing is loaded. */
  | 'off'
  /** The story is not in English, which is all that it knows. */
  | 'other-language'
  | 'loading'
  | 'reading'
  | 'done'
  /** It does not come up here, or broke off too often: it is left alone until the author asks again. */
  | 'failed'

export interface Grammar {
  readonly open: OpenSource
  readonly state: Readable<GrammarState>
  /** After a failure: once more. */
  again(): void
}

/** What it needs to know besides the story. */
export interface GrammarNeeds {
  readonly settings: Readable<Settings>
  readonly names: Readable<readonly string[]>
}

/** Broken off so often in a row, it is given up. */
const TRIES = 3
/** How much of a story tells its language and how it sets off speech, in blocks. */
const SAMPLE = 300

/** Spelling and grammar as a source of findings, by Harper in a worker of its own. One source for one story. */
export function createGrammar(needs: GrammarNeeds, worker: HarperWorker = harperWorker()): Grammar {
  const state = createStore<GrammarState>('off')
  let source: GrammarSource | null = null
  return {
    state,
    again: () => source?.again(),
    open(hear) {
      source = new GrammarSource(needs, worker, state, hear)
      return source
    },
  }
}

class GrammarSource implements Source {
  readonly #judge = new GrammarJudge(() => {
    const { grammar, words } = this.needs.settings.get()
    const names = this.needs.names.get()
    return {
      convention: this.#convention,
      sorts: new Set(GRAMMAR_SORTS.filter((sort) => grammar[sort])),
      dictionary: dictionaryOf(words, names),
      names: names.flatMap((name) => name.split(' ')),
    }
  })
  #convention = conventionOf([])
  #doc: Node | null = null
  #near = 0
  #working = false
  #ended = false
  readonly #stop: readonly (() => void)[]

  constructor(
    private readonly needs: GrammarNeeds,
    private readonly worker: HarperWorker,
    private readonly state: ReturnType<typeof createStore<GrammarState>>,
    private readonly hear: Parameters<OpenSource>[0],
  ) {
    let before = needs.settings.get()
    const follow = () => {
      // As main tells them, settings are new objects each time.
      const now = needs.settings.get()
      const sameSorts = GRAMMAR_SORTS.every((sort) => now.grammar[sort] === before.grammar[sort])
      const sameWords = isSameList(now.words, before.words)
      before = now
      if (!sameSorts && state.get() === 'failed') state.set('off')
      if (!sameSorts || !sameWords) this.#judgeAnew()
    }
    this.#stop = [needs.settings.subscribe(follow), needs.names.subscribe(() => this.#judgeAnew())]
  }

  read(doc: Node, near: number): void {
    if (this.#doc === null) this.#convention = conventionOf(sample(doc))
    this.#doc = doc
    this.#near = near
    this.#begin()
  }

  rest(): void {
    if (this.#doc && this.#isOn()) this.#convention = conventionOf(sample(this.#doc))
  }

  again(): void {
    this.state.set('off')
    this.#begin()
  }

  end(): void {
    this.#ended = true
    for (const stop of this.#stop) stop()
    this.worker.end()
  }

  #judgeAnew(): void {
    if (this.#doc) this.#tell(this.#judge.allNews(this.#doc))
    this.#begin()
  }

  #begin(): void {
    const doc = this.#doc
    if (!doc || this.#working) return
    if (this.#isOn() && isEnglish(doc) && this.state.get() !== 'failed') {
      this.#working = true
      this.#work(doc).catch(reportError)
      return
    }
    if (this.state.get() !== 'failed') {
      this.state.set(this.#isOn() ? 'other-language' : 'off')
      this.worker.end()
    }
    this.hear({ kind: 'ready' })
  }

  /** Reads all that has not been read, what is near first, the story as it is by then. */
  async #work(first: Node): Promise<void> {
    let doc = first
    let failures = 0
    let gaveUp = false
    let loaded = this.state.get() === 'done' || this.state.get() === 'reading'
    for (;;) {
      const batch = unreadNear(doc, this.#near, (block) => this.#judge.hasRead(block))
      if (batch.length === 0 || this.#ended || !this.#isOn()) break
      this.state.set(loaded ? 'reading' : 'loading')
      const readings = await this.worker.read(batch.map(blockText))
      const isRead = typeof readings !== 'string'
      failures = isRead ? 0 : failures + 1
      loaded ||= isRead
      gaveUp = readings === 'unloaded' || failures === TRIES
      if (gaveUp) break
      // What it broke off in is passed over, so that it gets to the rest.
      for (const [i, block] of batch.entries())
        this.#judge.take(block, isRead ? (readings[i] ?? NOTHING_READ) : NOTHING_READ)
      doc = this.#doc ?? doc
      this.#tell(this.#judge.newsOf(doc, new Set(batch)))
    }
    this.#working = false
    if (this.#ended) return
    this.#tell(this.#judge.allNews(doc))
    if (!this.#isOn()) return this.#begin()
    this.state.set(gaveUp ? 'failed' : 'done')
    this.hear({ kind: 'ready' })
  }

  #tell(parts: readonly FoundInPart[]): void {
    if (parts.length > 0 && !this.#ended) this.hear({ kind: 'found', parts })
  }

  #isOn(): boolean {
    const { grammar } = this.needs.settings.get()
    return GRAMMAR_SORTS.some((sort) => grammar[sort])
  }
}

const isSameList = (a: readonly string[], b: readonly string[]) =>
  a === b || (a.length === b.length && a.every((each, at) => each === b[at]))

/** The texts a story begins with. */
function sample(doc: Node): readonly string[] {
  const texts: string[] = []
  for (const { node } of scenesOf(doc)) {
    if (texts.length >= SAMPLE) break
    texts.push(...textBlocksOf(node).map((block) => blockText(block.node)))
  }
  return texts.slice(0, SAMPLE)
}

function isEnglish(doc: Node): boolean {
  const tag = String(doc.attrs.language) || languageOf(sample(doc).join('\n'))
  return tag === null || tag.startsWith('en')
}
