import type { Passage } from '../passage.ts'
import { type Repair, type Rule, swap } from '../rule.ts'
import { list } from '../word-list.ts'

/** After its: what something has. */
const owned = list(`
  own way head tail eyes eye mouth teeth place side sides back feet legs paws claws wings contents master owner
  course toll peak surface hinges walls doors door lid edge edges original name contents frame stem roots
  prey victim handle sheath holster case cage leash collar fur skin neck belly throat jaws breath grip weight
  inhabitants occupants purpose knees base
`)
/** Before its and a thing: a preposition, or a verb that takes one. */
const leads = list(`
  of in on to from with into onto by at for under over through around along across against beneath behind between
  out find found made make making lost lose lift lifted raised opened closed took take off down up left
`)
/** `on it's way past noon` is `it is way past`. */
const notOwned = list('too past more over beyond better worse less out off')

/** `find it's way`, `its a trap`: only where the words beside it leave no doubt. */
export const its: Rule = {
  code: 'its',
  english: true,
  find(passage, { style }) {
    const { text } = passage
    if (!/\bit['’]?s\b/i.test(text)) return []
    return passage.words.flatMap((word, at): Repair[] => {
      if (word.lower === "it's") {
        const next = passage.near(at, 1)
        const way = next === 'way' && notOwned.has(passage.near(at, 2))
        const sure = next === 'own' || (owned.has(next) && leads.has(passage.near(at, -1)) && !way)
        const after = passage.near(at, 2)
        if (!sure || ['is', 'was', 'that', 'who'].includes(after)) return []
        return [
          swap(
            word,
            text.slice(word.from, word.from + 2) + text.slice(word.to - 1, word.to),
            'belongs-to-it',
            'very likely',
            next,
          ),
        ]
      }
      if (word.lower !== 'its' || text.slice(word.from, word.to) === 'ITS') return []
      const next = passage.near(at, 1)
      if (!isIt(passage, at, next)) return []
      return [
        {
          from: word.from,
          to: word.to,
          texts: [{ from: word.to - 1, to: word.to - 1, text: style.apostrophe }],
          confidence: 'very likely',
          reason: 'it-is',
          words: next,
        },
      ]
    })
  },
}

const being = list('a an the been gonna my your his our okay ok because')
const becoming = list(
  'a an the my your his her our that like going as about what just only too so really very over fair true right enough possible easy funny working safe me you him her',
)
/** Nobody has one of these. */
const never = list('got him them me us why')
/** Before an adjective both may have: `its quite short.`, not `its quite short tail`. */
const adverbs = list('probably quite definitely actually obviously')
/** Before a clause; `I know its secrets` has a thing. */
const clauses = list('think thinks hope hopes suppose guess if because bet maybe perhaps afraid sure glad')
const openers = list('that but so because if when like now then while until where')
const judged = list('hard easy difficult impossible nice good great better fun safe wrong rude cruel')
const about = list('a the an up over on out at in to me you him her us them anyway again all')
const things = list(
  'king ring thing being feeling meaning morning building painting clothing wing sting string spring ceiling training breathing hearing reading writing drawing warning ending beginning timing reasoning thinking opening landing covering lining',
)

/** Whether its and the words after it can only be `it is` or `it has`. */
function isIt(passage: Passage, at: number, next: string): boolean {
  const second = passage.near(at, 2)
  if (passage.text[passage.words[at + 1]?.to ?? 0] === '-') return false
  if (being.has(next)) return second !== '' || next === 'been' || next === 'okay' || next === 'ok'
  if (next === 'not' || next === 'just' || next === 'only') return becoming.has(second) && second !== 'only'
  if (never.has(next)) return true
  if (adverbs.has(next)) return second !== '' && (about.has(second) || passage.near(at, 3) === '')
  if (judged.has(next) && second === 'to') return true
  const before = passage.near(at, -1)
  const opens = before === '' || openers.has(before) || clauses.has(before)
  if (/^\p{Ll}{2,}ing$/u.test(next) && !things.has(next)) return opens && about.has(second)
  // `I hope its true.`: one word, and the sentence is over.
  const ends = /^(?:[.!?;…]|$|,["”’])/.test(passage.text.slice(passage.words[at + 1]?.to ?? 0).slice(0, 2))
  return next !== '' && ends && clauses.has(before) && !next.endsWith('s')
}
