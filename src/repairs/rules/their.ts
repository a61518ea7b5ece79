import { type Repair, type Rule, swap } from '../rule.ts'
import { list } from '../word-list.ts'

const verbs = list("is are was were isn't aren't wasn't weren't has have had will would")
const owned = list(`
  own eyes hands heads faces hearts lives arms legs feet mouths names clothes shoulders backs minds throats
  breaths parents bodies voices lips noses chairs seats shoes coats beds weapons swords wands
  hand heart guns horses hats fingers feelings souls homes houses wives husbands sons daughters children families
  mother mothers father fathers coffee tea drinks fate duties seats cradles dogs
`)
const verbsOfBody =
  'took ate drank set lost dropped turned brought finished opened shook rolled raised lowered opened closed held lifted covered shut wiped'
/** Before they're. Of these `over there`, `in there` are places: before there they say nothing. */
const leads = list(`of with into for against in on from by over around through across behind ${verbsOfBody}`)
const sureLeads = list(`of with into for against ${verbsOfBody}`)

/** Of these too, where the noun ends its phrase: `in there hands.`, not `From there voices came`. */
const placeLeads = list('in through off under from at to between')
const phraseEnds = list('and of to in on for with as like but before after again at from')

/** `their was`, `there own`, `they're hands`: only where the words beside it leave no doubt. */
export const their: Rule = {
  code: 'their',
  english: true,
  find(passage) {
    const { text } = passage
    if (!/\bthe(?:ir|re|y['’]re)\b/i.test(text)) return []
    return passage.words.flatMap((word, at): Repair[] => {
      const next = passage.near(at, 1)
      const start = text.slice(word.from, word.from + 3)
      if (word.lower === 'their') {
        const second = passage.near(at, 2)
        const noun =
          next === 'will' || next === 'have' || next === 'had' || next === 'would' || next === 'has'
        if (!verbs.has(next) || noun || second === '') return []
        return [swap(word, `${start}re`, 'there', 'very likely', next)]
      }
      if (word.lower !== 'there' && word.lower !== "they're") return []
      if (!owned.has(next)) return []
      const before = word.lower === 'there' ? sureLeads : leads
      const second = passage.near(at, 2)
      const phrase = placeLeads.has(passage.near(at, -1)) && (second === '' || phraseEnds.has(second))
      if (next !== 'own' && !phrase && !before.has(passage.near(at, -1))) return []
      return [swap(word, `${start}ir`, 'belongs-to-them', next === 'own' ? 'very likely' : 'likely', next)]
    })
  },
}
