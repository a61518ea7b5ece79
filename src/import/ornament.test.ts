import { expect, test } from 'vitest'
import { isOrnament, isWordedOrnament } from './ornament.ts'

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
