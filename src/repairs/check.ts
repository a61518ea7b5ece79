import type { Node } from '@tiptap/pm/model'
import { type Asked, blockCache } from '../findings/cache.ts'
import type { Finding, Found } from '../findings/finding.ts'
import { chaptersOf, type SceneRef, scenesOf, textBlocksOf } from '../story/walk.ts'
import { letterScene } from './letter-scene.ts'
import { passageOf } from './passage.ts'
import { merged } from './precedence.ts'
import { type Profile, profileOf } from './profile.ts'
import type { Repair, RepairCode, Rule } from './rule.ts'
import { rules as allRules } from './rules.ts'

/** The blocks beside one, of its own sort, in the same scene or quoted matter; null where there are none. */
export interface Neighbours {
  readonly previous: Node | null
  readonly next: Node | null
}

export interface CheckOptions {
  /** What is known of the story; learnt from it where not given. */
  readonly profile?: Profile
  /** Rules that are switched off. */
  readonly off?: ReadonlySet<RepairCode>
}

/** The repairs of a whole story in its order: block by block, and before a scene's own the one that is about it. */
export function checkStory(doc: Node, options: CheckOptions = {}): readonly Found[] {
  const profile = options.profile ?? profileOf(doc)
  const all: Found[] = []
  const add = (blocks: readonly Found['block'][], findings: readonly (readonly Finding[])[]) => {
    blocks.forEach((block, i) => {
      for (const finding of findings[i] ?? []) all.push({ block, finding })
    })
  }
  const titles = chaptersOf(doc)
  const scenes = scenesOf(doc)
  let nextTitle = 0
  for (const scene of scenes) {
    while ((titles[nextTitle]?.pos ?? Number.POSITIVE_INFINITY) < scene.pos) {
      const chapter = titles[nextTitle++]
      const title = chapter && { node: chapter.node.child(0), pos: chapter.pos + 1 }
      if (title) add([title], [checkTitle(title.node, profile)])
    }
    add(
      textBlocksOf(scene.node, scene.pos),
      checkScene(scene, scenes[scene.index - 1] ?? null, scenes[scene.index + 1] ?? null, profile),
    )
  }
  const off = options.off
  return off ? all.filter(({ finding }) => !off.has(finding.code as RepairCode)) : all // as: made below, and there only
}

/**
 * The repairs of a scene, a list for each of its text blocks; in the first, one about the whole scene comes
 * first. `before` and `after`: the scenes beside it, null for none.
 */
export function checkScene(
  scene: SceneRef,
  before: SceneRef | null,
  after: SceneRef | null,
  profile: Profile,
): readonly (readonly Finding[])[] {
  const blocks = textBlocksOf(scene.node, scene.pos)
  const letter = letterScene(scene, before, after)
  return blocks.map(({ node }, i) => {
    const own = checkBlock(node, neighboursAt(blocks, i), profile)
    return i === 0 && letter ? [letter, ...own.filter(({ from }) => from >= letter.to)] : own
  })
}

/** The repairs of a chapter's title. */
export const checkTitle = (title: Node, profile: Profile): readonly Finding[] =>
  checkBlock(title, { previous: null, next: null }, profile)

function neighboursAt(blocks: readonly Found['block'][], i: number): Neighbours {
  const beside = (one: Found['block'] | undefined, other: Found['block'] | undefined) =>
    // Siblings touch: between a paragraph and quoted matter stands the bound of the latter.
    one && other && one.pos + one.node.nodeSize === other.pos && one.node.type === other.node.type
  const here = blocks[i]
  const previous = blocks[i - 1]
  const next = blocks[i + 1]
  return {
    previous: beside(previous, here) ? (previous?.node ?? null) : null,
    next: beside(here, next) ? (next?.node ?? null) : null,
  }
}

const cache = blockCache<Profile>()

/** The repairs of one block, in order, never overlapping. Kept as long as the block, its neighbours and the profile are the same. */
export function checkBlock(
  block: Node,
  { previous, next }: Neighbours,
  profile: Profile,
): readonly Finding[] {
  const asked: Asked<Profile> = { block, previous, next, profile }
  const known = cache.get(asked)
  if (known) return known
  const findings = findIn(block, asked)
  cache.set(asked, findings)
  return findings
}

function findIn(block: Node, { previous, next, profile }: Asked<Profile>): readonly Finding[] {
  if (block.content.size === 0) return []
  const passage = passageOf(block, previous, next, profile.convention)
  const english = profile.language === '' || profile.language.startsWith('en')
  const prose = block.type.name === 'paragraph'
  let findings: readonly Finding[] = []
  for (const rule of allRules) {
    if ((rule.english && !english) || !(prose || rule.everywhere)) continue
    if (rule.needsQuotes && findings.some(mendsQuote)) continue
    const found = rule.find(passage, profile)
    if (found.length > 0)
      findings = merged(
        findings,
        found.map((repair) => findingOf(rule, repair)),
      )
  }
  return findings
}

const mendsQuote = ({ code, change }: Finding) =>
  (code === 'damaged-character' || code === 'lost-character') &&
  change?.do === 'replace' &&
  change.texts.some(({ text }) => /["“”‘’«»]/.test(text))

function findingOf(rule: Rule, { from, to, texts, confidence, reason, words, joins }: Repair): Finding {
  return {
    kind: 'repair',
    code: rule.code,
    alike: rule.whole ? 'code' : null,
    from,
    to,
    confidence,
    reasons: [{ code: reason, words: words ?? null }],
    change: joins === undefined ? { do: 'replace', texts } : { do: 'join-next', between: joins },
  }
}
