import { slipsBetween } from './slips.ts'

/** The commonest words: fingers run ahead of themselves in these most of all. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'the and that was his her with you had for not but him she they have from were been said what when them would ' +
    'there could then like into just out over back down know time only your about more some than this their who ' +
    'before after again eyes hand hands head face away around looked made came went where even still never through ' +
    'thought think because right little long well good much look told took turned asked door room very here other ' +
    'first last want wanted knew really something nothing always another between without against though while ' +
    'which these those will can did get got going come see saw say tell let our its how why too any all one two ' +
    'night day man woman friend people world house voice heart smile smiled laughed felt feel found left until ' +
    'should must might every under behind toward towards together enough across'
  ).split(' '),
)

export const isCommon = (word: string): boolean => COMMON.has(word)

/** The common words that a short word in small letters is one slip away from. */
export function commonNear(word: string): readonly string[] {
  if (word.length > 6) return []
  return [...COMMON].filter((common) => {
    const slips = slipsBetween(word, common, 1)
    return slips?.length === 1 && (slips[0] === 'swapped' || (slips[0] === 'missed' && common.length > 3))
  })
}

/** Words that are often written as one, where Harper thinks of another. */
export const RUN_TOGETHER: ReadonlyMap<string, string> = new Map([
  ['noone', 'no one'],
  ['abit', 'a bit'],
  ['infront', 'in front'],
  ['inspite', 'in spite'],
])
