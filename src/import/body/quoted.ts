/** Why a passage between blank lines is a letter and not a scene. */
export type LetterSign = 'named-before' | 'named-after' | 'greeting' | 'closing' | 'speaks-to-someone'

const NAMED =
  /\b(letter|note|card|e-?mail|message|postcard|envelope|scroll|parchment|telegram|diary|journal|inscription|fax|memo)s?\b/i
const READ =
  /\b(finish(ed)? reading|read(ing)?|folded|crumpled|set (it|the \w+) down|put (it|the \w+) (down|away)|the (letter|note|card|message|e-?mail|paper|page))\b/i
const GREETING =
  /^\W*(dear|dearest|my (dear|dearest|love|darling|beloved)|to (whom|my|the)|hey|hi|hello)\b[^.!?]{0,40}[,:!-]/i
const CLOSING =
  /^\W*(love|yours|sincerely|with love|all my love|always|forever|your \w+|best( wishes)?|regards|xoxo|p\.?s\b)/i

/** Longer than this, in characters, a passage is a scene of its own. */
const LONGEST = 4000

/**
 * Tells whether the passage (its blocks' texts) is a letter that stands within a scene, from the text before
 * and after it. Gives the signs; null where there are fewer than two.
 */
export function letterSigns(
  passage: readonly string[],
  before: string,
  after: string,
): readonly LetterSign[] | null {
  const text = passage.join('\n')
  if (text.length > LONGEST || passage.some((each) => /^["“]/.test(each))) return null
  const signs: LetterSign[] = []
  if (NAMED.test(before.slice(-260))) signs.push('named-before')
  if (NAMED.test(after.slice(0, 160)) && READ.test(after.slice(0, 260))) signs.push('named-after')
  if (GREETING.test(passage[0] ?? '')) signs.push('greeting')
  if (CLOSING.test(passage.at(-1) ?? '') && (passage.at(-1)?.length ?? 0) < 60) signs.push('closing')
  if (speaksToSomeone(text)) signs.push('speaks-to-someone')
  return signs.length >= 2 && signs.some((sign) => sign !== 'named-before' && sign !== 'named-after')
    ? signs
    : null
}

/** First person and second together, as in letters. */
function speaksToSomeone(text: string): boolean {
  const words = text.match(/[\p{L}'’]+/gu) ?? []
  const count = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length
  const first = count(/^(i|i['’]\w+|me|my|mine|we|our|us)$/i)
  const second = count(/^(you|you['’]\w+|your|yours)$/i)
  return first >= 2 && second >= 2 && first + second >= words.length * 0.07
}

/** `Dear Anna,` `My dearest boy:` `To whom it may concern:` alone. */
const OPENS =
  /^(?:(?:(?:my (?:own |very )?)?(?:dear|dearest|darling|beloved)|hi|hello|hey|to)\b[^.!?"”:,]{0,40}(?:\b(?:mr|mrs|ms|dr|prof)\. [^.!?"”:,]{1,30})?)[,:–—-]{1,2}$/i
/** `Your loving Grandmother`, `Yours faithfully, C. Adeyemi`, `Lots of love,`: no sentence. */
const CLOSES =
  /^(?:(?:with |all |lots of |much |my )*love|(?:ever |very |most )?(?:yours?|truly|sincerely|respectfully|faithfully|affectionately|gratefully)|(?:with )?(?:my |all |the )*(?:best|kind|warm)(?:est)? (?:wishes|regards)|regards|cheers|hugs|kisses|take care|always|forever|as ever|xoxo)\b.{0,48}$/i
const AFTERWORD = /^p\.? ?(?:p\.? ?)?s\b/i

/** The most paragraphs that a letter within a scene has between greeting and closing. */
const MOST = 15

/** The letters among a scene's texts that are set off by nothing but their own greeting and closing: from, and up to. */
export function lettersAmong(texts: readonly string[]): readonly { from: number; to: number }[] {
  const letters: { from: number; to: number }[] = []
  for (let from = 0; from < texts.length; from++) {
    if (!OPENS.test(beginning(texts[from]))) continue
    const to = endOfLetter(texts, from)
    if (to === null) continue
    letters.push({ from, to })
    from = to - 1
  }
  return letters
}

function endOfLetter(texts: readonly string[], from: number): number | null {
  let length = 0
  for (let at = from + 1; at <= from + MOST && at < texts.length; at++) {
    const text = texts[at] ?? ''
    length += text.length
    if (/^["“'‘]/.test(text) || OPENS.test(beginning(text)) || length > LONGEST) return null
    if (at === from + 1 || !closes(text)) continue
    let to = at + 1
    if (/,$/.test(text) && isSignature(texts[to])) to++
    while (AFTERWORD.test(beginning(texts[to]))) to++
    return to
  }
  return null
}

/** A closing ends no sentence but with an initial. */
const closes = (text: string): boolean =>
  text.length <= 60 && CLOSES.test(text.replace(/\n/g, ' ')) && !/[?!]$|[^\s.]{2}\.$/.test(text)

const isSignature = (text = ''): boolean =>
  text.length <= 40 && /^[\p{Lu}(~-]/u.test(text) && !/[?!]$|[^\s.]{2}\.$/.test(text)

const beginning = (text = ''): string => (text.length > 80 ? text.slice(0, 80) : text)
