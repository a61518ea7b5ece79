import { type Evidence, type EvidenceCode, has, hasAny } from './evidence.ts'
import { isTold, type Observed } from './observe.ts'

/** Somebody speaks who is not the narrator. */
const voices: ReadonlySet<EvidenceCode> = new Set([
  'present tense',
  'first-person narrator, present tense',
  'first person',
  'command',
  'second person',
  'you could',
  'addresses somebody',
  'first-person narrator, you',
])

/**
 * What the pieces beside a piece say of it. `own`: what each piece of the block shows by itself; `around`: the
 * pieces before and after, those of the neighbouring blocks where this one begins or ends.
 */
export function evidenceOfNeighbours(
  seen: readonly Observed[],
  own: readonly (readonly Evidence[])[],
  index: number,
  around: readonly Observed[],
): EvidenceCode[] {
  const found: EvidenceCode[] = []
  const add = (code: EvidenceCode) => found.push(code)
  const before = seen[index]?.piece.apart ? undefined : index - 1
  const after = seen[index + 1]?.piece.apart === false ? index + 1 : undefined
  const beside = [before, after].flatMap((at) =>
    at === undefined || seen[at] === undefined || seen[at].piece.beat ? [] : [at],
  )
  if (beside.some((at) => has(own[at], 'first person', 'first person plural', 'second person')))
    add('beside first person')
  if (beside.some((at) => has(own[at], 'present tense'))) add('beside present tense')
  const narrated = beside.length > 0 && beside.every((at) => has(own[at], 'narrated in the past'))
  if (narrated && !hasAny(own[index], voices)) add('beside narration')
  const tagged = [index - 1, index + 1].some(
    (at) =>
      isTagged(seen[at]) && Math.abs((seen[at]?.piece.from ?? 0) - (seen[index]?.piece.from ?? 0)) < 600,
  )
  if (tagged && seen[index]?.piece.tag === null) add('beside a tag')
  if (tagged && seen[index]?.piece.tag === null && isTagged(seen[index - 1])) add('after a tag')
  const inPresent = has(own[index], 'present-tense narrator') && !has(own[index], 'first-person narrator')
  const told =
    around.length > 0 &&
    around.every((each) => each.piece.tag === null && (isTold(each) || (inPresent && isShown(each))))
  if (told && hasAny(own[index], voices)) add('amid narration')
  return found
}

/** In the present somebody else does something, as narrators in that tense have it. */
const isShown = (seen: Observed) =>
  seen.present !== null &&
  (seen.third !== null || seen.name) &&
  seen.first === null &&
  seen.plural === null &&
  seen.second === null

const isTagged = (seen: Observed | undefined) => seen?.piece.tag != null && seen.piece.tag.manner !== 'weak'
