import type { Repair, Rule } from '../rule.ts'
import { list } from '../word-list.ts'

/** Small words that English never has twice, whatever stands around them. */
const never = list(`
  the a an of and or from with his my your our their its as if than into onto upon between during because
  be been being were we they i he she at by but these some any every
`)

/** Twice is once for stress, a call, a noise, or grammar that only a reader can judge (`had had`, `that that`). */
const stressed = list(`
  very really so too much many more long far big little old bad good no yes yeah now then there here well oh ah ha
  heh hey hi bye hello hush shh wait stop go come run please never again over round on up out down off in back
  about around who what that had is was it her him you do did have has to for this these all both ever
  blah knock tick tock tap thump beat ding dong choo woof meow tut la na da ho hee hmm mm uh um er wow boo rah
  quick slow deep dark night fine right sorry look see help fire sir maybe way same one two three four five
  bang boom beep buzz clang click drip drop flap plop pop ring rat swish thud zip goody chop chuckle giggle hop
  aye nay dear there's hear easy steady poor pretty great wide high low hard soft soon still only just even
  out-of row home real such step side end faster closer higher louder sooner more less lots lot miles years days hours
  alone gone dead nothing everything always forever love hate blood time mama papa dada mommy daddy momma baby
  bad mad sad okay ok what's please kill die tell say said push pull breathe think ooh aah eek
  near with or not where when why how
`)

/** The same word twice in a row. */
export const doubledWord: Rule = {
  code: 'doubled-word',
  english: true,
  find(passage) {
    const { text, words } = passage
    const found: Repair[] = []
    for (let at = 1; at < words.length; at++) {
      const word = words[at]
      const first = words[at - 1]
      if (word === undefined || first === undefined || word.lower !== first.lower) continue
      if (word.capital || !passage.adjoins(at - 1) || passage.isSeamed({ from: first.to, to: word.from + 1 }))
        continue
      if (text.slice(first.to, word.from).includes('\n')) continue
      const small = never.has(word.lower)
      if (!small && (stressed.has(word.lower) || !/^\p{Ll}{4,}$/u.test(word.lower))) continue
      // Three in a row, or a cut-off word before a dash, is a stammer.
      if (words[at + 1]?.lower === word.lower || words[at - 2]?.lower === word.lower) continue
      if (!small && passage.isSpoken(word.from)) continue
      found.push({
        from: first.from,
        to: word.to,
        texts: [{ from: first.to, to: word.to, text: '' }],
        confidence: small && !passage.isSpoken(word.from) ? 'very likely' : 'likely',
        reason: 'word-twice',
      })
    }
    return found
  },
}
