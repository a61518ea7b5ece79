import { describe, expect, it } from 'vitest'
import { languageAttributes } from './language.ts'

describe('the language of a page', () => {
  it.each([
    ['en', { lang: 'en' }],
    [' en_gb ', { lang: 'en-GB' }],
    ['zh-hant-tw', { lang: 'zh-Hant-TW' }],
    ['de-1996', { lang: 'de' }],
    ['ar', { lang: 'ar', dir: 'rtl' }],
    ['he-IL', { lang: 'he-IL', dir: 'rtl' }],
    ['az-Arab', { lang: 'az-Arab', dir: 'rtl' }],
  ])('%s', (language, expected) => {
    expect(languageAttributes(language)).toEqual(expected)
  })

  it.each(['', 'English', 'xx', 'en-Xxxx-YY', 'en-ZX', 'GB-en-en', '"><script>', '\uD800'])(
    'is not known from %j',
    (language) => {
      expect(languageAttributes(language)).toEqual({ lang: '' })
    },
  )
})
