import { headingOf } from '../headings.ts'
import { isOrnament } from '../ornament.ts'

/** A short line that names rather than tells: capitalised, no sentence. */
export function isTitleLike(line: string): boolean {
  if (line.length > 200) return false
  const text = line.replace(/^[\s"“'‘*_~<>=#([{|/-]+|[\s"”'’*_~<>=#)\]}|/-]+$/g, '')
  if (text === '' || text.length > 80 || isOrnament(line)) return false
  if (/[,;:]$/.test(text) || (/[^.]\.$/.test(text) && !/\b[A-Z]\.$|\b(etc|Mr|Dr|Jr|St)\.$/.test(text)))
    return false
  if (/[a-z]{2}(?<!\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|Capt|Cdr|Lt|Sgt|Prof|Rev))[.!?]["”]? +\S/.test(text))
    return false
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []
  if (words.length === 0 || words.length > 12 || /\bsaid\b|\basked\b/.test(text)) return false
  const long = words.filter((word) => word.length > 3)
  const capital = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word))
  // scripts without capitals: a few characters, and no sentence
  if (/^\p{Lo}/u.test(words[0] ?? '')) return text.length <= 24 && !/[。、！？「」]/.test(text)
  return /^[\p{Lu}\p{N}]/u.test(words[0] ?? '') || isQuoted(line)
    ? words.length <= 3 || capital.filter((word) => word.length > 3).length >= long.length * 0.5
    : words.length <= 5 && !/[.!?]/.test(text)
}

const isQuoted = (line: string): boolean => /^["“'‘*_][^"“”]+["”'’*_]$/.test(line)

/** Words of an unlabelled disclaimer: `not meant to infringe`, `no profit is being made`. */
const DISCLAIMS =
  /\bcopyright(?:s|ed)?\b|\b(?:rights held|all rights|amateur (?:effort|publication|work|story)|trademarks?|(?:no|without|any|not for|non-?) ?(?:money|profit|infringement)|(?:belongs?|property|owned|creations?|created) (?:to|of|by)|i (?:do not|don['’]?t) own|own nothing|not mine|aren['’]?t mine|isn['’]?t mine|(?:nobody|no one|not) (?:is |are |got |gets |getting |being |am )?paid|without permission|parody|homage|(?:only|just) (?:borrow(?:ed|ing)?|playing with)|don['’]?t sue|disclaim\w*)\b|\binfringe|\(c\)|©/gi

/** Whether a paragraph above the story disclaims: at least two such words, or one in a few words, and none of a story's. */
export function isDisclaimer(text: string): boolean {
  if (text.length > 1200 || /["“]\s*(?:said|asked)|\b(?:said|asked)\b/.test(text)) return false
  const words = new Set(text.match(DISCLAIMS)?.map((each) => each.toLowerCase())).size
  return words >= 2 || (words === 1 && text.length < 140)
}

/** What else is said in a disclaimer, once one has begun. */
const OF_RIGHTS =
  /\b(?:su(?:e|es|ed|ing) (?:me|us)|my rights?|(?:her|his|their|the) right to|(?:do not|don['’]?t|never|not to) (?:re-?)?(?:post|print|archive|copy|distribute|steal|plagiari[sz]e|use|take)|(?:without|my|your|with|ask(?:ing)?(?: me)?(?: for)?|the author['’]?s?) (?:\w+ )?permission|illegal|(?:under|over|not) (?:the age|age|eighteen|18|twenty-one|21)\b|under ?age|minors?|owns?|owned|borrow(?:ed|ing)?|(?:put|give|return)(?:ing|ed)? (?:them|it|him|her|everything) back|plagiari[sz]\w+|fair use|lawyers?|delete key|hit (?:the )?back)\b/i

/** `Paramount owns the ship. I just count the spoons.` */
const OWNED =
  /(?:^|[.!?]\s)(?:\p{Lu}[\p{L}.&’']*(?: (?:and |& )?\p{Lu}[\p{L}.&’']*){0,4}|[Tt]hey|[Ss]ome(?:body|one)(?: else)?) (?:still )?owns? (?:the|all|it|everything|them|this|these|every)\b/u

/** Whether a paragraph that is known to be none of the story says whose it all is. */
export const saysWhose = (text: string): boolean =>
  isDisclaimer(text) || (text.length < 300 && OWNED.test(text) && /\bI\b|\b(?:me|mine|my)\b/.test(text))

/** Whether a paragraph below a disclaimer, without a label, is more of it. */
export const isOfRights = (text: string): boolean => saysWhose(text) || OF_RIGHTS.test(text)

/** Words that may be somebody's name: few, and of letters. */
export const isName = (line: string): boolean =>
  line.length <= 40 &&
  /^[\s~*_-]*\p{L}[\p{L}\p{N}_'’-]*\.?(?:\s+[\p{L}\p{N}_'’-]+\.?){0,3}[\s~*_-]*$/u.test(line) &&
  headingOf(line) === null

/** Words whose letters are set apart: `T H E   L A M P`. */
const spacedIn = (text: string): string =>
  /^\S(?: {1,3}\S){3,}$/.test(text)
    ? text
        .split(/ {2,}/)
        .map((word) => word.replaceAll(' ', ''))
        .join(' ')
    : text

/** The title a line gives, without quotes and ornament. */
export function titleText(line: string): string {
  const bare = spacedIn(line.replace(/^[\s*_~=#|-]+|[\s*_~=#|-]+$/g, '').trim())
  const quoted = /^["“]([^"“”]+)["”]$/.exec(bare) ?? /^'([^']+)'$/.exec(bare) ?? /^‘([^‘’]+)’$/.exec(bare)
  return (quoted?.[1] ?? bare).trim()
}

/** Since when it is whose, behind a name: `(c) Oct. 98`. */
export const RIGHTS_SINCE = /\s*(?:\(c\)|©|\bcopyright\b)[\s:,]*(\D{0,20}\d[\w .,/'’-]{0,20})$/i

/** What message boards say of whoever posted, behind the name: `Posts: 312  Member since: Feb 2001`. */
const BESIDE_POSTS =
  /\s+[([]?(?:posts|total posts|member(?: since)?|joined|registered|location|status|rank|posted)\s?:.*$/i

/** A name and an address in a byline: `by Wren Alder <wren@example.org>`. Null where the line is none. */
export function byline(line: string): { readonly name: string; readonly address: string } | null {
  if (line.length > 120) return null
  const found =
    /^[\W_]*(?:(?:an?|the)\s+[^.!?]{0,50}?\b(?:story|fic|fanfic|fan ?fiction|tale|vignette)\s+)?(?:(?:written|story|fic|fan ?fiction|fanfic|posted|authored)\s+)?(?:by|from the (?:keyboard|pen|desk|quill) of)[:\s]\s*(.{1,90})$/i.exec(
      line,
    )
  const rest = found?.[1]?.trim()
  if (rest === undefined) return null
  const address = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/.exec(rest)?.[0] ?? ''
  const name = rest
    .replace(BESIDE_POSTS, '')
    .replace(address, '')
    .replace(RIGHTS_SINCE, '')
    .replace(/[<>*~]+|\(\s*\)|\[\s*\]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/^[^()[\]]*[)\]]|[([][^()[\]]*$/g, (unpaired) => unpaired.replace(/[()[\]]/g, ' '))
    .replace(/^\s*"([^"]*)"\s*$/, '$1')
    .replace(/\s+(?:aka|a\.k\.a\.?)\s.*$/i, (alias) => alias)
    .replace(/[-–—,:;#=+|\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const words = name.replace(/[([][^()[\]]*[)\]]/g, '').split(/\s+/)
  if (words.length > 7 || /\p{Ll}{4}[.!?]\s+\p{L}/u.test(name) || (name === '' && address === '')) return null
  return { name, address }
}

/** A line that is an address of the author, alone or in brackets. */
export const addressLine = (line: string): string | null =>
  /^[<([\s]*(?:mailto:)?([^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+\.[a-z]{2,8})[>)\]\s]*$/i.exec(
    line.slice(0, 200),
  )?.[1] ?? null

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DATE = new RegExp(
  `(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?:${MONTHS})\\.?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s*)?(?:\\d{4}|'\\d\\d))`,
  'i',
)

const DAY = new RegExp(`\\b(?:${MONTHS})\\b.*\\d{2}|\\d.*\\b(?:${MONTHS})\\b`, 'i')

/** Whether a line names a day and little else: `20 th /21 st June 1995`. */
export const saysWhen = (line: string): boolean =>
  line.length < 60 && DAY.test(line) && (line.match(/\p{L}{3,}/gu)?.length ?? 0) <= 3

/** A line that says when: `Submitted May 1999`, `12/3/98`. The date as written; null where the line says more. */
export function dateLine(line: string): string | null {
  if (line.length > 70) return null
  const found =
    /^[\W_]*(?:(?:written|submitted|posted|completed|finished|started|begun|first posted|date|copyright|©|\(c\))\b[:\s]*(?:on|in)?\s*)?(.*?)\W*$/i.exec(
      line,
    )
  const rest = found?.[1] ?? ''
  const date = DATE.exec(rest)?.[0]
  return date !== undefined && rest.replace(date, '').replace(/\W+/g, '').length <= 2 ? date : null
}

/** A text's letters and digits alone, to tell whether two say the same. */
export const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether a line says a title again, or nearly all of it. */
export function isSameTitle(title: string, line: string): boolean {
  const [whole, part] = [plain(title), plain(titleText(line))]
  return part !== '' && whole.startsWith(part) && part.length >= whole.length * 0.6
}
