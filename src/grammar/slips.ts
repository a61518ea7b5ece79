/** How one letter went wrong, the likeliest slip first. */
const COST = {
  /** `dont`, `did'nt`. */
  apostrophe: 0.3,
  /** `teh`. */
  swapped: 1,
  /** `untill`, `occured`. */
  doubling: 1,
  /** `arguement`, `completly`. */
  silent: 1,
  /** `seperate`. */
  vowel: 1.2,
  /** `sence`. */
  sound: 1.3,
  /** `goverment`. */
  missed: 1.4,
  /** The finger hit the key beside. */
  neighbour: 2,
  /** A letter too many. */
  added: 2,
} as const
export type Slip = keyof typeof COST

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/**
 * The slips that make `word` of `meant`, both in small letters; null where it would take more than `most` of
 * them, or a letter that no slip explains. The first letter is never the one that went wrong, unless two swapped.
 */
export function slipsBetween(word: string, meant: string, most: number): readonly Slip[] | null {
  if (Math.abs(word.length - meant.length) > most) return null
  return search(word, 0, meant, 0, most)
}

export const costOf = (slips: readonly Slip[]): number => slips.reduce((sum, slip) => sum + COST[slip], 0)

function search(word: string, from: number, meant: string, to: number, left: number): readonly Slip[] | null {
  let i = from
  let j = to
  while (i < word.length && word[i] === meant[j]) {
    i++
    j++
  }
  if (i === word.length && j === meant.length) return []
  if (left === 0) return null
  let best: readonly Slip[] | null = null
  for (const { slip, i: nextI, j: nextJ } of slipsAt(word, i, meant, j)) {
    const rest = search(word, nextI, meant, nextJ, left - 1)
    if (rest && (best === null || COST[slip] + costOf(rest) < costOf(best))) best = [slip, ...rest]
  }
  return best
}

interface Step {
  readonly slip: Slip
  readonly i: number
  readonly j: number
}

function slipsAt(word: string, i: number, meant: string, j: number): readonly Step[] {
  const a = word[i] ?? ''
  const b = meant[j] ?? ''
  const steps: Step[] = []
  const add = (slip: Slip, byWord: number, byMeant: number) =>
    steps.push({ slip, i: i + byWord, j: j + byMeant })
  if (a !== '' && b !== '' && a === meant[j + 1] && word[i + 1] === b) add('swapped', 2, 2)
  if (a === "'") add('apostrophe', 1, 0)
  if (b === "'") add('apostrophe', 0, 1)
  if (i === 0 || a === "'" || b === "'") return steps
  if (a !== '') add(extra(word, i) ?? 'added', 1, 0)
  if (b !== '') add(extra(meant, j) ?? 'missed', 0, 1)
  if (isVowel(a) && isVowel(b)) add('vowel', 1, 1)
  else if (SOUNDS.includes(a + b)) add('sound', 1, 1)
  else if (areNeighbours(a, b)) add('neighbour', 1, 1)
  return steps
}

/** What a letter is that one of two spellings has and the other has not; null: nothing that explains it. */
function extra(word: string, at: number): Slip | null {
  const letter = word[at]
  if (letter === word[at - 1] || letter === word[at + 1]) return 'doubling'
  return letter === 'e' && at > 2 && /^[adilm]/.test(word.slice(at + 1)) ? 'silent' : null
}

/** Letters that sound alike: one stands for the other. */
const SOUNDS = ['cs', 'sc', 'sz', 'zs', 'ck', 'kc']

const isVowel = (letter: string) => letter !== '' && 'aeiouy'.includes(letter)

function areNeighbours(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  const row = ROWS.findIndex((each) => each.includes(a))
  const other = ROWS.findIndex((each) => each.includes(b))
  if (row < 0 || other < 0) return false
  return row === other && Math.abs((ROWS[row] ?? '').indexOf(a) - (ROWS[row] ?? '').indexOf(b)) === 1
}
