const verbs = 'thought|wondered|mused|told myself|reminded myself|said to myself|warned myself|scolded myself'
const after = new RegExp(`[,.?!…—-]["'”’]? I (?:${verbs})(?: \\p{Ll}+ly)?(?=[.,:!?…]|$)`, 'u')
const before = new RegExp(`\\bI (?:${verbs})[,:] ["“'‘]?\\p{Lu}`, 'u')

/** Whether a narrator's own thoughts are told apart from the telling: `Not again, I thought.` */
export const hasInnerVoice = (text: string): boolean => after.test(text) || before.test(text)
