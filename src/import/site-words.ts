/** Words that sites put on their pages: links, buttons, accounts, counters. */
const OF_SITES = new Set(
  `home index next prev previous back top bottom main menu map search help faq link links news update updates updated
   author authors title titles recent browse guestbook guest book contact email e-mail mail archive archives forum
   forums login log in logout sign up signup out register account create password forgot forgotten share report abuse
   edit print printer printable version stories story fanfic fanfiction fan fic fiction fics comment comments leave post
   posts posted new reply replies random page pages site sites list lists review reviews favorite favorites favourite
   favourites follow follows alert alerts bookmark bookmarks kudos subscribe unsubscribe subscription download downloads
   pdf epub mobi html txt tag tags memories add tell friend friends profile user users username member members
   community communities just hits hit counter visitor visitors webring ring join terms service privacy policy copyright
   powered hosted sponsor sponsored advertisement ad ads banner free homepage web website upload settings inbox
   submit vote rate ratings beta readers reader category categories read write view sitemap feed rss mobile desktop
   full entire chapter chapters contents toc thread threads link permalink parent flat topic topics board message
   messages archived gallery about donate store shop blog journal journals entry entries collections works series
   fandoms people dictionary directory more other betas pix pics quizzes quiz gbook bio section beginning profile options thread original author forward anonymous ignore flag return go to the of a an and or for this my your
   you our it is on at by with from`.split(/\s+/),
)
/** Of these, words that say nothing of their own. */
const EMPTY = new Set(
  'go to the of a an and or for this my your you our it is on at by with from in out up'.split(' '),
)

/** Items of a row of links: between bars, brackets, dots, arrows or wide gaps. */
const BETWEEN = /\]\s*\[|\)\s*[-|]\s*\(|\s*[|•·»«›‹]\s*|\s{2,}|<<|>>|\s[-~*:./]+\s|^<\s|\s[<>]\s|\s>$/

/** Three or more links in brackets, whatever they say. */
const BRACKETED = /^\W*(?:\[[^\]]{1,40}\]\W*){3,}$/

/**
 * Whether a line at the edge of a page is the site's: a row of links, or a sentence or two of its words and hardly any
 * other. A label and its value are not.
 */
export function isOfSite(text: string): boolean {
  if (text.length > 160 || /\S:\s/.test(text) || text.split(' : ').length === 2) return false
  const items = text
    .split(BETWEEN)
    .map((item) => item.replace(/[[\](){}<>]/g, '').trim())
    .filter((item) => /[\p{L}\d]/u.test(item))
  if (BRACKETED.test(text) && items.every((item) => item.length <= 40)) return true
  const ofSite = items.filter((item) => share(item) >= 0.6).length
  // between bars half will do: the others name what is there
  if (items.length >= 4 && text.split(/\s\|\s/).length === items.length && ofSite * 2 >= items.length)
    return true
  if (items.length >= 3 && items.every((item) => item.split(/\s+/).length <= 5))
    return text.includes(' : ') && items.length < 4 ? ofSite === items.length : ofSite * 3 >= items.length * 2
  if (isListed(text)) return true
  const words = contentWords(text)
  const known = words.filter((word) => OF_SITES.has(word)).length
  if (items.length === 2 && /[|»«\])<>]/.test(text)) return ofSite === 2
  if (items.length === 1 && /^<|>$/.test(text)) return ofSite === 1
  return known >= 4 && known >= words.length * 0.75 && /[.!?()]/.test(text)
}

/** `Beginning, Previous Section, Next Section` */
function isListed(text: string): boolean {
  const items = text.split(/,\s/)
  return items.length >= 3 && items.every((item) => item.split(/\s+/).length <= 3 && share(item) >= 0.5)
}

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter(
    (word) => !EMPTY.has(word) && !/['’]s$/.test(word),
  )

/** The share of an item's words that are a site's. */
function share(item: string): number {
  const words = contentWords(item)
  return words.length === 0 ? 0 : words.filter((word) => OF_SITES.has(word)).length / words.length
}
