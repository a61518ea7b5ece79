import { type Repair, type Rule, swap } from '../rule.ts'

/** Two spaces or more within a paragraph, after full stops too, as typewriters had it. */
export const doubledSpace: Rule = {
  code: 'doubled-space',
  whole: true,
  find({ text }) {
    const found: Repair[] = []
    for (let at = text.indexOf('  '); at >= 0; ) {
      let to = at
      while (text[to] === ' ') to++
      if (at > 0 && to < text.length && text[at - 1] !== '\n' && text[to] !== '\n')
        found.push(swap({ from: at, to }, ' ', 'spaces', 'very likely'))
      at = text.indexOf('  ', to)
    }
    return found
  },
}
