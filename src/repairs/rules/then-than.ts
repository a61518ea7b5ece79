import type { Confidence } from '../../findings/finding.ts'
import type { Word } from '../../language/words.ts'
import type { Passage } from '../passage.ts'
import { type Repair, type Rule, swap } from '../rule.ts'
import { list } from '../word-list.ts'

const comparatives = list(`
  more less fewer better worse bigger smaller older younger longer shorter taller faster slower harder easier softer
  stronger weaker higher lower larger greater closer further farther sooner earlier later louder quieter hotter
  colder warmer darker brighter smarter happier sadder prettier uglier richer poorer deeper wider heavier lighter
  thinner thicker tougher rougher cooler nicer kinder wiser safer simpler stranger weirder funnier tighter
  denser nearer plainer cheaper fatter finer fiercer gentler hungrier lonelier madder meaner milder angrier busier
  crazier dirtier easier fancier luckier messier nastier noisier paler quieter richer scarier sharper sicker sillier
  sleepier slimmer steeper sweeter taller uglier wilder worthier cleverer clearer bigger
`)

/** After a comparison and `then` these can only be what is compared with. */
const compared = list(`
  once anything any anyone anybody anywhere ever usual normal before necessary expected that this these those most all
  me him us them life words mine yours hers ours theirs myself yourself himself herself themselves either
`)
/** After more and less: a number. */
const numbers = list(
  'half twenty thirty forty fifty sixty seventy eighty ninety hundred thousand twelve eleven twice',
)
/** What ends `more then I could.` */
const auxiliaries = list('was were is are am did do does could can would should had has have will')
const vague = list(
  'my his her your our their its a an one two three four five ten what when just not even some another',
)
const people = list('i you he she it we they')
/** What the one compared with had, was, could or thought: `better then I thought`. */
const matched = list(`
  had was were is are am did do does could can would should ever have has thought expected remembered imagined realized
  realised needed wanted knew know deserve deserves deserved looked seemed felt liked used let hoped
  already anticipated intended meant planned believed cared guessed
`)
const contracted = list(
  "i'd you'd he'd she'd we'd they'd i've you've we've they've i'm you're he's she's it's we're they're",
)

/** `more then anyone`, `rather stay then go`; and `and than he left`. Only where it can be nothing else. */
export const thenThan: Rule = {
  code: 'then-than',
  english: true,
  find(passage) {
    const { text } = passage
    if (!/\bth[ae]n\b/i.test(text)) return []
    return passage.words.flatMap((word, at) => {
      if (word.lower === 'then') return written(text, word, 'than', compares(passage, at), 'compares')
      return word.lower === 'than' ? written(text, word, 'then', follows(passage, at), 'follows-in-time') : []
    })
  },
}

function written(
  text: string,
  word: Word,
  right: string,
  sure: Confidence | null,
  reason: 'compares' | 'follows-in-time',
): Repair[] {
  if (sure === null) return []
  const shown = word.capital ? right.charAt(0).toUpperCase() + right.slice(1) : right
  return text.slice(word.from, word.to) === word.lower.toUpperCase() ? [] : [swap(word, shown, reason, sure)]
}

function compares(passage: Passage, at: number): Confidence | null {
  const next = passage.near(at, 1)
  const before = passage.near(at, -1)
  if (next === '' || before === '') return null
  const second = passage.near(at, -2)
  if (before === 'rather') return 'very likely'
  if (before === 'other') return ['each', 'the', 'an', 'one'].includes(second) ? null : 'very likely'
  if (next === 'never' && before === 'late' && second === 'better') return 'very likely'
  if (rathers(passage, at)) return 'very likely'
  if (endsWithAuxiliary(passage, at, next)) return 'very likely'
  if (
    (before === 'more' || before === 'less') &&
    second !== 'once' &&
    (numbers.has(next) || /^\d+$/.test(next))
  )
    return 'very likely'
  if (next === 'to' && comparesDeeds(passage, at)) return 'very likely'
  const direct = comparatives.has(before)
  const graded = (second === 'more' || second === 'less') && !people.has(before) && before !== 'and'
  if (!direct && !graded) return null
  // `once more then`, `no more then`: time goes on.
  if (
    (before === 'more' || before === 'less') &&
    ['once', 'no', 'some', 'any', 'one', 'little', 'bit', 'later', 'minutes', 'much'].includes(second) &&
    people.has(next)
  )
    return null
  if (before === 'later' && second !== '' && /s$|while|bit|moment|minute|second|hour|day|week/.test(second))
    return null
  if (compared.has(next) || contracted.has(next)) return 'very likely'
  if (people.has(next)) return matched.has(passage.near(at, 2)) ? 'very likely' : null
  if (next === 'not' && before === 'often') return 'very likely'
  if (!direct) return vague.has(next) && before !== 'time' && endsSoon(passage, at + 1) ? 'likely' : null
  const graduated = degrees.has(second) && !/^(?:and|but|so|he|she)$/.test(next)
  const thing = next === 'the' && before !== 'later' && before !== 'further' && before !== 'closer'
  return vague.has(next) || graduated || isCompared(passage, at + 1) || (thing && endsSoon(passage, at + 1))
    ? 'likely'
    : null
}

/** `more then I could.`, `any more then it does to me.`: what is compared with ends in its bare auxiliary. */
function endsWithAuxiliary(passage: Passage, at: number, next: string): boolean {
  if (!people.has(next) && next !== 'there') return false
  const graded = [-1, -2, -3, -4].some((back) => {
    const word = passage.near(at, back)
    return comparatives.has(word) && word !== 'later'
  })
  if (!graded || !auxiliaries.has(passage.near(at, 2))) return false
  const after = passage.near(at, 3)
  return after === '' || after === 'to' || after === 'for'
}

/** Two words at most, and then a mark. */
const endsSoon = (passage: Passage, at: number) => passage.near(at, 1) === '' || passage.near(at, 2) === ''

/** Before a comparative: `much older then …` */
const degrees = list('no much far even somewhat slightly considerably significantly')

/** A name that does nothing: `older then Cluthe.` */
function isCompared(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  return word?.capital === true && (passage.near(at, 1) === '' || word.lower.endsWith("'s"))
}

/** `I'd rather stay then go`: `rather` stands before, with no mark between. */
function rathers(passage: Passage, at: number): boolean {
  for (let back = 2; back <= 8; back++) {
    const word = passage.near(at, -back)
    if (word === '') return false
    if (word === 'rather' || word === 'sooner') return /(?:'d|^would|^had)$/.test(passage.near(at, -back - 1))
  }
  return false
}

/** `better to have asked and failed then to have …` */
function comparesDeeds(passage: Passage, at: number): boolean {
  for (let back = 3; back <= 9; back++) {
    const word = passage.near(at, -back)
    if (word === '') return false
    if (comparatives.has(word)) return passage.near(at, -back + 1) === 'to'
  }
  return false
}

const beforeThen = list('and but since until till')

/** `and than he left`: nothing is compared in its sentence. */
function follows(passage: Passage, at: number): Confidence | null {
  const word = passage.words[at]
  const before = passage.near(at, -1)
  const next = passage.near(at, 1)
  if (word === undefined || !beforeThen.has(before) || !people.has(next)) return null
  const sentence = passage.sentenceAt(word.from)
  const compares = passage
    .wordsIn({ from: sentence.from, to: word.from })
    .some(({ lower }) => ['than', 'other', 'rather', 'different'].includes(lower) || lower.endsWith('er'))
  return compares || comparatives.has(passage.near(at, -2)) ? null : 'likely'
}
