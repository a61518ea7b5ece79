/**
 * How well `query` stands in `text`, its letters in order though not side by side: the more the better; null where
 * it does not. Beginnings of words and runs of letters count; spaces in the query only part its words.
 */
export function fuzzyScore(query: string, text: string): number | null {
  const wanted = query.toLowerCase().replaceAll(' ', '')
  const given = text.toLowerCase()
  if (wanted === '') return 0
  let best: number | null = null
  for (
    let start = given.indexOf(wanted.charAt(0));
    start >= 0;
    start = given.indexOf(wanted.charAt(0), start + 1)
  ) {
    const score = scoreFrom(start, wanted, given)
    if (score !== null && (best === null || score > best)) best = score
  }
  return best
}

/** The score where the first letter is taken at `start`, and each other as early as can be, a word's beginning first. */
function scoreFrom(start: number, wanted: string, given: string): number | null {
  let score = 0
  let last = -2
  let at = start
  for (const letter of wanted) {
    at = last < 0 ? start : next(letter, given, last)
    if (at < 0) return null
    score += 1
    if (at === last + 1) score += 5
    if (startsWord(given, at)) score += 4
    last = at
  }
  return score - given.length / 100
}

function next(letter: string, given: string, last: number): number {
  if (given.charAt(last + 1) === letter) return last + 1
  const anywhere = given.indexOf(letter, last + 1)
  for (let at = anywhere; at >= 0; at = given.indexOf(letter, at + 1)) if (startsWord(given, at)) return at
  return anywhere
}

const startsWord = (text: string, at: number): boolean =>
  at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1))

/** The items that `query` finds, the best first, else in their own order; all of them for an empty query. */
export function search<T>(items: readonly T[], query: string, textOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, score: fuzzyScore(query, textOf(item)) }))
    .filter((each): each is { item: T; score: number } => each.score !== null)
    .sort((a, b) => b.score - a.score)
    .map((each) => each.item)
}
