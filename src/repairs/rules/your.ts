import type { Passage } from '../passage.ts'
import { type Repair, type Rule, swap } from '../rule.ts'
import { list } from '../word-list.ts'

/** After your these make no sense: `your a`, `your not`, `your gonna`. */
const being = list('a an the gonna not so too welcome going being')
const owned = list(`
  own name hand hands face eyes eye head hair heart life voice mother father mom dad mum brother sister friend friends
  house room car bed mouth arm arms leg legs feet shoulder shoulders lips back side parents family mind fault turn
  shirt clothes boyfriend girlfriend husband wife
`)
const leads = list(
  'in on of with from to by at for about into onto under over around through is are was were what who where all take',
)
const adjectives = list(`
  beautiful pretty cute sweet stupid mean cold hot right wrong late early good bad funny smart crazy weird cruel kind
  lucky sure strong brave tired dead selfish stubborn amazing wonderful silly young old
`)

/** Before `your` and a word in -ing: what somebody is doing. */
const clauses = list(
  'what if when where how because since that think know glad sure hope like while unless until till says say mean therefore whenever suppose',
)
/** Words in -ing that somebody has. */
const things = list(`
  king ring thing things feeling meaning morning evening wedding building painting clothing darling sibling being
  wing sting string spring ceiling offspring upbringing training breathing hearing reading writing drawing
  understanding blessing bidding warning ending beginning timing reasoning thinking longing
`)

/** `your a fool`, `you're own`: only where the words beside it leave no doubt. */
export const your: Rule = {
  code: 'your',
  english: true,
  find(passage, { style }) {
    const { text } = passage
    if (!/\byou(?:r|['’]re)\b/i.test(text)) return []
    return passage.words.flatMap((word, at): Repair[] => {
      const next = passage.near(at, 1)
      const second = passage.near(at, 2)
      if (word.lower === "you're" && owned.has(next)) {
        const sure = next === 'own' ? second !== 'is' : leads.has(passage.near(at, -1)) && next !== 'back'
        return sure
          ? [swap(word, `${text.slice(word.from, word.from + 3)}r`, 'belongs-to-you', 'very likely', next)]
          : []
      }
      if (word.lower !== 'your') return []
      const doing = /^\p{Ll}{2,}ing$/u.test(next) && !things.has(next) && clauses.has(passage.near(at, -1))
      const said = isSaid(passage, at, next)
      if (!(being.has(next) || doing || said) || passage.words[at + 1]?.capital) return []
      if (text[passage.words[at + 1]?.to ?? 0] === '-' || !(doing || said || isBeing(passage, at))) return []
      const sure = next === 'a' || next === 'an' || next === 'gonna' || next === 'the'
      return [
        {
          from: word.from,
          to: word.to,
          texts: [{ from: word.to - 1, to: word.to, text: `${style.apostrophe}re` }],
          confidence: sure ? 'very likely' : 'likely',
          reason: 'you-are',
          words: next,
        },
      ]
    })
  },
}

/** What somebody is, and nobody has. */
const states = list(
  'sorry wrong late crazy insane sure alive dead safe beautiful welcome mad drunk busy ready afraid scared lucky here alone okay fine done serious kidding joking bleeding lying',
)
const openers = list(
  'say says if because when that think know knows hope glad sure so but and what now no nobody until while then',
)

/** `Say your sorry.`, `if your busy tonight`, `what your supposed to`: between a clause's opening and its end. */
function isSaid(passage: Passage, at: number, next: string): boolean {
  if (next === 'supposed') return passage.near(at, 2) === 'to'
  const before = passage.near(at, -1)
  if (!states.has(next) || !(before === '' || openers.has(before))) return false
  const second = passage.near(at, 2)
  return second === '' || second === 'that' || second === 'to' || second === 'tonight' || second === 'now'
}

/** Where one goes without an article: `your going to sea`. */
const places = list(
  'sea school work bed town church war jail prison college the a my his her their london paris',
)

/** Whether after your and the word at its side only `you are` makes sense. */
function isBeing(passage: Passage, at: number): boolean {
  const before = passage.near(at, -1)
  const second = passage.near(at, 2)
  switch (passage.near(at, 1)) {
    case 'welcome':
      return second === '' && before === ''
    case 'going':
      return (
        second === 'to' &&
        !places.has(passage.near(at, 3)) &&
        !/ing$|^(?:mind|of|about|for|to|without|by)$/.test(before)
      )
    case 'being':
      return adjectives.has(second) && !/^(?:of|about|for|to|by|with|mind|like|hate|love)$/.test(before)
    case 'so':
    case 'too':
      return adjectives.has(second)
    default:
      return second !== ''
  }
}
