import type { Gender, PersonName } from '../language/names.ts'
import type { Word } from '../language/words.ts'
import type { Profile } from './profile.ts'
import { readBlock, type Weighed } from './read.ts'
import type { Scene } from './story.ts'

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
  const before = seen.filter((each) => first !== undefined && each.piece.to <= first.from).at(-1)
  const after = seen.find((each) => last !== undefined && each.piece.from >= last.to)
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
    const pieces = (readBlock(scene, block, profile)?.seen ?? []).filter(
      (each) => block < at || each.piece.to <= from,
    )
    for (const { piece } of pieces.toReversed()) {
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
