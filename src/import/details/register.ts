/** Words of an author who speaks of a story, and hardly ever of a story that tells. */
const OF_STORIES =
  /\b(?:(?:fan|song|death|slash)?fic(?:s|let|tion)?|fan ?fiction|disclaimers?|r ?& ?r|r and r|c ?& ?c|feedback|flam(?:es?|ers?|ing)|beta(?:s|ed|['’]d|-?read\w*|ing)?|un-?beta['’]?e?d|reviewe?(?:rs?|d)?|archiv(?:e|ed|ing|es)|spoilers?|rated|rating|nc-?17|pg-?13|slash|pairings?|fandom|canon|cross-?over|a\.?u\.?|o\.?o\.?c|w\.?i\.?p|one-?shot|drabbles?|vignettes?|copyright(?:s|ed)?|trademarks?|infring\w+|(?:no|any|make|making|made) (?:money|profit)|not[- ]for[- ]profit|not mine|(?:do not|don['’]?t|didn['’]?t|never) own|own(?:s|ed)? (?:nothing|none|by)|belongs? to|su(?:e|ing) me|don['’]?t sue|seasons? (?:one|two|three|four|five|six|seven|\d+)|first season|second season|third season|prompts?|https?|www|\S+@\S+\.\w+|web ?(?:site|page)|home ?page|pov|italics|telepath\w+|(?:mind|thought) ?speech|song belongs|otp|mary ?sue|hiatus|mailing list|zine|reprinted|proof-?read\w*|standalone|stand-alone|(?:originally|first) (?:posted|published|written|appeared))\b/gi

/** Words that speak of a story, of its readers, or to them; stories use them too. */
const OF_WRITING =
  /\b(?:episodes?|eps?|challenge|e-?mail(?:ed)?|flashbacks?|lyrics|canon|update[ds]?|epilogue|prologue|list|stor(?:y|ies)|chapters?|parts?|series|sequel|prequel|characters?|readers?|reading|writ(?:e|es|ing|ten)|wrote|post(?:ed|ing)?|enjoy(?:ed)?|hope you|let me know|comments?|please|thank(?:s| you)|thanx|dedicat(?:ed|ion)|titles?|scenes?|ending|song|my first|first (?:try|attempt|one)|sorry|hugs|lol|show|muse|next time|previously|to be continued|tbc|replies|bunny|bunnies|author['’]?s?|takes place|is set|set (?:after|before|during|in)|inspired by|based on|thoughts|thinking|mistakes|mine|characters|guys|everyone|warning|contains?)\b|[:;]-?[)DP(]|\^_+\^|!!+|<3/gi

const SPEECH =
  /["“][^"“”]{1,400}[,.!?…-]["”]|\b(?:said|asked|whispered|replied|murmured|shouted|muttered|yelled)\b/
/** Somebody did something: `he looked`, `Captain Vere did not`. */
const TOLD =
  /\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|\p{Lu}\p{Ll}+)\b(?: \w+){0,2}? (?:\p{Ll}{2,}ed|was|were|had|could|would|did|began|went|came|saw|took|put|stood|sat|lay|knew|felt|got|made|ran|fell|kept|left|held|heard|told|turned)\b/gu

/** A line that says what a sign stands for: `~blah~ = thoughts`, `"blah" - talking`. */
const KEY =
  /(?:[*_~/\\<>{}[\]=#^+|:'"”’)]|-(?!-)|\b(?:italics?|italici[sz]ed|bold|caps|capitals|underlin\w+|brackets|slashes|stars|asterisks|tildes|quotes))\s*(?<![:=])(?:=\s*|(?:[:–]|-{1,2})\s+)(?!\p{L}+ thought\b)(?:\p{L}+['’]?s?\s){0,3}(?:thoughts?|thinking|telepath\w*|emphasis|speech|speaking|talking|flashbacks?|dreams?|mind\w*|songs?|lyrics|sounds?|actions?|scene change|time skip|pov)\b/iu

/** The same in columns, with a word to stand for any: `/text/   somebody thinking`. */
const KEY_SHOWN =
  /^([^\p{L}\p{N}\s]{1,3}) ?(?:text|words?|blah(?: blah)*|thoughts?|talk(?:ing)?|speech|speaking|like this|this|xxx|abc|\.{3}|…) ?[^\p{L}\p{N}\s]{1,3}(?:\s{2,}|\t|\s*(?:[=:–]|-{1,2})\s*|\s+(?:is|are|means?|for)\s+)\p{L}/iu

/** The same of signs alone: `< > means thoughts`. */
const KEY_BARE =
  /^[^\p{L}\p{N}\s"]{1,3} ?[^\p{L}\p{N}\s"]{1,3}\s*(?:=|[-–:]{1,2}|means?|is|are|for)\s*(?:\p{L}+ ){0,3}(?:thoughts?|thinking|memor(?:y|ies)|telepath\w*|emphasis|speech|talking|flashbacks?|dreams?|mind\w*|songs?|lyrics|sounds?)\b/iu

/** The same in a sentence: `Thoughts are in *stars*, telepathy is in <brackets>.` */
const KEY_TOLD =
  /\b(?:thoughts?|telepathy|dreams?|flashbacks?|emphasis|lyrics|songs?|[\p{L}-]+[- ]?speech|sending|mind ?(?:talk|speak))\s+(?:is|are|will be|appears?|shown|go(?:es)?)\s+(?:\p{L}+ ){0,2}?(?:in|between|within|with|by|inside|like)\s+(?:[*_/~<>:[\]{}=|]|(?:single |double |square |curly |angle )?(?:stars|asterisks|slashes|brackets|braces|italics|colons|tildes|underscores|quotes|arrows))/iu

/** Between its signs a key may name its meaning: `*thoughts*`, `:: telepathy ::`. */
const KEY_NAMED =
  /^[*_~:/\\<>{}[\]"'“‘=#|-]{1,3} ?(?:inner )?(?:thoughts?|thinking|telepath\w*|emphasis|speech|speaking|talking|flashbacks?|dreams?|mind ?(?:speech|speak|link|talk)|songs?|song lyrics|lyrics|sounds?|actions?) ?[*_~:/\\<>{}[\]"'”’=#|-]{1,3}$/iu

/** Somebody else's words above a story, and whose they are. */
const EPIGRAPH = /^["“][^"”]{10,600}["”]?\s*(?:[-–—~]{1,2}|\()\s*\p{L}[^.!?]{1,60}$/u

/** Whether a line says what a sign stands for. */
export const isKey = (text: string): boolean =>
  text.length < 400 && (KEY.test(text) || KEY_SHOWN.test(text) || KEY_BARE.test(text) || KEY_TOLD.test(text))

/** Whether a line may be one of a key; alone it may as well be a title: `~Dreams~`. */
export const isNamedKey = (text: string): boolean =>
  text.length < 60 && (KEY_NAMED.test(text) || /^["“](?:talking|speaking|speech|dialogue)["”]$/i.test(text))

/**
 * How a paragraph that stands by a story reads: above 0 as its author who speaks of it, below 0 as the story itself.
 * From -6 to 3; paragraphs that say little either way are little below 0.
 */
export function leaning(paragraph: string): number {
  const text = paragraph.slice(0, 1500)
  const words = text.split(/\s+/).length
  const own = new Set(text.match(OF_STORIES)?.map((each) => each.toLowerCase())).size
  const writing = new Set(text.match(OF_WRITING)?.map((each) => each.toLowerCase())).size
  const speech = SPEECH.test(text) ? (/^["“]/.test(text) ? 5 : 3) : 0
  const told = Math.min(3, (text.match(TOLD)?.length ?? 0) * 0.7)
  if (EPIGRAPH.test(text)) return -1
  if (isKey(text) || isNamedKey(text)) return 2
  const score = own * 2 + writing - Math.max(words <= 6 ? 0.7 : 1.2, words / 18) - speech - told
  return Math.max(-6, Math.min(3, score))
}
