/** Beginnings and endings that authors make words with, the commonest first. */
const BEFORE = (
  'un re out over under up down in non pre post anti counter inter sub super mid mis dis de co fore after back ' +
  'self micro mega mini multi neo electro cyber techno hydro aero pseudo semi ultra be en'
).split(' ')
const AFTER = (
  's es ed d ing er ers r est ly y ish ness less ful like ward wards wise able ible ism ist ists dom hood ship ' +
  'ment ments ation al ic ous ity ies ied ier iest ily proof'
).split(' ')

/** The shortest part of a word that says anything. */
const LEAST = 3
/** More would be guessing. */
const MOST = 10

/**
 * What a word in small letters may have been made from, by a beginning or an ending: it is one that somebody made,
 * and no slip, where any of them is a word.
 */
export function stemsOf(word: string): readonly string[] {
  const whole = withoutEnding(word)
  const rests = BEFORE.flatMap((start) => {
    const rest = word.slice(start.length)
    return word.startsWith(start) && rest.length > LEAST ? [rest, ...withoutEnding(rest)] : []
  })
  return [...new Set([...whole, ...rests])].slice(0, MOST)
}

/** What is left of a word without its ending, as it would be spelt alone. */
function withoutEnding(word: string): readonly string[] {
  return AFTER.flatMap((ending) => {
    const stem = word.slice(0, word.length - ending.length)
    if (!word.endsWith(ending) || stem.length < LEAST) return []
    const stems = [stem]
    const last = stem.at(-1)
    const vowel = /^[aeiy]/.test(ending)
    if (vowel) stems.push(`${stem}e`)
    if (vowel && last === stem.at(-2) && stem.length > LEAST) stems.push(stem.slice(0, -1))
    if (ending.startsWith('i')) stems.push(`${stem}y`)
    if (last === 'i') stems.push(`${stem.slice(0, -1)}y`)
    return stems
  })
}
