import { NUMBER } from '../headings.ts'

/** A time of day in a line: `6:07 am`, `2300 hours`. */
export const TIME = /\b\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b|\b\d{4} (?:hours|hrs)\b/i

/** Where a scene of a script is: `INT. MESS HALL - NIGHT`. */
const OF_SCRIPTS = /^(?:int|ext|int\.?\s?\/\s?ext|i\/e)(?:\.|\s[-–—:])\s*\p{Lu}/iu

/** How a script goes from one scene to the next: `FADE IN:`, `CUT TO:`. */
export const isTransition = (text: string): boolean =>
  /^\W*(?:(?:slow |smash |hard |jump )?(?:fade|cut|dissolve|wipe)(?:s|ing)?\b(?: (?:in|out|to|up|from)\b.{0,20})?)\W*$/i.test(
    text,
  )

/** `Three weeks later`, `Meanwhile`, `The next morning`. */
const PASSING =
  /^(?:(?:[\p{L}\d'’-]+ ){0,4}(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?) (?:later|earlier|ago|before)|(?:a little |some time |much )?later(?: (?:that|the same) (?:day|night|evening|morning|afternoon|week))?|meanwhile(?:,? .{3,40})?|elsewhere|(?:early |late )?(?:the|that) (?:next|following|same|previous)? ?(?:day|night|morning|evening|afternoon|week|month|year)|next (?:day|morning|night|evening|week)|(?:the )?present day)$/iu
/** `Flashback`, `*end flashback*`. */
const FLASHBACK =
  /^(?:(?:begin|start|end|back)(?: of)? )?(?:a )?flash ?(?:back|forward)s?(?: (?:ends?|over|begins|starts))?$/i
/** `Tobin's POV`, `POV: Tobin`. */
const VIEW =
  /^(?:\p{Lu}[\p{L}.]*(?:['’]s?)?(?: \p{Lu}[\p{L}.]*(?:['’]s?)?)? (?:pov|p\.o\.v\.?|point of view)|(?:pov|point of view)(?: of)?[: -]+\p{Lu}[\p{L} ]{1,20})$/iu

/** `SCENE 2`, `Scene Two: The Mill`. */
const SCENE = new RegExp(`^scene (?:${NUMBER})(?: ?[:.–—-]+ ?.{1,40})?$`, 'iu')

/** The words of a break typed out, and where it goes: `[Scene change: the harbour]`. */
const CHANGE = /^scene (?:change|break|shift)(?:\s?[:;,]\s?|\s?[–—]\s?|\s-{1,2}\s|\sto\s).{1,40}$/i

/** Whether a line by itself says that a new scene begins: where a script goes, what time has passed, who sees it. */
export function opensScene(text: string): boolean {
  if (text.length > 60) return false
  if (OF_SCRIPTS.test(text)) return !/\p{Ll}[.!?]$/u.test(text)
  if (/["“”]|[^.][.!?]$/.test(text)) return false
  if (/^\p{Ll}/u.test(text) && !/flash/.test(text)) return false
  const words = text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
  return (
    (PASSING.test(words) && /^[^\p{L}]*[\p{Lu}\d]/u.test(text)) ||
    FLASHBACK.test(words) ||
    VIEW.test(words) ||
    SCENE.test(words) ||
    CHANGE.test(words)
  )
}

const DAYS = 'mon|tues|wednes|thurs|fri|satur|sun'
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DAY = new RegExp(
  `^\\W*(?:(?:${DAYS})day\\b|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTHS})\\b|(?:${MONTHS})\\.? \\d{1,2}\\b)(?:\\W|\\d|st\\b|nd\\b|rd\\b|th\\b|of\\b|the\\b|at\\b|early\\b|late\\b|noon\\b|dawn\\b|dusk\\b|midnight\\b|morning\\b|afternoon\\b|evening\\b|night\\b|[ap]\\.?m\\b|hours\\b|(?:${DAYS})day\\b|(?:${MONTHS})\\b)*$`,
  'i',
)

/** Whether a line is a day and no more: `Monday`, `14 March 1944`, `Friday night, 11 pm`, `1952`. */
export const isDay = (text: string): boolean =>
  text.length <= 50 && (DAY.test(text) || /^(?:1[5-9]|20)\d\d$/.test(text)) && !/[!?]$/.test(text)

/** Whether a line is a name in brackets, as whose view a scene has: `[Tobin]`. */
export const isBracketed = (text: string): boolean => /^\[\p{Lu}[\p{L}'’ ,-]{1,30}\]$/u.test(text)

/** Whether a line says where or when a scene begins, and so is no title. */
export const isPlaceLine = (text: string): boolean => OF_SCRIPTS.test(text) || TIME.test(text)

/** Whether a script begins with such a line. */
export const beginsScript = (text: string): boolean =>
  OF_SCRIPTS.test(text) || (/\bin\b/i.test(text) && isTransition(text))
