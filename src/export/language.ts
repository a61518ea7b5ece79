/** What an `html` element says about the language of its page. */
export interface LanguageAttributes {
  /** '' says that the language is not known, https://html.spec.whatwg.org/#attr-lang */
  readonly lang: string
  /** Set for scripts that run from right to left only. */
  readonly dir?: 'rtl'
}

const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']

/**
 * The attributes for a story's language. A tag that no browser would know counts as not known, since a wrong
 * `lang` is worse than none: it picks wrong hyphens and a wrong voice. `en_gb` is taken for `en-GB`.
 */
export function languageAttributes(language: string): LanguageAttributes {
  const locale = parse(language.trim().replaceAll('_', '-'))
  if (!locale) return { lang: '' }
  const { language: code, script, region } = locale
  const lang = [code, script, region].filter((part) => part !== undefined).join('-')
  return RIGHT_TO_LEFT.includes(locale.maximize().script ?? '') ? { lang, dir: 'rtl' } : { lang }
}

function parse(tag: string): Intl.Locale | null {
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8}){0,6}$/i.test(tag)) return null
  try {
    const locale = new Intl.Locale(tag)
    return isKnown('language', locale.language) &&
      isKnown('script', locale.script) &&
      isKnown('region', locale.region)
      ? locale
      : null
  } catch (error) {
    if (error instanceof RangeError) return null // a tag with its parts out of order
    throw error
  }
}

function isKnown(type: 'language' | 'script' | 'region', code: string | undefined): boolean {
  if (code === undefined) return true
  return new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined
}
