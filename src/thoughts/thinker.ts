import type { Gender, PersonName } from '../language/names.ts'
import type { Word } from '../language/words.ts'
import type { Observed } from './observe.ts'
import type { Profile } from './profile.ts'
import { readBlock, type Weighed } from './read.ts'
import type { Scene } from './story.ts'

/** How many sentences of one block are searched for a name. */
const patience = 60

/** How many blocks back a name may stand that `she` takes up. */
const memory = 8

const genders: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['his', 'male'],
  ['him', 'male'],
  ["he'd", 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ["she'd", 'female'],
])

/**
 * Who thinks a run of pieces: whom its tag names; else who acts in the sentence before it or after it; else
 * whoever acted last nearby; else the scene's point of view. Null: nobody can be told, or the narrator thinks.
 */
export function thinkerOf(
  scene: Scene,
  at: number,
  run: readonly Weighed[],
  profile: Profile,
): string | null {
  for (const { piece, evidence } of run) {
    const follows = evidence.find((each) => each.code === 'tag follows')
    const subject = piece.tag?.subject ?? follows?.words ?? null
    if (subject !== null) return named(subject, scene, at, piece.from, profile)
  }
  const narration = profile.scenes.get(scene.id) ?? profile.narration
  if (narration.person === 'first') return scene.pov
  const first = run[0]?.piece
  const last = run.at(-1)?.piece
  const seen = readBlock(scene, at, profile)?.seen ?? []
  const before = seen[indexAt(seen, first?.from ?? 0) - 1]
  const after = seen[indexAt(seen, last?.to ?? 0)]
  for (const beside of [before, after]) {
    const actor =
      beside === undefined ? null : actorOf(beside.piece.words, scene, at, first?.from ?? 0, profile)
    if (actor !== null) return actor
  }
  return lastActor(scene, at, first?.from ?? 0, null, profile) ?? scene.pov
}

function named(subject: string, scene: Scene, at: number, from: number, profile: Profile): string | null {
  const person = personOf(subject.toLowerCase(), profile)
  if (person !== null) return person.name
  const gender = genders.get(subject.toLowerCase())
  return gender === undefined ? scene.pov : (lastActor(scene, at, from, gender, profile) ?? scene.pov)
}

const personOf = (lower: string, profile: Profile): PersonName | null => profile.names.get(lower) ?? null

/** Who acts in a sentence: its first name or pronoun. */
function actorOf(
  words: readonly Word[],
  scene: Scene,
  at: number,
  from: number,
  profile: Profile,
): string | null {
  for (const word of words.slice(0, 12)) {
    const person = word.capital ? personOf(word.lower, profile) : null
    if (person !== null) return person.name
    const gender = genders.get(word.lower)
    if (gender !== undefined) return lastActor(scene, at, from, gender, profile)
  }
  return null
}

/** The index of the first piece that begins at or after an offset. */
function indexAt(seen: readonly Observed[], from: number): number {
  let low = 0
  let high = seen.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((seen[middle]?.piece.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** The last person of that gender (null: any) to stand first in a narrated sentence, else the last one named. */
function lastActor(
  scene: Scene,
  at: number,
  from: number,
  gender: Gender | null,
  profile: Profile,
): string | null {
  const fits = (person: PersonName) => gender === null || person.gender === gender || person.gender === null
  let unsure: string | null = null
  for (let block = at; block >= Math.max(0, at - memory); block--) {
    const seen = readBlock(scene, block, profile)?.seen ?? []
    const end = block < at ? seen.length : indexAt(seen, from)
    for (const { piece } of seen.slice(Math.max(0, end - patience), end).reverse()) {
      for (const word of piece.words.slice(0, 6)) {
        const person = word.capital ? personOf(word.lower, profile) : null
        if (person === null || !fits(person)) continue
        if (gender === null || person.gender === gender) return person.name
        unsure ??= person.name
      }
    }
  }
  return unsure
}
