import { it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes marks that stand where they belong', () => {
  proposes('punctuation', [
    'She came⟦ ,→,⟧ and he left⟦ .→.⟧ Why⟦ ?→?⟧ Because.',
    'He ran⟦,→, ⟧then stopped⟦.→. ⟧The door was shut⟦!→! ⟧Damn.',
    'Well⟦,,→,⟧ yes⟦?.→?⟧ She said so.',
    '"Oh my⟦!,→!⟧" she cried. "So it is.⟦".→"⟧',
  ])
})

it('proposes nothing of a habit', () => {
  proposes('punctuation', ['Pourquoi ? Parce que ! Oui ; non : si.'], 'fr')
  proposes('punctuation', ['What.. I mean.. well.. you know.. so.'])
})

it.each([
  ['an ellipsis with spaces', 'He waited . . . and waited . . . .'],
  [
    'numbers, times, addresses and names of files',
    '1,000.50 at 10:30, www.example.com, mary@example.org, a .45, Main.Class.java',
  ],
  ['abbreviations', 'At 5 a.m., Mr. J.R. Smith, Jr., etc., came. U.S.A.'],
  ['faces', 'She typed hello :) and bye ;) :P'],
  ['stress', 'What?! No!! Really???'],
  ['a title’s own mark', 'In Help!, the film, and Who?, the song.'],
])('leaves %s alone', (_, text) => leaves('punctuation', [text]))
