import { type Repair, type Rule, swap } from '../rule.ts'
import { list } from '../word-list.ts'

const before = list(`
  to will would could can can't cannot could've couldn't won't wouldn't don't didn't dont wont cant didnt wouldnt couldnt not gonna might may must should
  i'll you'll he'll she'll we'll they'll i'd you'd he'd she'd we'd they'd i we they you never always
`)
/** Before the verb, and never before the adjective. */
const modals = list("would could can can't cannot couldn't won't wouldn't don't didn't might may must should")
const vague = list('if some any more')
/** What is lost and never let loose. */
const lost = list(`
  him her you it them me us my your his our their everything everyone someone anyone control consciousness sight
  hope faith interest patience touch weight blood sleep track count face ground time money
`)
const mine = list(
  'mind temper way job head nerve balance patience grip cool hold virginity wife husband son daughter best friend friends only own',
)

/** `afraid to loose you`, `loosing control`: only where nothing is let loose. */
export const lose: Rule = {
  code: 'lose',
  english: true,
  find(passage) {
    const { text } = passage
    if (!/\bloos(?:e|es|ing)\b/i.test(text)) return []
    return passage.words.flatMap((word, at): Repair[] => {
      const match = /^loos(e|es|ing)$/.exec(word.lower)
      if (!match) return []
      const next = passage.near(at, 1)
      if (match[1] === 'e' && modals.has(passage.near(at, -1)) && (next === '' || vague.has(next)))
        return [swap(word, word.capital ? 'Lose' : 'lose', 'fails-to-keep', 'likely')]
      if (!lost.has(next)) return []
      const possessive = ['my', 'your', 'his', 'her', 'our', 'their', 'it'].includes(next)
      const what = passage.near(at, 2)
      // `to loose his arrow` lets it fly.
      if (possessive && next !== 'her' && next !== 'it' && !mine.has(what)) return []
      if (
        (next === 'her' || next === 'it') &&
        what !== '' &&
        !mine.has(what) &&
        ![
          'again',
          'all',
          'too',
          'now',
          'like',
          'to',
          'forever',
          'completely',
          'for',
          'in',
          'over',
          'because',
        ].includes(what)
      )
        return []
      if (match[1] === 'e' && !before.has(passage.near(at, -1))) return []
      const right = `los${match[1]}`
      return [swap(word, word.capital ? `L${right.slice(1)}` : right, 'fails-to-keep', 'very likely', next)]
    })
  },
}
