import type { Node } from '@tiptap/pm/model'
import type { Finding } from './finding.ts'

/** A block as it is looked at: with the blocks beside it, and what was learnt from the whole story. */
export interface Asked<Profile extends object> {
  readonly block: Node
  readonly previous: Node | null
  readonly next: Node | null
  readonly profile: Profile
}

/**
 * What was found in each block, for as long as its node lives. An answer counts only for the very nodes and
 * profile it was asked for: one that comes late, after an edit or with an older profile, is never read.
 */
export interface BlockCache<Profile extends object> {
  get(asked: Asked<Profile>): readonly Finding[] | undefined
  set(asked: Asked<Profile>, findings: readonly Finding[]): void
}

export function blockCache<Profile extends object>(): BlockCache<Profile> {
  const entries = new WeakMap<Node, { asked: Asked<Profile>; findings: readonly Finding[] }>()
  return {
    get(asked) {
      const entry = entries.get(asked.block)
      return entry && sameQuestion(entry.asked, asked) ? entry.findings : undefined
    },
    set(asked, findings) {
      entries.set(asked.block, { asked, findings })
    },
  }
}

const sameQuestion = <Profile extends object>(a: Asked<Profile>, b: Asked<Profile>) =>
  a.profile === b.profile && a.previous === b.previous && a.next === b.next
