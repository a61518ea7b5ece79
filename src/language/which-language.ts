import { wordsOf } from './words.ts'

/** The commonest small words of languages that stories come in; shared ones count for each. */
const SMALL_WORDS: { readonly [tag: string]: ReadonlySet<string> } = {
  en: new Set(
    'the and to of a was he in that it his her with you she had for not but him at be on is my'.split(' '),
  ),
  de: new Set(
    'der die und das ich sie er nicht zu ist es in den mit ein war sich auf du dem so hatte wie ihr'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'de la et le les il je elle ne pas un une que à dans des en lui vous était se son avait qui ce'.split(
      ' ',
    ),
  ),
  es: new Set(
    'de la que y el en no se a los un su con por una lo había le era más pero las del para como'.split(' '),
  ),
  it: new Set(
    'di e che la il non un in si una era per lo mi con come le ma aveva sua suo della gli più'.split(' '),
  ),
  nl: new Set(
    'de het een en van ik dat hij niet ze te in was is zijn op met haar had aan er je voor maar'.split(' '),
  ),
  pt: new Set(
    'de a o que e não se um uma os da do em com para era ele ela mais seu sua como mas por'.split(' '),
  ),
  sv: new Set(
    'och att det i som en på han hon är av inte jag för med var den till så om hade sig men ett'.split(' '),
  ),
}

/** Words looked at: more would not change the answer. */
const SAMPLE = 20_000

/** The language of a text as a tag (BCP 47); null where too little of it is read to say. */
export function languageOf(text: string): string | null {
  const words = wordsOf(text.slice(0, SAMPLE))
  if (words.length < 20) return null
  const shares = Object.entries(SMALL_WORDS).map(([tag, small]) => ({
    tag,
    share: words.filter(({ lower }) => small.has(lower)).length / words.length,
  }))
  const [best, second] = shares.sort((a, b) => b.share - a.share)
  return best !== undefined && best.share >= 0.15 && best.share > (second?.share ?? 0) * 1.3 ? best.tag : null
}
