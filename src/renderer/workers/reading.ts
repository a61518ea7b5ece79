import type { Node } from '@tiptap/pm/model'
import type { Finding } from '../../findings/index.ts'
import { checkScene, checkTitle, type Profile as Habits, profileOf as habitsOf } from '../../repairs/index.ts'
import { schema } from '../../story/schema/index.ts'
import { chaptersOf, type SceneRef, scenesOf, textBlocksOf } from '../../story/walk.ts'
import { storyProfile, thoughtsInScene } from '../../thoughts/find.ts'
import type { Profile as Narration } from '../../thoughts/profile.ts'

/** What was found in a scene, or in a chapter's title, for each of its blocks where it is news. */
export interface PartFound {
  readonly of: 'scene' | 'title'
  /** Which scene or chapter, from 0. */
  readonly at: number
  /** The block's index within it, and all that is found there. */
  readonly blocks: readonly (readonly [number, readonly Finding[]])[]
}

/** What is known of the story as a whole. */
interface Learnt {
  readonly narration: Narration
  readonly habits: Habits
}

/** So much of a story, in parts of a thousand, must have changed before it is learnt anew. */
const WORTH_LEARNING = 2

/** A story being read for thoughts and repairs: looks again only at what changed, and says only what is news. */
export class Reading {
  #doc: Node
  #learnt: Learnt
  /** Characters that changed since the story was learnt. */
  #changed = 0
  /** Each scene, and what its findings were made of. */
  readonly #read = new WeakMap<Node, readonly (Node | Learnt | null)[]>()
  /** What was told of each block. */
  readonly #told = new WeakMap<Node, readonly Finding[]>()

  /**
   * `learnt`: what is known of the story already; it is learnt where that is left out. `isAnew`: whoever asks has
   * findings from before, so that it is news as well where there is nothing.
   */
  constructor(
    doc: Node,
    { learnt = learn(doc), isAnew = false }: { learnt?: Learnt; isAnew?: boolean } = {},
  ) {
    this.#doc = doc
    this.#learnt = learnt
    if (!isAnew) for (const { node } of textBlocksOf(doc)) this.#told.set(node, [])
  }

  get doc(): Node {
    return this.#doc
  }

  get narration(): Narration['narration'] {
    return this.#learnt.narration.narration
  }

  /** The same story with the same profile, nothing of it read yet. */
  anew(): Reading {
    return new Reading(schema.nodeFromJSON(this.#doc.toJSON()), { learnt: this.#learnt })
  }

  /** Goes on with the story as it is now; `changed`: about how many characters differ. */
  update(doc: Node, changed: number): void {
    this.#doc = doc
    this.#changed += changed
  }

  /** Learns the story anew, where enough of it changed for that. Returns whether it did. */
  learn(): boolean {
    if (this.#changed === 0 || this.#changed * 1000 < this.#doc.content.size * WORTH_LEARNING) return false
    this.#changed = 0
    this.#learnt = learn(this.#doc)
    return true
  }

  /** Looks at all that has to be looked at, and answers what is news, part by part. */
  *look(): Generator<PartFound | null> {
    const scenes = scenesOf(this.#doc)
    for (const [at, chapter] of chaptersOf(this.#doc).entries()) {
      const title = chapter.node.child(0)
      yield this.#news('title', at, [title], [checkTitle(title, this.#learnt.habits)])
    }
    for (const [at, scene] of scenes.entries()) yield this.#scene(at, scene, scenes)
  }

  #scene(at: number, scene: SceneRef, scenes: readonly SceneRef[]): PartFound | null {
    const before = scenes[at - 1] ?? null
    const after = scenes[at + 1] ?? null
    const of = [this.#learnt, before?.node ?? null, after?.node ?? null]
    if (isSameList(this.#read.get(scene.node), of)) return null
    const { narration, habits } = this.#learnt
    const thoughts = thoughtsInScene(scene.node, narration)
    const repairs = checkScene(scene, before, after, habits)
    const blocks = textBlocksOf(scene.node).map(({ node }) => node)
    this.#read.set(scene.node, of)
    return this.#news(
      'scene',
      at,
      blocks,
      blocks.map((_, i) => inOrder(thoughts[i] ?? [], repairs[i] ?? [])),
    )
  }

  #news(
    of: PartFound['of'],
    at: number,
    blocks: readonly Node[],
    found: readonly (readonly Finding[])[],
  ): PartFound | null {
    const news = blocks.flatMap((block, i): PartFound['blocks'] => {
      const findings = found[i] ?? []
      if (isSameList(this.#told.get(block), findings)) return []
      this.#told.set(block, findings)
      return [[i, findings]]
    })
    return news.length > 0 ? { of, at, blocks: news } : null
  }
}

const learn = (doc: Node): Learnt => ({ narration: storyProfile(doc), habits: habitsOf(doc) })

function inOrder(a: readonly Finding[], b: readonly Finding[]): readonly Finding[] {
  if (a.length === 0) return b
  if (b.length === 0) return a
  return [...a, ...b].sort((one, other) => one.from - other.from)
}

const isSameList = <T>(before: readonly T[] | undefined, after: readonly T[]) =>
  before?.length === after.length && before.every((each, at) => each === after[at])
