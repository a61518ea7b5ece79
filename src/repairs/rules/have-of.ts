import { type Repair, type Rule, swap } from '../rule.ts'
import { list } from '../word-list.ts'

const modals = list("could would should must might couldn't wouldn't shouldn't mustn't could've")

/** `could of been`; not `must of course`, not `as much as he could of the ale`. */
export const haveOf: Rule = {
  code: 'have-of',
  english: true,
  find(passage) {
    const { text } = passage
    if (!text.includes(' of ')) return []
    return passage.words.flatMap((word, at): Repair[] => {
      if (word.lower !== 'of' || !modals.has(passage.near(at, -1))) return []
      const next = passage.near(at, 1)
      const done =
        /(?:ed|en|wn|ne)$|^(?:had|got|thought|said|told|felt|known|made|kept|left|lost|met|come|become|run|put|let|cut|hit|just|never|at|really)$/.test(
          next,
        )
      return done && !/^(?:men|women|children|one|seven|ten|eleven|garden|wooden|golden)$/.test(next)
        ? [swap(word, 'have', 'have-done', 'very likely', next)]
        : []
    })
  },
}
