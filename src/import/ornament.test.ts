import { expect, test } from 'vitest'
import { isLetterRow, isOrnament, isWordedOrnament } from './ornament.ts'

test.each([
  '***',
  '**',
  '--',
  '-=-',
  '* * * * *',
  '= = =',
  '•••••',
  '~*~*~',
  'oOo',
  'o0o',
  'xXx',
  '<*>',
  '<><><>',
  '###',
  '#',
  '@',
  '\\',
  '_____',
  '. . .',
  '-x-',
  'oOoOoOo',
  ':::::',
  ': : :',
  '..........',
])('%s parts scenes', (line) => expect(isOrnament(line)).toBe(true))

test.each(['"', '...', '!!!', 'Oh', 'x', 'o', '<3', 'xoxo', '::', '"..."', 'No.', ''])(
  '%s does not',
  (line) => {
    expect(isOrnament(line)).toBe(false)
  },
)

test('words among symbols part scenes; words in marks do not', () => {
  expect(
    ['~~~ Meanwhile ~~~', '*** Later ***', '--Two days later--', '[scene break]'].map(isWordedOrnament),
  ).toEqual([true, true, true, true])
  expect(
    ['*sigh*', '::crash::', 'Scene change', '*** He left. ***', '~*~owari*~*~', '- END -'].map(
      isWordedOrnament,
    ),
  ).toEqual([false, false, false, false, false, false])
})

test('a sentence that dashes break off is no ornament; when and where are', () => {
  expect(
    ['--and beneath it the pipes--', '--she was never--', '---but he had said---'].some(isWordedOrnament),
  ).toBe(false)
  expect(
    ['--two days later--', '--back at the ranch--', '--meanwhile--', '-- and so on --'].every(
      isWordedOrnament,
    ),
  ).toBe(true)
})

test('letters again and again are a row; laughter and words are none', () => {
  expect(['HPHPHPHP', 'xox', 'JJJJJJJJ', 'GSRGSRGSRG'].every(isLetterRow)).toBe(true)
  expect(['hahahaha', 'zzzzzz', 'xoxo', 'Mississippi', 'No', 'Bettany', 'aaaargh'].some(isLetterRow)).toBe(
    false,
  )
})
